import type { Rng } from '../../kernel/rng';
import { makeQueue, urlOf } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';

/** One call of a script: writes a tag, or takes one away where no value is given. */
export interface TagStep {
  readonly key: string;
  readonly value: string | undefined;
}

export const QUEUE = 'work';
export const WORDS = ['team', 'stage', 'owner', 'project'] as const;
const VALUES = ['red', 'blue', 'green', 'amber', 'violet', 'grey', 'black', 'white'] as const;

/** A word as people write it: `team`, `Team`, `TEAM`. */
export const spellings = (word: string): readonly string[] => [
  word,
  word.charAt(0).toUpperCase() + word.slice(1),
  word.toUpperCase(),
];

/** Calls on spellings of some words, each value once; `removals` of them take a tag away. */
export function drawSteps(
  rng: Rng,
  words: readonly string[],
  count: number,
  removals: number,
): readonly TagStep[] {
  const values = rng.shuffle(VALUES);
  const steps = Array.from(
    { length: count },
    (_, i): TagStep => ({ key: rng.pick(spellings(rng.pick(words))), value: values[i] }),
  );
  const gone = Array.from({ length: removals }, () => ({
    key: rng.pick(spellings(rng.pick(words))),
    value: undefined,
  }));
  const all = [...steps];
  for (const step of gone) all.splice(rng.int(1, all.length), 0, step);
  return all;
}

export function carryOut(world: Simulation, steps: readonly TagStep[]): void {
  for (const { key, value } of steps)
    if (value === undefined) world.must('sqs.UntagQueue', { QueueUrl: urlOf(QUEUE), TagKeys: [key] });
    else world.must('sqs.TagQueue', { QueueUrl: urlOf(QUEUE), Tags: { [key]: value } });
}

/** The tags of a queue. */
export const tagsOf = (world: Simulation, queue = QUEUE): Readonly<Record<string, string>> =>
  world.must<{ Tags?: Readonly<Record<string, string>> }>('sqs.ListQueueTags', { QueueUrl: urlOf(queue) })
    .Tags ?? {};

export const makeWork = (world: Simulation): void => makeQueue(world, QUEUE);

/** The script as commands. */
export const linesOf = (steps: readonly TagStep[]): string =>
  `\`\`\`sh\n${steps
    .map(({ key, value }) =>
      value === undefined
        ? `aws sqs untag-queue --queue-url $URL/${QUEUE} --tag-keys ${key}`
        : `aws sqs tag-queue --queue-url $URL/${QUEUE} --tags ${key}=${value}`,
    )
    .join('\n')}\n\`\`\``;

export const stepsKey = (steps: readonly TagStep[]): string =>
  steps.map(({ key, value }) => key + (value === undefined ? '-' : '+')).join();

/** What stands after the script, by the rule: a key is a key only in the same spelling, and the last value counts. */
export function replay(steps: readonly TagStep[]): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const { key, value } of steps) {
    if (value === undefined) tags.delete(key);
    else tags.set(key, value);
  }
  return tags;
}
