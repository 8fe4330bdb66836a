'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { Lab } from '@/core/labs/lab';
import { LAB_PLACE } from '@/core/labs/lab';
import { CopySecret } from '../account/copy-secret';
import { Button } from '../button';
import { type LabKey, labKeys, makeLabKey, revokeLabKey } from './lab-server';

interface Keys {
  readonly list: readonly LabKey[];
  readonly made?: { readonly id: string; readonly secret: string };
  readonly trouble?: string;
}

/** How the learner's own AWS client or program reaches this lab: address, and access keys to make and remove. */
export function ConnectPanel({ lab }: { lab: Lab }) {
  const t = useTranslations('labs.connect');
  const [keys, setKeys] = useState<Keys>();
  const load = async (change: Omit<Keys, 'list'> = {}): Promise<void> => {
    const list = await labKeys();
    setKeys({ list: list ?? [], ...(list ? {} : { trouble: t('unreachable') }), ...change });
  };
  const make = async (): Promise<void> => {
    const made = await makeLabKey();
    if (!made) await load({ trouble: t('unreachable') });
    else await load('secret' in made ? { made } : { trouble: made.message });
  };
  return (
    <details className="text-sm" onToggle={({ currentTarget }) => currentTarget.open && !keys && void load()}>
      <summary className="min-h-11 cursor-pointer content-center font-semibold text-quiet">
        {t('title')}
      </summary>
      {keys && (
        <div className="grid gap-4 pb-2">
          <p>{t('lead')}</p>
          <Address lab={lab} />
          <Made keys={keys} lab={lab} />
          <KeyList keys={keys.list} onRevoke={(id) => void revokeLabKey(id).then(() => load())} />
          <div className="flex flex-wrap gap-2">
            <Button look="secondary" onClick={() => void make()}>
              {t('make')}
            </Button>
            <Button look="quiet" onClick={() => location.reload()}>
              {t('refresh')}
            </Button>
          </div>
          <p className="text-quiet text-xs">{t('time')}</p>
        </div>
      )}
    </details>
  );
}

const endpointOf = ({ slug }: Lab): string => `${location.origin}/api/aws/${slug}`;

function Address({ lab }: { lab: Lab }) {
  const t = useTranslations('labs.connect');
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      <Row name={t('endpoint')}>{endpointOf(lab)}</Row>
      <Row name={t('lab')}>{lab.slug}</Row>
      <Row name={t('region')}>{LAB_PLACE.region}</Row>
    </dl>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd>
        <code className="select-all [overflow-wrap:anywhere]">{children}</code>
      </dd>
    </>
  );
}

/** A key just made, with its secret and a command to try it; or why there is none. */
function Made({ keys: { made, trouble }, lab }: { keys: Keys; lab: Lab }) {
  const t = useTranslations('labs.connect');
  return (
    <div role="status" className="grid gap-2 empty:hidden">
      {trouble !== undefined && <p className="text-wrong">{trouble}</p>}
      {made && (
        <>
          <p>{t('once')}</p>
          <CopySecret
            secret={[
              `export AWS_ACCESS_KEY_ID=${made.id}`,
              `export AWS_SECRET_ACCESS_KEY=${made.secret}`,
              `export AWS_DEFAULT_REGION=${LAB_PLACE.region}`,
              `export AWS_ENDPOINT_URL=${endpointOf(lab)}`,
            ].join('\n')}
            words={{ copy: t('copy'), copied: t('copied') }}
          />
        </>
      )}
    </div>
  );
}

function KeyList({ keys, onRevoke }: { keys: readonly LabKey[]; onRevoke: (id: string) => void }) {
  const t = useTranslations('labs.connect');
  const format = useFormatter();
  const day = (at: number): string => format.dateTime(at, { dateStyle: 'medium' });
  if (keys.length === 0) return null;
  return (
    <ul aria-label={t('keys')} className="grid divide-y divide-line border-line border-y">
      {keys.map(({ id, createdAt, lastUsedAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2">
          <div>
            <code>{id}</code>
            <p className="text-quiet text-xs">
              {t('created', { day: day(createdAt) })} ·{' '}
              {lastUsedAt === null ? t('unused') : t('used', { day: day(lastUsedAt) })}
            </p>
          </div>
          <Button look="danger" aria-label={t('revokeNamed', { id })} onClick={() => onRevoke(id)}>
            {t('revoke')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
