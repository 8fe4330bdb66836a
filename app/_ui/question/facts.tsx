'use client';

import { useTranslations } from 'next-intl';
import type { FactChip } from './view';

/** As many facts as fit a glance; the rest on demand. */
const FACTS_SHOWN = 2;

/** The facts behind a question, each with its source and date. */
export function Facts({ facts }: { facts: FactChip[] }) {
  const t = useTranslations('question');
  if (facts.length === 0) return null;
  const rest = facts.slice(FACTS_SHOWN);
  return (
    <div className="mt-5">
      <h3 className="mb-2 text-sm text-quiet">{t('facts')}</h3>
      <ul className="grid gap-2">
        {facts.slice(0, FACTS_SHOWN).map((fact) => (
          <Fact key={fact.id} fact={fact} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="mt-1">
          <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-accent">
            {t('moreFacts', { count: rest.length })}
          </summary>
          <ul className="grid gap-2">
            {rest.map((fact) => (
              <Fact key={fact.id} fact={fact} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Fact({ fact }: { fact: FactChip }) {
  const t = useTranslations('question');
  return (
    <li className="rounded-control border border-line px-3 py-2 text-sm">
      <p>{fact.statement}</p>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-xs text-quiet">
        {fact.examValue && <span>{t('examValue', { value: fact.examValue })}</span>}
        <span>{t('asOf', { date: fact.asOf })}</span>
        <a
          href={fact.source}
          target="_blank"
          rel="noreferrer"
          className="-my-2 inline-flex min-h-11 min-w-11 items-center underline decoration-line underline-offset-4 hover:text-ink sm:my-0 sm:min-h-0 sm:min-w-0"
        >
          {t('source')}
        </a>
      </p>
    </li>
  );
}
