import type { Rng } from '../../kernel/rng';
import { arnOf, makeQueue, openTo } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';

/** What is wrong with an entry; `fine` is nothing. */
export type Fault = 'fine' | 'no-type' | 'no-detail' | 'bad-json' | 'aws-source';
const FAULTS: readonly Fault[] = ['no-type', 'no-detail', 'bad-json', 'aws-source'];

/** So many entries, of which so many are faulty, in any order. */
export const drawFaults = (rng: Rng, count: number, faulty: number): readonly Fault[] =>
  rng.shuffle(Array.from({ length: count }, (_, i) => (i < faulty ? rng.pick(FAULTS) : 'fine')));

/** An entry with its fault. The number tells events apart. */
export function entryOf(fault: Fault, n: number): Readonly<Record<string, string>> {
  return {
    Source: fault === 'aws-source' ? 'aws.shop' : 'shop',
    ...(fault !== 'no-type' && { DetailType: 'placed' }),
    ...(fault !== 'no-detail' && { Detail: fault === 'bad-json' ? `{"n":${n}` : `{"n":${n}}` }),
  };
}

/** The entries as a developer would list them. */
export const listing = (faults: readonly Fault[]): string =>
  `\`\`\`text\n${faults.map((fault, i) => `${i + 1}: ${JSON.stringify(entryOf(fault, i + 1))}`).join('\n')}\n\`\`\``;

/** A rule that delivers every event of this account to a queue. */
export function makeRule(world: Simulation): void {
  makeQueue(world, 'inbox', openTo('events', arnOf('inbox')));
  world.must('events.PutRule', { Name: 'all', EventPattern: JSON.stringify({ account: ['111122223333'] }) });
  world.must('events.PutTargets', { Rule: 'all', Targets: [{ Id: 'inbox', Arn: arnOf('inbox') }] });
}

export interface Answer {
  readonly FailedEntryCount: number;
  readonly Entries: readonly { readonly EventId?: string; readonly ErrorCode?: string }[];
}

/** Sends entries; undefined when the whole call is refused. */
export function put(world: Simulation, Entries: readonly object[]): Answer | undefined {
  const outcome = world.ask('events.PutEvents', { Entries });
  return outcome.ok ? (outcome.output as unknown as Answer) : undefined;
}
