import type { Actor } from '@/core/access/actor';
import type { Locale } from '@/core/kernel/locale';
import { ok, type Refusal, type Result } from '@/core/kernel/result';
import type { Reference } from '@/core/labs/lab-references';
import { SERVICES } from '@/core/simulator/services/list';
import type { Content } from '@/server/content/read';
import type { Deps } from '../deps';
import { namesIn } from '../names';
import type { RefusalCode } from '../refusals';
import { teacherOf } from '../studio/studio-question';

/** An id that the files of a lab may refer to. */
export interface LabId {
  readonly kind: Reference;
  readonly id: string;
  readonly title: string;
}

/** More of a kind are not told: a longer query finds them. */
export const FOUND_OF_A_KIND_MAX = 8;
const QUERY_MAX = 120;

/** Ids that have every word of the query in the id or the title, kind by kind; none for an empty query. */
export function findLabIds(
  deps: Pick<Deps, 'content'>,
  actor: Actor,
  { query, locale }: { query: string; locale: Locale },
): Result<readonly LabId[], Refusal<RefusalCode>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const wanted = plain(query.slice(0, QUERY_MAX)).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return ok([]);
  return ok(
    idsByKind(deps.content, locale).flatMap((ids) =>
      ids
        .filter(({ id, title }) => wanted.every((word) => plain(`${id} ${title}`).includes(word)))
        .slice(0, FOUND_OF_A_KIND_MAX),
    ),
  );
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase();

type IdsByKind = readonly (readonly LabId[])[];

const known = new WeakMap<Content, Partial<Record<Locale, IdsByKind>>>();

/** Made once: it reads the outline of every note. */
function idsByKind(content: Content, locale: Locale): IdsByKind {
  const made = known.get(content) ?? {};
  known.set(content, made);
  made[locale] ??= collected(content, locale);
  return made[locale];
}

function collected(content: Content, locale: Locale): IdsByKind {
  const names = namesIn(content, locale);
  const of = (kind: Reference, all: readonly { id: string; title: string }[]): LabId[] =>
    all.map(({ id, title }) => ({ kind, id, title }));
  const titled = ({ id, title }: { id: string; title: Record<Locale, string> }) => ({
    id,
    title: title[locale],
  });
  const sections = [...content.notes.values()].flatMap(({ slug, meta }) =>
    meta.sections.map(({ id }) => names.section(`${slug}#${id}`)),
  );
  return [
    of('topic', content.topics.map(titled)),
    of('section', sections),
    of('concept', [...content.concepts.values()].map(titled)),
    of('misconception', [...content.misconceptions.values()].map(titled)),
    of(
      'service',
      SERVICES.map(({ name }) => ({ id: name, title: name })),
    ),
    of(
      'fact',
      [...content.facts.values()].map(({ id, statement }) => ({ id, title: statement[locale] })),
    ),
  ];
}
