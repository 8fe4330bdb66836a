'use client';

import { CircleAlert, CircleDashed, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/app/_ui/class-names';
import type { Finding } from '@/core/authoring/finding';
import { useFindings } from '../editing';

/** The findings of a field, below it. */
export function FieldFindings({ path, id }: { path: string; id?: string }) {
  const findings = useFindings(path);
  if (findings.length === 0) return null;
  return (
    <ul id={id} className="grid gap-0.5">
      {findings.map((finding) => (
        <li key={`${finding.code}${JSON.stringify(finding.detail)}`}>
          <FindingWords finding={finding} />
        </li>
      ))}
    </ul>
  );
}

/** Not wrong, only not written yet: said quietly, so that an empty form does not shout. */
export const isGap = ({ code }: Finding): boolean => code.endsWith('.missing');

/** What a rule says, with the character of the formula where there is one. */
export function useLintWords(): (code: string, detail: Finding['detail']) => string {
  const t = useTranslations('lint');
  return (code, detail) => {
    const words = t(`codes.${code}`, detail);
    return detail.at === undefined ? words : t('place', { at: detail.at, words });
  };
}

/** A finding in words, with icon and colour of its severity. */
export function FindingWords({ finding, where }: { finding: Finding; where?: string }) {
  const t = useTranslations('lint');
  const { severity, code, detail } = finding;
  const gap = isGap(finding);
  const Icon = gap ? CircleDashed : severity === 'error' ? CircleX : CircleAlert;
  const words = useLintWords()(code, detail);
  return (
    <span
      className={cn(
        'flex items-start gap-1.5 text-xs font-medium',
        gap ? 'text-quiet' : severity === 'error' ? 'text-wrong' : 'text-caution',
      )}
    >
      <Icon aria-label={t(severity)} className="mt-0.5 size-3.5 shrink-0" />
      <span>{where ? t('elsewhere', { where, words }) : words}</span>
    </span>
  );
}
