'use client';

import { Search } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Field, Input } from '@/app/_ui/field';
import type { LabId } from '@/server/use-cases/studio-labs/find-lab-ids';
import { findIds } from './actions';

/** Finds the ids that the files refer to by words: nobody knows them by heart. */
export function LabIds() {
  const t = useTranslations('studio.labs.ids');
  const offline = useTranslations('studio.labs')('offline');
  const locale = useLocale();
  const [found, setFound] = useState<readonly LabId[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const find = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const query = String(new FormData(event.currentTarget).get('query') ?? '');
    const answered = await findIds({ query, locale }).catch(() => null);
    setProblem(answered?.ok ? null : (answered?.message ?? offline));
    if (answered?.ok) setFound(answered.value);
  };
  return (
    <details className="mb-6 rounded-sheet border border-line bg-sheet px-4">
      <summary className="min-h-11 cursor-pointer py-2.5 text-base font-semibold">{t('title')}</summary>
      <div className="grid gap-3 pb-4">
        <p className="text-sm text-quiet">{t('lead')}</p>
        <form onSubmit={(event) => void find(event)} className="flex flex-wrap items-end gap-2">
          <Field label={t('query')} error={problem} className="min-w-0 flex-1 basis-56">
            {(described) => <Input {...described} name="query" required autoComplete="off" />}
          </Field>
          <Button type="submit" look="secondary">
            <Search aria-hidden className="size-4" />
            {t('find')}
          </Button>
        </form>
        <p role="status" className="text-sm empty:hidden">
          {found && t('found', { count: found.length })}
        </p>
        {found && found.length > 0 && <Found ids={found} />}
      </div>
    </details>
  );
}

function Found({ ids }: { ids: readonly LabId[] }) {
  const t = useTranslations('studio.labs.ids');
  return (
    <ul className="grid gap-2 text-sm">
      {ids.map(({ kind, id, title }) => (
        <li key={`${kind} ${id}`} className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-xs text-quiet">{t(`kinds.${kind}`)}</span>
          <code className="break-all select-all">{id}</code>
          {title !== id && <span className="min-w-0 break-words">{title}</span>}
        </li>
      ))}
    </ul>
  );
}
