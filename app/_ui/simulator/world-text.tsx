'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { WorldItem, WorldModel, WorldNode } from '@/core/labs/model/model';
import { nameOf } from '@/core/labs/model/model';
import { buttonClass } from '../button';
import { useWhyThere } from './why-there';

const ITEMS_SHOWN = 20;
const PREVIEW = 60;

/** The world as text: every resource with its counts, and every message to be opened. */
export function WorldText({ model }: { model: WorldModel }) {
  const t = useTranslations('labs.world');
  if (model.nodes.length === 0) return <p className="p-4 text-quiet text-sm">{t('empty')}</p>;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: list styles are off, and Safari forgets the role then
    <ul role="list" className="lab-resources" aria-label={t('title')}>
      {model.nodes.map((node) => (
        <Resource key={node.id} node={node} model={model} />
      ))}
    </ul>
  );
}

/** A resource with all it holds; `opened` is the message that is open from the beginning. */
export function Resource({
  node,
  model,
  opened,
}: {
  node: WorldNode;
  model: WorldModel;
  opened?: string | undefined;
}) {
  const t = useTranslations('labs.world');
  const names = new Map(model.nodes.map(({ id, name }) => [id, name]));
  const wordOf = (name: string): string => (t.has(`names.${name}`) ? t(`names.${name}`) : name);
  const targets = model.edges.filter(({ from }) => from === node.id);
  return (
    <li className="lab-resource">
      <h3>
        <span className="text-quiet text-xs font-normal">{t(`kinds.${node.kind}`)}</span> {node.name}
      </h3>
      {node.counts.length > 0 && (
        <dl className="figures lab-counts">
          {node.counts.map(([name, count]) => (
            <div key={name}>
              <dt>{t(`counts.${name}`)}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
      {targets.map(({ to, kind }) => (
        <p key={`${kind} ${to}`} className="text-quiet text-xs">
          {t(`edges.${kind}`, { name: names.get(to) ?? nameOf(to) })}
        </p>
      ))}
      <Items node={node} opened={opened} />
      {node.attributes.length > 0 && (
        <details>
          <summary>{t('attributes')}</summary>
          <Pairs pairs={node.attributes.map(([name, value]) => [wordOf(name), value])} />
        </details>
      )}
    </li>
  );
}

function Items({ node, opened }: { node: WorldNode; opened: string | undefined }) {
  const t = useTranslations('labs.world');
  const [shown, setShown] = useState(ITEMS_SHOWN);
  const all = node.counts.reduce((sum, [name, count]) => (name === 'shards' ? sum : sum + count), 0);
  const listed = node.items.filter(({ id }, index) => index < shown || id === opened);
  if (listed.length === 0) return null;
  return (
    <>
      {listed.map((item) => (
        <Item key={item.id} item={item} open={item.id === opened} />
      ))}
      {node.items.length > shown && (
        <button
          type="button"
          className={buttonClass('quiet', 'px-2')}
          onClick={() => setShown(shown + ITEMS_SHOWN)}
        >
          {t('more', { count: node.items.length - shown })}
        </button>
      )}
      {node.items.length <= shown && all > node.items.length && (
        <p className="figures text-quiet text-xs">{t('notListed', { count: all - node.items.length })}</p>
      )}
    </>
  );
}

function Item({ item, open }: { item: WorldItem; open: boolean }) {
  const t = useTranslations('labs.world');
  const whyThere = useWhyThere();
  return (
    <details open={open}>
      <summary>
        <span className="lab-state" data-state={item.state}>
          {t(`states.${item.state}`)}
        </span>{' '}
        <code>{item.text.slice(0, PREVIEW) || t('noText')}</code>
      </summary>
      <p className="text-quiet text-xs">{whyThere(item)}</p>
      <pre className="lab-body">{item.text}</pre>
      <Pairs pairs={item.details} />
    </details>
  );
}

function Pairs({ pairs }: { pairs: readonly (readonly [string, string])[] }) {
  return (
    <dl className="lab-pairs">
      {pairs.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
