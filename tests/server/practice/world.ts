import { createHmac, randomUUID } from 'node:crypto';
import type { Actor } from '@/core/access/actor';
import type { Fact } from '@/core/facts/fact.schema';
import { limitsFor } from '@/core/facts/limits';
import { HOUR_MS, type Instant } from '@/core/kernel/time';
import type { AuthoredBody } from '@/core/questions/authored.schema';
import type { ItemText } from '@/core/questions/item';
import type { Content } from '@/server/content/read';
import { syncContent } from '@/server/content/sync';
import type { Db } from '@/server/db/client';
import type { Deps } from '@/server/use-cases/deps';
import { openTestDatabase, type TestDatabase } from '../../support/database';

const both = (text: string) => ({ ko: `${text} (ko)`, en: `${text} (en)` });

const words = (about: string): ItemText => ({
  stem: `${about}?`,
  options: { right: 'right one', wrong: 'wrong one', odd: 'odd one' },
  reasons: { right: 'because', wrong: 'no', odd: 'never' },
  explanation: `${about} explained`,
});

const fixed = (concept: string, over: Partial<AuthoredBody> = {}): AuthoredBody => ({
  concept,
  alsoTests: [],
  level: 1,
  facts: [],
  section: 'sqs-messages#visibility',
  sources: [],
  profile: null,
  claims: [],
  traps: [],
  structure: { kind: 'single', options: ['right', 'wrong', 'odd'], key: 'right' },
  misconceptions: {},
  text: { ko: words(concept), en: words(concept) },
  ...over,
});

const FACT: Fact = {
  id: 'sqs.visibilityTimeout.default',
  value: 30,
  unit: 's',
  statement: both('The default visibility timeout is 30 s'),
  source: 'https://docs.aws.amazon.com/',
  asOf: '2026-11',
  evidence: ['B'],
};

const concept = (id: string, topic: string, after: string[] = []) => ({
  id,
  topic,
  title: both(id),
  statement: both(id),
  facts: [],
  section: 'sqs-messages#visibility',
  tasks: {},
  after,
});

const NOTE = '# Messages\n\n## Visibility *timeout* {#visibility}\n\nText.\n';

/** Two topics, four concepts, four fixed questions; the toy generator adds its own. */
export const worldContent = (): Content => ({
  hash: 'test',
  topics: [
    { id: 'sqs-messages', title: both('SQS'), short: both('SQS') },
    { id: 'sns', title: both('SNS'), short: both('SNS') },
  ],
  concepts: new Map(
    [
      concept('sqs.visibility', 'sqs-messages'),
      concept('sqs.delay', 'sqs-messages', ['sqs.visibility']),
      concept('sns.fanout', 'sns'),
      concept('sns.filter', 'sns'),
    ].map((one) => [one.id, one]),
  ),
  misconceptions: new Map(),
  claims: [],
  traps: new Map(),
  glossary: [],
  facts: new Map([[FACT.id, FACT]]),
  factServices: [],
  notes: new Map([
    [
      'sqs-messages',
      {
        slug: 'sqs-messages',
        markdown: { ko: NOTE, en: NOTE },
        meta: {
          order: 1,
          title: both('SQS'),
          summary: both('SQS'),
          sections: [{ id: 'visibility', claims: [], concepts: ['sqs.visibility'] }],
        },
      },
    ],
  ]),
  labs: new Map(),
  parameterised: [],
  questions: [
    { slug: 'visibility-one', topic: 'sqs-messages', body: fixed('sqs.visibility', { facts: [FACT.id] }) },
    { slug: 'visibility-two', topic: 'sqs-messages', body: fixed('sqs.visibility', { level: 2 }) },
    {
      slug: 'delay-one',
      topic: 'sqs-messages',
      body: fixed('sqs.delay', { misconceptions: { wrong: 'delay-is-visibility' } }),
    },
    { slug: 'filter-today', topic: 'sns', body: fixed('sns.filter', { profile: 'today' }) },
  ],
  exams: [],
  limits: { exam: limitsFor([FACT], 'exam'), today: limitsFor([FACT], 'today') },
});

export interface PracticeWorld {
  deps: Deps;
  db: Db;
  content: Content;
  clock: { now: Instant };
  guest(): Extract<Actor, { kind: 'guest' }>;
  close(): Promise<void>;
}

/** Monday 23 November 2026, noon in Seoul. */
export const NOON = Date.parse('2026-11-23T03:00:00Z');

/** A database of its own, filled with the content above, and a clock to turn. */
export async function practiceWorld(
  open: () => Promise<TestDatabase> = openTestDatabase,
): Promise<PracticeWorld> {
  const { db, close } = await open();
  const content = worldContent();
  await syncContent(db, content, NOON);
  const clock = { now: NOON };
  let seeds = 0;
  const deps: Deps = {
    db,
    content,
    now: () => clock.now,
    newId: () => randomUUID(),
    newSeed: () => `seed${seeds++}`,
    newSecret: () => randomUUID(),
    sign: (purpose, text) => createHmac('sha256', 'test').update(`${purpose}\0${text}`).digest('base64url'),
  };
  return {
    deps,
    db,
    content,
    clock,
    guest: () => ({ kind: 'guest', id: randomUUID() }),
    close,
  };
}

export const hours = (count: number): number => count * HOUR_MS;
export const days = (count: number): number => count * 24 * HOUR_MS;
