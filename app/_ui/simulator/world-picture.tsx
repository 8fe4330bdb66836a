'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import type { WorldModel, WorldNode } from '@/core/labs/model/model';
import { KindGlyph } from './kind-glyph';
import { MessageMarks } from './message-marks';
import { BOX_WIDTH, type Box, type Dot, heldBy, layOut } from './picture-layout';
import { type Opened, WorldInspector } from './world-inspector';

const NAME_MAX = 21;

/**
 * The world as a picture, drawn from its text: boxes for resources, arrows for what feeds what, marks for messages.
 * Every resource and every message opens in place. `acting` says that producers and workers are at work.
 */
export function WorldPicture({ model, acting = false }: { model: WorldModel; acting?: boolean }) {
  const t = useTranslations('labs.world');
  const layout = useMemo(() => layOut(model), [model]);
  const [opened, setOpened] = useState<Opened>();
  const openers = useRef(new Map<string, HTMLButtonElement>());
  if (model.nodes.length === 0) return <p className="p-4 text-quiet text-sm">{t('empty')}</p>;
  const node = model.nodes.find(({ id }) => id === opened?.node);
  const close = (): void => {
    openers.current.get(opened?.node ?? '')?.focus();
    setOpened(undefined);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="lab-picture" tabIndex={0} aria-label={t('picture')}>
        <div className="lab-canvas" style={{ width: layout.width, height: layout.height }}>
          <Drawing model={model} layout={layout} />
          <MessageMarks
            layout={layout}
            edges={model.edges}
            acting={acting}
            onOpen={(dot: Dot) => setOpened({ node: dot.node, item: dot.item.id })}
          />
          {layout.boxes.map((box) => (
            <Opener
              key={box.node.id}
              box={box}
              open={opened?.node === box.node.id}
              take={(button) => openers.current.set(box.node.id, button)}
              onOpen={() => setOpened({ node: box.node.id })}
            />
          ))}
        </div>
      </section>
      <Legend nodes={model.nodes} />
      {opened && node && (
        <WorldInspector
          key={`${opened.node} ${opened.item}`}
          model={model}
          node={node}
          opened={opened}
          onClose={close}
        />
      )}
    </>
  );
}

function Drawing({ model, layout }: { model: WorldModel; layout: ReturnType<typeof layOut> }) {
  const t = useTranslations('labs.world');
  const { width, height, boxes, arrows } = layout;
  const told = model.nodes.map((node) => t('told', { name: node.name, count: heldBy(node) })).join(', ');
  return (
    <svg role="img" aria-label={t('pictureOf', { told })} viewBox={`0 0 ${width} ${height}`}>
      <defs>
        <marker
          id="lab-arrow"
          viewBox="0 0 8 8"
          refX="6"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      {arrows.map(({ edge, path }) => (
        <path
          key={`${edge.kind} ${edge.from} ${edge.to}`}
          d={path}
          className="lab-arrow"
          data-kind={edge.kind}
          markerEnd="url(#lab-arrow)"
        />
      ))}
      {boxes.map((box) => (
        <ResourceBox key={box.node.id} box={box} />
      ))}
    </svg>
  );
}

function ResourceBox({ box: { node, x, y, height, lanes, more } }: { box: Box }) {
  const t = useTranslations('labs.world');
  const name = node.name.length > NAME_MAX ? `${node.name.slice(0, NAME_MAX)}…` : node.name;
  return (
    <g data-kind={node.kind}>
      <rect x={x} y={y} width={BOX_WIDTH} height={height} rx="8" className="lab-box" />
      <KindGlyph kind={node.kind} x={x + 12} y={y + 9} />
      <text x={x + 32} y={y + 20} className="lab-kind">
        {t(`kinds.${node.kind}`)}
      </text>
      <text x={x + 12} y={y + 41} className="lab-name">
        {name}
      </text>
      <text x={x + BOX_WIDTH - 12} y={y + 20} textAnchor="end" className="lab-kind">
        {node.counts.length > 0 ? heldBy(node).toLocaleString('en') : ''}
      </text>
      {lanes.map((lane) => (
        <text key={lane.name} x={x + 12} y={lane.y + 4} className="lab-kind">
          {lane.name.slice(-4)}
        </text>
      ))}
      {more > 0 && (
        <text x={x + BOX_WIDTH - 12} y={y + height - 6} textAnchor="end" className="lab-kind">
          +{more.toLocaleString('en')}
        </text>
      )}
    </g>
  );
}

/** Lies over the head of a box; what is seen is the box. */
function Opener({
  box: { node, x, y },
  open,
  take,
  onOpen,
}: {
  box: Box;
  open: boolean;
  take: (button: HTMLButtonElement) => void;
  onOpen: () => void;
}) {
  const t = useTranslations('labs.world');
  return (
    <button
      type="button"
      ref={(button) => {
        if (button) take(button);
      }}
      className="lab-opener"
      style={{ left: x, top: y, width: BOX_WIDTH }}
      aria-expanded={open}
      aria-label={t('open', { kind: t(`kinds.${node.kind}`), name: node.name })}
      onClick={(event) => {
        event.stopPropagation();
        onOpen();
      }}
    />
  );
}

const STATES = ['ready', 'in-flight', 'delayed', 'stored', 'buffered'] as const;

/** What the marks mean, of those that are there. */
function Legend({ nodes }: { nodes: readonly WorldNode[] }) {
  const t = useTranslations('labs.world');
  const present = new Set(nodes.flatMap(({ items }) => items.map(({ state }) => state)));
  if (present.size === 0) return null;
  return (
    <p className="lab-legend">
      <span className="sr-only">{t('key')}: </span>
      {STATES.filter((state) => present.has(state)).map((state) => (
        <span key={state}>
          <span aria-hidden className="lab-legend-mark" data-state={state} /> {t(`states.${state}`)}
        </span>
      ))}
    </p>
  );
}
