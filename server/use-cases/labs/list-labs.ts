import type { Locale } from '@/core/kernel/locale';
import type { Deps } from '../deps';

export interface LabInList {
  readonly slug: string;
  readonly revision: number;
  readonly title: string;
  readonly minutes: number;
  /** As the command line calls them. */
  readonly services: readonly string[];
}

export interface LabGroup {
  readonly topic: string;
  readonly title: string;
  readonly labs: readonly LabInList[];
}

/** Every lab by topic, in reading order. */
export function listLabs({ content }: Pick<Deps, 'content'>, input: { locale: Locale }): readonly LabGroup[] {
  const labs = [...content.labs.values()];
  return content.topics
    .map(({ id, title }) => ({
      topic: id,
      title: title[input.locale],
      labs: labs
        .filter(({ lab }) => lab.topic === id)
        .map(({ lab, text }) => ({
          slug: lab.slug,
          revision: lab.revision,
          title: text[input.locale].title,
          minutes: lab.minutes,
          services: lab.services,
        })),
    }))
    .filter((group) => group.labs.length > 0);
}
