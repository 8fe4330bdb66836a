'use client';

import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Finding } from '@/core/authoring/finding';
import { fieldId } from './editing';
import { fieldOf } from './fields/field-of';
import { FindingWords } from './fields/findings';

const COUNTED = ['error', 'warning'] as const;

/** Everything the lint finds, each leading to its field. */
export function LintSummary({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations('lint');
  if (findings.length === 0) {
    return (
      <p className="flex items-center gap-2 text-sm font-medium text-[var(--right)]">
        <CircleCheck aria-hidden className="size-4" />
        {t('none')}
      </p>
    );
  }
  const counts = COUNTED.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  return (
    <details className="rounded-sheet border border-line bg-sheet px-4">
      <summary className="flex min-h-11 cursor-pointer items-center gap-3 text-sm font-semibold">
        {t('title')}
        {counts.map(({ severity, count }) => (
          <span key={severity} className={severity === 'error' ? 'text-wrong' : 'text-caution'}>
            {t(severity === 'error' ? 'errors' : 'warnings', { count })}
          </span>
        ))}
      </summary>
      <ul className="grid gap-1 pb-3">
        {findings.map((finding) => {
          const field = fieldOf(finding.path);
          return (
            <li key={`${finding.path}${finding.code}${JSON.stringify(finding.detail)}`}>
              <a
                href={`#${fieldId(finding.path)}`}
                className="flex min-h-11 items-center hover:underline sm:min-h-9"
              >
                <FindingWords finding={finding} where={field ? t(`fields.${field}`) : ''} />
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
