import { randomUUID } from 'node:crypto';
import type { Actor } from '@/core/access/actor';
import type { AuthoredBody } from '@/core/questions/authored.schema';
import type { ItemText } from '@/core/questions/item';
import { copyQuestion, createQuestion } from '@/server/use-cases/studio/create-question';
import { publishQuestion } from '@/server/use-cases/studio/publish-question';
import { readQuestion } from '@/server/use-cases/studio/read-question';
import { saveDraft } from '@/server/use-cases/studio/save-draft';
import { value } from '../practice/play';
import type { PracticeWorld } from '../practice/world';

export type Account = Extract<Actor, { kind: 'account' }>;

/** An account of a role, with its row. */
export async function account(world: PracticeWorld, role: Account['role']): Promise<Account> {
  const id = randomUUID();
  await world.db.user.create({
    data: { id, guest: false, role, name: role, emailLower: `${id}@example.com` },
  });
  return { kind: 'account', id, role };
}

const text = (stem: string): ItemText => ({
  stem,
  options: { right: 'right one', wrong: 'wrong one', odd: 'odd one' },
  reasons: { right: 'yes', wrong: 'no', odd: 'no' },
  explanation: 'because',
});

/** A question the lint has nothing against, with the given words at the beginning of its stem. */
export const finished = (about = 'Something', over: Partial<AuthoredBody> = {}): AuthoredBody => ({
  concept: 'sqs.delay',
  alsoTests: [],
  level: 1,
  facts: ['sqs.visibilityTimeout.default'],
  section: 'sqs-messages#visibility',
  sources: [],
  profile: null,
  claims: [],
  traps: [],
  structure: { kind: 'single', options: ['right', 'wrong', 'odd'], key: 'right' },
  misconceptions: {},
  text: { ko: text(`${about}: 무엇입니까?`), en: text(`${about}: which one?`) },
  ...over,
});

/** A new question of an instructor, with a working copy saved. */
export async function drafted(world: PracticeWorld, actor: Account, body = finished()): Promise<string> {
  const { id } = value(await createQuestion(world.deps, actor, { kind: 'single', topic: 'sns' }));
  await rewrite(world, actor, id, body);
  return id;
}

/** Saves a working copy over whatever stands there. */
export async function rewrite(
  world: PracticeWorld,
  actor: Account,
  id: string,
  body: unknown,
): Promise<string> {
  const { version } = value(await readQuestion(world.deps, actor, { id }));
  return value(await saveDraft(world.deps, actor, { id, version, draft: body })).version;
}

export async function publish(world: PracticeWorld, actor: Account, id: string) {
  const { version } = value(await readQuestion(world.deps, actor, { id }));
  return publishQuestion(world.deps, actor, { id, version });
}

export const copyOf = async (world: PracticeWorld, actor: Account, id: string): Promise<string> =>
  value(await copyQuestion(world.deps, actor, { id })).id;
