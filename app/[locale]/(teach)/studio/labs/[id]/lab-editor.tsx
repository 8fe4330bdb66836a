'use client';

import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { buttonClass } from '@/app/_ui/button';
import { TextArea } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import type { LabFileName, LabFiles } from '@/core/exchange/lab-files';
import { LOCALES } from '@/core/kernel/locale';
import type { StudioLab } from '@/server/use-cases/studio-labs/read-authored-lab';
import { SavingProblem } from '../../saving-problem';
import { checkable } from './actions';
import { ChecksPanel } from './checks-panel';
import { LabIds } from './lab-ids';
import { LabToolbar } from './lab-toolbar';
import { fieldOf, Problems } from './problems';
import { useLabChecks } from './use-lab-checks';
import { useLabSaving } from './use-lab-saving';

/** The three files of a lab; what is typed is kept, and read as a lab, as it is typed. */
export function LabEditor({ lab }: { lab: StudioLab }) {
  const locale = useLocale();
  const t = useTranslations('studio.labs');
  const [files, setFiles] = useState(lab.files);
  const [problem, setProblem] = useState<string | null>(null);
  const saving = useLabSaving(lab);
  const checks = useLabChecks();
  const blocked = saving.faults.length > 0;
  const change = (next: LabFiles): void => {
    setFiles(next);
    saving.touch(next);
  };
  /** Checks exactly what is kept. */
  const check = async (): Promise<boolean> => {
    setProblem(null);
    if ((await saving.flush()) === null) return false;
    const read = await checkable({ id: lab.id, locale }).catch(() => null);
    if (read?.ok) return checks.run(files, read.value);
    setProblem(read?.message ?? t('offline'));
    return false;
  };
  return (
    <>
      <LabToolbar lab={lab} saving={saving} gate={check} />
      <SavingProblem saving={saving} />
      {!lab.mayEdit && (
        <div className="mb-4">
          <Notice>
            <p>{t('othersHint')}</p>
          </Notice>
        </div>
      )}
      <ChecksPanel
        state={checks.state}
        files={files}
        blocked={blocked}
        onRun={() => void check()}
        onCancel={checks.cancel}
      />
      {problem && (
        <div className="mb-4">
          <Notice tone="wrong" live>
            <p>{problem}</p>
          </Notice>
        </div>
      )}
      <Problems faults={saving.faults} />
      <LabIds />
      <div className="grid gap-6 lg:grid-cols-2">
        <FileField
          id={lab.id}
          file="lab.yaml"
          text={files.lab}
          rows={34}
          readOnly={!lab.mayEdit}
          onText={(text) => change({ ...files, lab: text })}
        />
        <div className="grid content-start gap-6">
          {LOCALES.map((each) => (
            <FileField
              key={each}
              id={lab.id}
              file={`${each}.md`}
              text={files.texts[each]}
              rows={15}
              readOnly={!lab.mayEdit}
              onText={(text) => change({ ...files, texts: { ...files.texts, [each]: text } })}
            />
          ))}
        </div>
      </div>
    </>
  );
}

/** One of the files, to be written and to be had. */
function FileField({
  id,
  file,
  text,
  rows,
  readOnly,
  onText,
}: {
  id: string;
  file: LabFileName;
  text: string;
  rows: number;
  readOnly: boolean;
  onText: (text: string) => void;
}) {
  const t = useTranslations('studio.labs');
  const locale = useLocale();
  return (
    <div className="grid min-w-0 content-start gap-1.5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <label htmlFor={fieldOf(file)} className="text-sm font-semibold">
          {t(`files.${file === 'lab.yaml' ? 'lab' : file === 'ko.md' ? 'ko' : 'en'}`)}
        </label>
        <a
          href={`/${locale}/studio/labs/${id}/files/${file}`}
          download={file}
          className={buttonClass('quiet', 'px-3')}
        >
          <Download aria-hidden className="size-4" />
          {t('download', { file })}
        </a>
      </div>
      <TextArea
        id={fieldOf(file)}
        lang={LOCALES.find((each) => file === `${each}.md`)}
        value={text}
        rows={rows}
        readOnly={readOnly}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap={file === 'lab.yaml' ? 'off' : 'soft'}
        className="overflow-auto font-[family-name:var(--font-mono),var(--font-sans)] text-sm leading-6"
        onChange={({ target }) => onText(target.value)}
      />
    </div>
  );
}
