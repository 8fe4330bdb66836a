import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabFiles } from '@/core/exchange/lab-files';
import type { Locale } from '@/core/kernel/locale';

/** The files of a shipped lab as they stand in `content/labs`. Throws for a lab that is not shipped. */
export const shippedLabFiles = (slug: string): LabFiles => filesIn('labs', slug);

/** A small lab that keeps every promise, without its words: its comments explain the files in this language. */
export const blankLabFiles = (locale: Locale): LabFiles => filesIn('lab-template', locale);

function filesIn(...folder: string[]): LabFiles {
  const text = (name: string): string =>
    readFileSync(join(process.cwd(), 'content', ...folder, name), 'utf8');
  return { lab: text('lab.yaml'), texts: { ko: text('ko.md'), en: text('en.md') } };
}
