'use client';

import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { LabFileFault } from '@/core/exchange/lab-files';

/** Id of the field of a file. */
export const fieldOf = (file: LabFileFault['file']): string => `file-${file.replace('.', '-')}`;

/** What keeps the files from being read as a lab, each leading to its line. */
export function Problems({ faults }: { faults: readonly LabFileFault[] }) {
  const t = useTranslations('studio.labs.problems');
  const yaml = useTranslations('yaml');
  return (
    <section aria-label={t('title')} className="mb-6 grid gap-2">
      <p role="status" className="text-sm font-semibold">
        {faults.length === 0 ? (
          <span className="flex items-center gap-2 font-medium text-right-ink">
            <CircleCheck aria-hidden className="size-4" />
            {t('none')}
          </span>
        ) : (
          <span className="text-wrong">{t('found', { count: faults.length })}</span>
        )}
      </p>
      {faults.length > 0 && (
        // A new lab has many: the fields below stay near.
        <ul className="max-h-80 overflow-y-auto rounded-sheet border border-line bg-sheet px-4 py-2 text-sm">
          {faults.map((fault) => (
            <li key={JSON.stringify(fault)}>
              <a
                href={`#${fieldOf(fault.file)}`}
                className="flex min-h-11 flex-wrap content-center items-center gap-x-2 py-1.5 break-words hover:underline"
                onClick={(event) => {
                  event.preventDefault();
                  goToLine(fault);
                }}
              >
                <span className="figures font-semibold">
                  {fault.file} <Place fault={fault} />
                </span>
                <span>
                  {fault.code === 'yaml' ? yaml(fault.yaml.code) : t(`codes.${fault.code}`, fault.detail)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Place({ fault }: { fault: LabFileFault }) {
  const t = useTranslations('studio.labs.problems');
  if (fault.code === 'yaml') return t('place', { line: fault.yaml.line, column: fault.yaml.column });
  return fault.line === null ? null : t('line', { line: fault.line });
}

/** Selects the line in its field. */
function goToLine({ file, line }: LabFileFault): void {
  const field = document.getElementById(fieldOf(file));
  if (!(field instanceof HTMLTextAreaElement)) return;
  const lines = field.value.split('\n');
  const before = lines.slice(0, (line ?? 1) - 1).join('\n').length;
  const from = line === null || line === 1 ? 0 : before + 1;
  field.focus();
  field.setSelectionRange(from, from + (lines[(line ?? 1) - 1]?.length ?? 0));
  // A selection alone does not scroll a field to it everywhere.
  field.scrollTop = ((line ?? 1) / lines.length) * field.scrollHeight - field.clientHeight / 2;
}
