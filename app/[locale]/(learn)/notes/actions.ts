'use server';

import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { markSectionsRead } from '@/server/use-cases/notes/mark-sections-read';

/** Remembers sections (`note#section`) as read. False when the reader has no record yet. */
export async function rememberRead(sections: unknown): Promise<boolean> {
  if (!Array.isArray(sections)) return false;
  const refs = sections.flatMap((each: unknown) => {
    const [note, section] = typeof each === 'string' ? each.split('#') : [];
    return note && section ? [{ note, section }] : [];
  });
  const marked = await markSectionsRead(deps(), await currentActor(), { sections: refs });
  return marked.ok && marked.value.stored;
}
