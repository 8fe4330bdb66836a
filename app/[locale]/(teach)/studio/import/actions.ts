'use server';

import { getTranslations } from 'next-intl/server';
import { isLocale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { type ImportedNoteSummary, importNote } from '@/server/use-cases/notes/import-note';

export type Imported =
  | { ok: true; note: Pick<ImportedNoteSummary, 'slug' | 'title' | 'warnings' | 'outcome'> }
  | { ok: false; message: string; taken: boolean };

/** Imports a post; a refused one leaves nothing behind. */
export async function importPost(input: {
  fileName: string;
  source: string;
  replace: boolean;
  locale: string;
}): Promise<Imported> {
  const locale = isLocale(input.locale) ? input.locale : 'ko';
  const fileName = String(input.fileName).slice(0, 200);
  const done = await importNote(deps(), await currentActor(), {
    fileName,
    source: String(input.source),
    replace: input.replace === true,
    locale,
  });
  if (done.ok) {
    const { slug, title, warnings, outcome } = done.value;
    return { ok: true, note: { slug, title, warnings, outcome } };
  }
  const t = await getTranslations({ locale, namespace: 'refusals' });
  const { code, detail } = done.error;
  return { ok: false, message: t(code, detail), taken: code === 'import.slug-taken' };
}
