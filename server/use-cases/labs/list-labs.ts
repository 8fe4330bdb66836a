import type { Actor } from '@/core/access/actor';
import type { Locale } from '@/core/kernel/locale';
import { allLabs } from '@/server/labs/authored-labs';
import type { LabState } from '@/server/labs/lab-states';
import { labStates } from '@/server/labs/lab-states';
import type { Deps } from '../deps';

export interface LabInList {
  readonly slug: string;
  readonly revision: number;
  readonly title: string;
  readonly minutes: number;
  /** As the command line calls them. */
  readonly services: readonly string[];
  /** How far the learner has come, as the server knows it; null for not begun. */
  readonly state: LabState | null;
}

export interface LabGroup {
  readonly topic: string;
  readonly title: string;
  readonly labs: readonly LabInList[];
}

/** Every lab by topic, in reading order, those of the studio last; retired ones for those who have work in them. */
export async function listLabs(
  deps: Deps,
  actor: Actor,
  { locale }: { locale: Locale },
): Promise<readonly LabGroup[]> {
  const { content } = deps;
  const all = await allLabs(deps);
  const states = await labStates(deps, actor, all);
  const labs = all.filter(({ lab, retired }) => !retired || states.has(lab.slug));
  return content.topics
    .map(({ id, title }) => ({
      topic: id,
      title: title[locale],
      labs: labs
        .filter(({ lab }) => lab.topic === id)
        .map(({ lab, text }) => ({
          slug: lab.slug,
          revision: lab.revision,
          title: text[locale].title,
          minutes: lab.minutes,
          services: lab.services,
          state: states.get(lab.slug) ?? null,
        })),
    }))
    .filter((group) => group.labs.length > 0);
}
