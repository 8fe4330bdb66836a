import type { Actor } from '@/core/access/actor';
import type { ReadLab } from '@/core/exchange/lab-files';
import type { Limits } from '@/core/facts/limits';
import type { Profile } from '@/core/kernel/ids';
import type { Locale } from '@/core/kernel/locale';
import { fail, ok, type Result } from '@/core/kernel/result';
import type { Lab } from '@/core/labs/lab';
import type { LabText } from '@/core/labs/lab-text';
import { splitSection } from '@/core/notes/links';
import { noteOutline, plainWords } from '@/core/notes/outline';
import { historyId, learnerOf } from '@/server/bank/learner';
import { labFor } from '@/server/labs/authored-labs';
import type { Deps } from '../deps';

export interface LabPage {
  readonly lab: Lab;
  readonly text: LabText;
  /** The belief behind each near miss, by the near miss. */
  readonly beliefs: Readonly<Record<string, string>>;
  readonly section: { readonly title: string; readonly href: string };
  /** Values only: what the simulator enforces. */
  readonly limits: Limits;
  /** For a world that is begun anew. */
  readonly seed: string;
}

/** A lab with its words, to be played. Refusal: `lab.unknown`. */
export async function openLab(
  deps: Deps,
  actor: Actor,
  { locale, slug }: { locale: Locale; slug: string },
): Promise<Result<LabPage>> {
  const learner = await learnerOf(deps, actor);
  const found = await labFor(deps, historyId(learner), slug);
  if (!found) return fail('lab.unknown');
  return ok(labPage(deps, found, { locale, profile: learner.profile }));
}

/** What the page of a lab needs. */
export function labPage(
  deps: Pick<Deps, 'content' | 'newSeed'>,
  { lab, text }: ReadLab,
  { locale, profile }: { locale: Locale; profile: Profile },
): LabPage {
  const belief = (id: string): string => deps.content.misconceptions.get(id)?.title[locale] ?? '';
  return {
    lab,
    text: text[locale],
    beliefs: Object.fromEntries(lab.nearMisses.map(({ id, misconception }) => [id, belief(misconception)])),
    section: sectionOf(deps, lab.section, locale),
    limits: deps.content.limits[profile],
    seed: deps.newSeed(),
  };
}

function sectionOf(
  { content }: Pick<Deps, 'content'>,
  reference: string,
  locale: Locale,
): LabPage['section'] {
  const { note, section } = splitSection(reference);
  const markdown = content.notes.get(note)?.markdown[locale] ?? '';
  const heading = noteOutline(markdown).find(({ id }) => id === section);
  return { title: plainWords(heading?.title ?? note), href: `/${locale}/notes/${reference}` };
}
