'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { WorldItem, WorldModel, WorldNode } from '@/core/labs/model/model';
import { nameOf } from '@/core/labs/model/model';
import { buttonClass } from '../button';

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

function Resource({ node, model }: { node: WorldNode; model: WorldModel }) {
  const t = useTranslations('labs.world');
  const names = new Map(model.nodes.map(({ id, name }) => [id, name]));
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
      <Items node={node} />
      {node.attributes.length > 0 && (
        <details>
          <summary>{t('attributes')}</summary>
          <Pairs pairs={node.attributes} />
        </details>
      )}
    </li>
  );
}

function Items({ node }: { node: WorldNode }) {
  const t = useTranslations('labs.world');
  const [shown, setShown] = useState(ITEMS_SHOWN);
  const all = node.counts.reduce((sum, [name, count]) => (name === 'shards' ? sum : sum + count), 0);
  const listed = node.items.slice(0, shown);
  if (listed.length === 0) return null;
  return (
    <>
      {listed.map((item) => (
        <Item key={item.id} item={item} />
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

function Item({ item }: { item: WorldItem }) {
  const t = useTranslations('labs.world');
  return (
    <details>
      <summary>
        <span className="lab-state" data-state={item.state}>
          {t(`states.${item.state}`)}
        </span>{' '}
        <code>{item.text.slice(0, PREVIEW) || t('noText')}</code>
      </summary>
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
