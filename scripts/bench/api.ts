import type { Actor } from '@/core/access/actor';
import type { PublicItem } from '@/core/questions/public-item';
import { syncContent } from '@/server/content/sync';
import type { Deps } from '@/server/use-cases/deps';
import { answerItem } from '@/server/use-cases/practice/answer-item';
import { bareAnswer } from './bare-answer';
import { addLearners, type BenchLearner, benchDatabase, openRaw } from './database';
import type { Figure, Suite } from './figures';
import { benchDeps, drawOne, submission } from './learner';
import { Client, closedLoop, openLoop, p50, p99 } from './load';
import { startServer } from './server';

const LEARNERS = 64;
const PAIRS_PER_SECOND = 150;
const ROUNDS = 3;
const OFFERED_SECONDS = 8;
const CLOSED_SECONDS = 4;
const WARM_UP_SECONDS = 4;
const JSON_TYPE = { 'content-type': 'application/json' };

const DRAW = '/api/v1/items/draw';
const ANSWER = '/api/v1/responses';

/** Draws an item and answers it; gives how long each took, the first from when it was due. */
async function pair(client: Client, { token }: BenchLearner, dueAt: number): Promise<[number, number]> {
  const headers = { ...JSON_TYPE, authorization: `Bearer ${token}` };
  const drawn = await client.post(DRAW, '{}', headers);
  if (drawn.status !== 200) throw new Error(`drawing: ${drawn.status} ${drawn.text}`);
  const drawnAt = performance.now();
  const { item, itemToken } = JSON.parse(drawn.text) as { item: PublicItem; itemToken: string };
  const answered = await client.post(ANSWER, JSON.stringify(submission(item, itemToken)), headers);
  if (answered.status !== 200) throw new Error(`answering: ${answered.status} ${answered.text}`);
  return [drawnAt - dueAt, performance.now() - drawnAt];
}

/**
 * The floor of a request through Next: this build has no empty route, so it is one without a token,
 * refused by its media type before anything is read: Next, the route and a problem document, no more.
 */
async function emptyRequest(client: Client): Promise<void> {
  const { status } = await client.post(ANSWER, 'x', { 'content-type': 'text/plain' });
  if (status !== 415) throw new Error(`the cheapest request was answered with ${status}`);
}

/** Answers of a learner to items drawn before, without HTTP: a second's worth, a few under way at once. */
async function answersBeside(deps: Deps, actor: Actor): Promise<number> {
  const inputs = [];
  for (let place = 0; place < 400; place++) inputs.push(await drawOne(deps, actor));
  const queue = inputs.values();
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const input of queue) {
        const answered = await answerItem(deps, actor, input);
        if (!answered.ok) throw new Error(`answering was refused: ${answered.error.code}`);
      }
    }),
  );
  return (inputs.length / (performance.now() - begin)) * 1000;
}

async function drawsBeside(deps: Deps, actor: Actor): Promise<number> {
  const drawn = await closedLoop(1, 1, async () => void (await drawOne(deps, actor)));
  return drawn.perSecond;
}

function bareAnswers(answer: () => void): number {
  const begin = performance.now();
  let count = 0;
  while (performance.now() - begin < 1000) {
    answer();
    count++;
  }
  return (count / (performance.now() - begin)) * 1000;
}

function rounds() {
  const values = new Map<string, number[]>();
  return {
    note: (name: string, value: number) => values.set(name, [...(values.get(name) ?? []), value]),
    of: (name: string): readonly number[] => values.get(name) ?? [],
  };
}

export const api: Suite = {
  name: 'api',
  about: `drawing and answering at ${PAIRS_PER_SECOND} pairs/s offered open-loop by ${LEARNERS} learners; each round also measures saturation and the floors, this process beside the server on the same cores`,
  async run() {
    const served = benchDatabase();
    const beside = benchDatabase();
    const learners = withDatabase(served.file, LEARNERS);
    const [alone] = withDatabase(beside.file, 1);
    if (!alone) throw new Error('no learner was made');
    const deps = benchDeps(beside.url);
    const actor: Actor = { kind: 'account', id: alone.id, role: 'LEARNER' };
    await syncContent(deps.db, deps.content, deps.now());
    const raw = openRaw(beside.file);
    const bare = bareAnswer(raw, alone.id);
    const server = await startServer(served);
    const client = new Client(server.port, LEARNERS);
    const learnerAt = (place: number): BenchLearner => learners[place % LEARNERS] ?? alone;
    const { note, of } = rounds();
    try {
      await closedLoop(8, WARM_UP_SECONDS, async (worker) => {
        await pair(client, learnerAt(worker), performance.now());
      });
      for (let round = 0; round < ROUNDS; round++) {
        const offered = await openLoop(PAIRS_PER_SECOND, OFFERED_SECONDS, (place, dueAt) =>
          pair(client, learnerAt(place), dueAt),
        );
        note('p50', p50(offered));
        note('p99', p99(offered));
        note('done', offered.perSecond);
        note('failed', offered.failed);
        const before = server.processorMs();
        const full = await closedLoop(LEARNERS, CLOSED_SECONDS, async (worker) => {
          await pair(client, learnerAt(worker), performance.now());
        });
        note('saturation', full.perSecond);
        const between = server.processorMs();
        if (before !== null && between !== null) note('pairMs', (between - before) / full.latencies.length);
        const empty = await closedLoop(LEARNERS, CLOSED_SECONDS, () => emptyRequest(client));
        note('empty', empty.perSecond);
        const after = server.processorMs();
        if (after !== null && between !== null) note('emptyMs', (after - between) / empty.latencies.length);
        note('draws', await drawsBeside(deps, actor));
        note('answers', await answersBeside(deps, actor));
        note('bare', bareAnswers(bare));
      }
    } finally {
      client.close();
      await server.stop();
      await deps.db.$disconnect();
      raw.close();
      served.remove();
      beside.remove();
    }
    return figures(of);
  },
};

function withDatabase(file: string, count: number): BenchLearner[] {
  const database = openRaw(file);
  const learners = addLearners(database, count);
  database.close();
  return learners;
}

const figures = (of: (name: string) => readonly number[]): Figure[] =>
  allFigures(of).filter(({ values }) => values.length > 0);

const allFigures = (of: (name: string) => readonly number[]): Figure[] => [
  { name: 'a request at the offered rate, p50', unit: 'ms', values: of('p50') },
  {
    name: 'a request at the offered rate, p99',
    unit: 'ms',
    values: of('p99'),
    goal: { at: 'most', value: 60 },
  },
  { name: 'pairs done at the offered rate', unit: 'pairs/s', values: of('done') },
  { name: 'pairs failed', unit: 'pairs', values: of('failed'), goal: { at: 'most', value: 0 } },
  { name: 'saturation, 64 connections', unit: 'pairs/s', values: of('saturation') },
  { name: 'processor time of the server for a pair', unit: 'ms', values: of('pairMs') },
  { name: 'processor time of Next for a refused request', unit: 'ms', values: of('emptyMs') },
  { name: 'floor: request through Next, refused before any work', unit: 'requests/s', values: of('empty') },
  { name: 'floor: drawing without HTTP', unit: 'draws/s', values: of('draws') },
  { name: 'floor: answering without HTTP', unit: 'answers/s', values: of('answers') },
  { name: 'floor: the same statements in bare SQLite', unit: 'answers/s', values: of('bare') },
];
