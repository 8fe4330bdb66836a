import { join } from 'node:path';
import { LOCALES, type Locale } from '@/core/kernel/locale';
import type { Lab } from '@/core/labs/lab';
import { labSchema } from '@/core/labs/lab.schema';
import { type LabText, parseLabText } from '@/core/labs/lab-text';
import { splitSection } from '@/core/notes/links';
import type { NoteMeta, Topic } from '@/core/notes/note.schema';
import type { Reader } from './reader';

/** A lab with its words in every language. */
export interface ShippedLab {
  readonly lab: Lab;
  readonly text: Readonly<Record<Locale, LabText>>;
}

/** What a lab may refer to. */
interface Referred {
  readonly topics: readonly Topic[];
  readonly concepts: ReadonlyMap<string, unknown>;
  readonly misconceptions: ReadonlyMap<string, unknown>;
  readonly notes: ReadonlyMap<string, { readonly meta: NoteMeta }>;
}

/** The labs of `content/labs`, by slug: in the reading order of their topics, short ones first. */
export function readLabs(reader: Reader, folder: string, referred: Referred): Map<string, ShippedLab> {
  const labs = reader.entries(folder, 'folders').flatMap((slug): ShippedLab[] => {
    const at = join(folder, slug);
    const content = reader.yaml(join(at, 'lab.yaml'), labSchema);
    if (!content) return [];
    const lab = { ...content, slug };
    for (const fault of strayReferences(lab, referred)) reader.fault(join(at, 'lab.yaml'), fault);
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

function strayReferences(lab: Lab, { topics, concepts, misconceptions, notes }: Referred): readonly string[] {
  const { note, section } = splitSection(lab.section);
  const known = notes.get(note)?.meta.sections.some(({ id }) => id === section) ?? false;
  const beliefs = lab.nearMisses.map(({ misconception }) => misconception);
  return [
    ...(topics.some(({ id }) => id === lab.topic) ? [] : [`no such topic: ${lab.topic}`]),
    ...(known ? [] : [`no such section: ${lab.section}`]),
    ...lab.concepts.filter((id) => !concepts.has(id)).map((id) => `no such concept: ${id}`),
    ...beliefs.filter((id) => !misconceptions.has(id)).map((id) => `no such misconception: ${id}`),
  ];
}
