'use client';

import { useTranslations } from 'next-intl';
import type { CountName, WorldModel } from '@/core/labs/model/model';
import { buttonClass } from '../button';
import { clockTime } from './clock-time';
import { BRANCHES } from './protocol';
import { Switch } from './switch';
import type { LabPlay } from './use-lab';

/** Two worlds side by side: which one is played, and where they differ. */
export function Compare({ play }: { play: LabPlay }) {
  const t = useTranslations('labs.branches');
  const { a, b } = play.views;
  if (!a || !b)
    return (
      <button type="button" className={buttonClass('quiet', 'px-3')} onClick={() => play.choose('b')}>
        {t('make')}
      </button>
    );
  return (
    <section aria-label={t('title')} className="lab-compare">
      <div className="lab-zone-head">
        <h2>{t('title')}</h2>
        <Switch
          label={t('played')}
          choices={BRANCHES.map((id) => ({ id, label: t(id) }))}
          chosen={play.active}
          onChoose={play.choose}
        />
        <button type="button" className={buttonClass('quiet', 'px-3')} onClick={play.closeBranch}>
          {t('close')}
        </button>
      </div>
      <Differences a={a.model} b={b.model} />
    </section>
  );
}

function Differences({ a, b }: { a: WorldModel; b: WorldModel }) {
  const t = useTranslations('labs');
  const rows = rowsOf(a, b);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('branches.what')}</th>
          <th scope="col">{t('branches.a')}</th>
          <th scope="col">{t('branches.b')}</th>
        </tr>
      </thead>
      <tbody className="figures">
        <tr>
          <th scope="row">{t('clock.title')}</th>
          <td>{clockTime(a.now)}</td>
          <td>{clockTime(b.now)}</td>
        </tr>
        {rows.map(({ id, name, count, left, right }) => (
          <tr key={`${id} ${count}`} data-differs={left !== right || undefined}>
            <th scope="row">
              {name}: {t(`world.counts.${count}`)}
            </th>
            <td>{left ?? '—'}</td>
            <td>{right ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly count: CountName;
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** Every count of every resource that either world has. */
function rowsOf(a: WorldModel, b: WorldModel): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const [side, model] of [
    ['left', a],
    ['right', b],
  ] as const)
    for (const { id, name, counts } of model.nodes)
      for (const [count, value] of counts) {
        const before = rows.get(`${id} ${count}`) ?? { id, name, count, left: undefined, right: undefined };
        rows.set(`${id} ${count}`, { ...before, [side]: value });
      }
  return [...rows.values()];
}
