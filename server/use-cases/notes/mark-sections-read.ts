import { type Actor, canLearn } from '@/core/access/actor';
import { ok, type Result } from '@/core/kernel/result';
import type { Deps } from '../deps';

/** More sections than all notes have: longer lists are cut, they are not ours. */
const SECTIONS_MAX = 500;

export interface SectionRef {
  note: string;
  section: string;
}

/**
 * Remembers that a learner read sections; reading one again changes nothing. Sections that do not exist are
 * left out. `stored` is false for readers without a row (nobody, and guests before their first answer): the
 * browser keeps the list and sends it again later.
 */
export async function markSectionsRead(
  deps: Deps,
  actor: Actor,
  input: { sections: readonly SectionRef[] },
): Promise<Result<{ stored: boolean }>> {
  if (!canLearn(actor)) return ok({ stored: false });
  const user = await deps.db.user.findUnique({ where: { id: actor.id }, select: { id: true } });
  if (!user) return ok({ stored: false });
  const known = new Map(
    input.sections
      .slice(0, SECTIONS_MAX)
      .filter(({ note, section }) =>
        deps.content.notes.get(note)?.meta.sections.some(({ id }) => id === section),
      )
      .map((ref) => [`${ref.note}#${ref.section}`, ref]),
  );
  const readAt = new Date(deps.now());
  await deps.db.$transaction(
    [...known.values()].map(({ note, section }) =>
      deps.db.sectionRead.upsert({
        where: { userId_note_section: { userId: user.id, note, section } },
        create: { userId: user.id, note, section, readAt },
        update: {},
      }),
    ),
  );
  return ok({ stored: true });
}
