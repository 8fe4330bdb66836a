import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Instant } from '@/core/kernel/time';
import { encodeLab } from '@/core/labs/codec';
import type { Lab } from '@/core/labs/lab';
import { type LabContent, labSchema } from '@/core/labs/lab.schema';
import type { Action } from '@/core/labs/session';
import type { Content } from '@/server/content/read';
import type { Db } from '@/server/db/client';
import type { Deps } from '@/server/use-cases/deps';
import { checkLab } from '@/server/use-cases/labs/check-lab';
import { loadLab } from '@/server/use-cases/labs/load-lab';
import { saveLab } from '@/server/use-cases/labs/save-lab';
import { LIMITS } from '@/tests/support/limits';
import { ROOT } from '@/tests/support/sources';

/** Monday 23 November 2026, noon in Seoul. */
export const NOON: Instant = Date.parse('2026-11-23T03:00:00Z');

const FILE = join(ROOT, 'content', 'labs', 'slow-consumer', 'lab.yaml');
export const LAB: Lab = {
  slug: 'slow-consumer',
  ...labSchema.parse(parse(readFileSync(FILE, 'utf8'))),
};
export const SOLUTION = LAB.solution.flatMap((step) => ('run' in step ? [step.run] : []));

export interface LabWorld {
  readonly deps: Deps;
  wait(ms: number): void;
  /** Puts another lab beside the shipped one. */
  addLab(lab: LabContent & { slug: string }): void;
}

/** Dependencies over a real database, with one shipped lab and its concepts, and a clock that stands still. */
export async function labWorld(db: Db): Promise<LabWorld> {
  let now = NOON;
  const shipped = (lab: Lab) => ({ lab, text: { ko: { title: '실습' }, en: { title: 'Lab' } } });
  const labs = new Map([[LAB.slug, shipped(LAB)]]);
  await db.topic.create({ data: { id: LAB.topic, order: 0 } });
  for (const [order, id] of LAB.concepts.entries())
    await db.concept.create({ data: { id, topicId: LAB.topic, order } });
  const topics = [{ id: LAB.topic, title: { ko: '메시지', en: 'Messages' } }];
  const deps: Deps = {
    db,
    content: { labs, limits: LIMITS, topics } as unknown as Content,
    now: () => now,
    newId: () => randomUUID(),
    newSeed: () => 'seed',
    newSecret: () => randomUUID() + randomUUID(),
    sign: (purpose, text) => createHmac('sha256', 'test').update(`${purpose}\0${text}`).digest('base64url'),
  };
  return {
    deps,
    wait: (ms) => {
      now += ms;
    },
    addLab: (lab) => void labs.set(lab.slug, shipped(lab)),
  };
}

export const run = (line: string): Action => ({ kind: 'run', line });
export const EXTRA = run('aws sqs create-queue --queue-name extra');
export const DONE = SOLUTION.map(run);

export const guest = () => ({ kind: 'guest', id: randomUUID() }) as const;
export const code = (result: { ok: boolean; error?: { code: string } }) =>
  result.ok ? 'ok' : result.error?.code;

type Someone = Parameters<typeof saveLab>[1];

/** What learners do with the shipped lab. */
export const labUse = (deps: () => Deps) => ({
  save: (actor: Someone, input: Parameters<typeof saveLab>[2]) => saveLab(deps(), actor, input),
  check: (actor: Someone, version: number) =>
    checkLab(deps(), actor, { slug: LAB.slug, version, locale: 'en' }),
  load: async (actor: Someone) => {
    const loaded = await loadLab(deps(), actor, { slug: LAB.slug });
    if (!loaded.ok) throw new Error(loaded.error.code);
    return loaded.value;
  },
});

/** A state of the lab as the browser saves it. */
export const stateOf = (actions: readonly Action[], lab: Pick<Lab, 'slug' | 'revision'> = LAB): string =>
  encodeLab({ slug: lab.slug, revision: lab.revision, seed: 'seed', actions });

/** A save of the whole of these actions, on top of `version`. */
export const saving = (actions: readonly Action[], version: number, lab: Lab = LAB) => ({
  slug: lab.slug,
  state: stateOf(actions, lab),
  done: actions.length,
  hints: 0,
  solved: false,
  version,
  locale: 'en' as const,
});
