import { join } from 'node:path';
import type { ReadLab } from '@/core/exchange/lab-files';
import { LOCALES, type Locale } from '@/core/kernel/locale';
import type { Lab } from '@/core/labs/lab';
import { labSchema } from '@/core/labs/lab.schema';
import { type Referred, strayReferences } from '@/core/labs/lab-references';
import { type LabText, parseLabText } from '@/core/labs/lab-text';
import type { NoteMeta, Topic } from '@/core/notes/note.schema';
import type { Reader } from './reader';

/** What a lab may refer to. */
export interface Referable {
  readonly topics: readonly Topic[];
  readonly concepts: ReadonlyMap<string, unknown>;
  readonly misconceptions: ReadonlyMap<string, unknown>;
  readonly notes: ReadonlyMap<string, { readonly meta: NoteMeta }>;
}

/** The labs of `content/labs`, by slug: in the reading order of their topics, short ones first. */
export function readLabs(reader: Reader, folder: string, referred: Referable): Map<string, ReadLab> {
  const known = referredIn(referred);
  const labs = reader.entries(folder, 'folders').flatMap((slug): ReadLab[] => {
    const at = join(folder, slug);
    const content = reader.yaml(join(at, 'lab.yaml'), labSchema);
    if (!content) return [];
    const lab = { ...content, slug };
    for (const { what, id } of strayReferences(lab, known))
      reader.fault(join(at, 'lab.yaml'), `no such ${what}: ${id}`);
    return [{ lab, text: textsOf(reader, at, lab) }];
  });
  const rank = new Map(referred.topics.map(({ id }, index) => [id, index]));
  labs.sort(
    (a, b) => (rank.get(a.lab.topic) ?? 0) - (rank.get(b.lab.topic) ?? 0) || a.lab.minutes - b.lab.minutes,
  );
  return new Map(labs.map((one) => [one.lab.slug, one]));
}

function textsOf(reader: Reader, at: string, lab: Lab): Record<Locale, LabText> {
  return Object.fromEntries(
    LOCALES.map((locale) => {
      const path = join(at, `${locale}.md`);
      return [locale, parseLabText(reader.text(path), lab, (message) => reader.fault(path, message))];
    }),
  ) as Record<Locale, LabText>;
}

/** The same as ids. */
export const referredIn = ({ topics, concepts, misconceptions, notes }: Referable): Referred => ({
  topics: new Set(topics.map(({ id }) => id)),
  concepts: new Set(concepts.keys()),
  misconceptions: new Set(misconceptions.keys()),
  sections: new Set([...notes].flatMap(([slug, { meta }]) => meta.sections.map(({ id }) => `${slug}#${id}`))),
});
