import { createHmac, randomUUID } from 'node:crypto';
import type { Actor } from '@/core/access/actor';
import type { LabFiles } from '@/core/exchange/lab-files';
import type { Action } from '@/core/labs/session';
import { shippedContent } from '@/server/content/read';
import type { Db } from '@/server/db/client';
import type { Deps } from '@/server/use-cases/deps';
import { createLab } from '@/server/use-cases/studio-labs/create-lab';
import { publishLab } from '@/server/use-cases/studio-labs/publish-lab';
import { readAuthoredLab } from '@/server/use-cases/studio-labs/read-authored-lab';
import { saveLabDraft } from '@/server/use-cases/studio-labs/save-lab-draft';
import { NOON, run } from '../labs/world';

export type Account = Extract<Actor, { kind: 'account' }>;

const CONTENT = shippedContent();
/** The shipped lab that new ones are copies of. */
export const MODEL = 'polling-bill';
const shipped = CONTENT.labs.get(MODEL)?.lab;
export const SOLVED: readonly Action[] = (shipped?.solution ?? []).flatMap((step) =>
  'run' in step ? [run(step.run)] : [],
);
export const NEAR: readonly Action[] = (shipped?.nearMisses[0]?.steps ?? []).flatMap((step) =>
  'run' in step ? [run(step.run)] : [],
);

/** Dependencies over a real database and the shipped content, with the concepts of the model lab. */
export async function studioWorld(db: Db): Promise<Deps> {
  const concepts = shipped?.concepts ?? [];
  const topics = new Set(concepts.map((id) => CONTENT.concepts.get(id)?.topic ?? ''));
  for (const id of topics) await db.topic.create({ data: { id, order: 0 } });
  for (const [order, id] of concepts.entries())
    await db.concept.create({ data: { id, topicId: CONTENT.concepts.get(id)?.topic ?? '', order } });
  return {
    db,
    content: CONTENT,
    now: () => NOON,
    newId: () => randomUUID(),
    newSeed: () => 'seed',
    newSecret: () => randomUUID() + randomUUID(),
    sign: (purpose, text) => createHmac('sha256', 'test').update(`${purpose}\0${text}`).digest('base64url'),
  };
}

export async function account(db: Db, role: Account['role']): Promise<Account> {
  const id = randomUUID();
  await db.user.create({ data: { id, guest: false, role, name: role, emailLower: `${id}@example.com` } });
  return { kind: 'account', id, role };
}

type Said<T> = { ok: true; value: T } | { ok: false; error: { code: string } };

export function value<T>(result: Said<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

let made = 0;

/** A draft that is a copy of the model lab. */
export async function begun(deps: Deps, actor: Actor): Promise<{ id: string; slug: string }> {
  const slug = `lab-${randomUUID().slice(0, 8)}-${made++}`;
  return { slug, ...value(await createLab(deps, actor, { slug, from: MODEL, locale: 'en' })) };
}

export const readLab = async (deps: Deps, actor: Actor, id: string) =>
  value(await readAuthoredLab(deps, actor, { id, locale: 'en' }));

/** Saves what the change makes of the working copy. */
export async function rewrite(deps: Deps, actor: Actor, id: string, change: (files: LabFiles) => LabFiles) {
  const { version, files } = await readLab(deps, actor, id);
  return value(await saveLabDraft(deps, actor, { id, version, files: change(files), locale: 'en' }));
}

/** The change of one piece of `lab.yaml`. */
export const inLab =
  (from: string, to: string) =>
  (files: LabFiles): LabFiles => {
    if (!files.lab.includes(from)) throw new Error(`the lab has no ${from}`);
    return { ...files, lab: files.lab.replace(from, to) };
  };

export async function publish(deps: Deps, actor: Actor, id: string) {
  const { version } = await readLab(deps, actor, id);
  return publishLab(deps, actor, { id, version });
}
