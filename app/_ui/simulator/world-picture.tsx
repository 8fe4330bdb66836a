'use client';

import { useTranslations } from 'next-intl';
import type { WorldModel } from '@/core/labs/model/model';
import { BOX_WIDTH, type Box, heldBy, layOut } from './picture-layout';

const NAME_MAX = 21;
const DOT_RADIUS = 4;

/** The world as a picture, drawn from its text: boxes for resources, arrows for what feeds what, dots for messages. */
export function WorldPicture({ model }: { model: WorldModel }) {
  const t = useTranslations('labs.world');
  if (model.nodes.length === 0) return <p className="p-4 text-quiet text-sm">{t('empty')}</p>;
  const { width, height, boxes, arrows, dots } = layOut(model);
  const told = model.nodes.map((node) => t('told', { name: node.name, count: heldBy(node) })).join(', ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="lab-picture" tabIndex={0} aria-label={t('picture')}>
      <svg
        role="img"
        aria-label={t('pictureOf', { told })}
        viewBox={`0 0 ${width} ${height}`}
        style={{ width }}
      >
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
        {dots.map(({ item, x, y }) => (
          <circle
            key={item.id}
            r={DOT_RADIUS}
            className="lab-dot"
            data-state={item.state}
            style={{ transform: `translate(${x}px, ${y}px)` }}
          />
        ))}
      </svg>
    </section>
  );
}

function ResourceBox({ box: { node, x, y, height, lanes, more } }: { box: Box }) {
  const t = useTranslations('labs.world');
  const name = node.name.length > NAME_MAX ? `${node.name.slice(0, NAME_MAX)}…` : node.name;
  return (
    <g data-kind={node.kind}>
      <rect x={x} y={y} width={BOX_WIDTH} height={height} rx="8" className="lab-box" />
      <text x={x + 12} y={y + 19} className="lab-kind">
        {t(`kinds.${node.kind}`)}
      </text>
      <text x={x + 12} y={y + 40} className="lab-name">
        {name}
      </text>
      <text x={x + BOX_WIDTH - 12} y={y + 19} textAnchor="end" className="lab-kind">
        {node.counts.length > 0 ? heldBy(node) : ''}
      </text>
      {lanes.map((lane) => (
        <text key={lane.name} x={x + 12} y={lane.y + 4} className="lab-kind">
          {lane.name.slice(-4)}
        </text>
      ))}
      {more > 0 && (
        <text x={x + BOX_WIDTH - 12} y={y + height - 6} textAnchor="end" className="lab-kind">
          +{more}
        </text>
      )}
    </g>
  );
}
