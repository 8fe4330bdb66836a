import { expect, test } from 'vitest';
import { type Experiment, tryOut } from '@/core/generators/proof-by-simulation/experiment';
import { onlyOrder } from '@/core/generators/proof-by-simulation/order';
import { makeQueue } from '@/core/generators/proof-by-simulation/queues';
import { Simulation } from '@/core/generators/proof-by-simulation/simulation';
import { LIMITS } from '../../support/limits';

// Goal: what is carried out once is told of every option that does the same, under its own id and words.
// Method: an experiment that counts how often it is carried out.

function counting(alike?: Experiment['alike']) {
  const run: string[] = [];
  const experiment: Experiment = {
    start: () => undefined,
    ...(alike && { alike }),
    run(world, option) {
      run.push(option);
      world.note('option', { en: 'tried', ko: '시도함' });
      return option.startsWith('good');
    },
    because: (option) => ({ en: `${option}.`, ko: `${option}.` }),
  };
  return { run, experiment };
}

test('options of one name are carried out once, and each keeps its id and its words', () => {
  const { run, experiment } = counting((option) => `experiment.test/${option.slice(0, 4)}`);
  tryOut(['good-1', 'poor-1'], LIMITS.exam, experiment);
  const again = tryOut(['poor-2', 'good-2'], LIMITS.exam, experiment);
  expect(run).toEqual(['good-1', 'poor-1']);
  expect(again.map(({ option, holds }) => [option, holds])).toEqual([
    ['poor-2', false],
    ['good-2', true],
  ]);
  expect(again[0]?.because.en).toBe('poor-2. In the simulation: 0 s option → tried.');
});

test('other limits, such as those of a changed fact, are carried out anew', () => {
  const { run, experiment } = counting((option) => `experiment.test/limits/${option}`);
  tryOut(['good'], LIMITS.exam, experiment);
  tryOut(['good'], { ...LIMITS.exam }, experiment);
  expect(run).toEqual(['good', 'good']);
});

test('without a name every option is carried out for every item', () => {
  const { run, experiment } = counting();
  tryOut(['good'], LIMITS.exam, experiment);
  tryOut(['good'], LIMITS.exam, experiment);
  expect(run).toEqual(['good', 'good']);
});

test('an order is found only where at each point one step alone succeeds', () => {
  const after = (needs: Readonly<Record<string, string>>) => (world: Simulation, step: string) => {
    const has = (name: string) => world.peek('sqs.GetQueueUrl', { QueueName: name }) !== undefined;
    const needed = needs[step];
    if (needed !== undefined && !has(needed)) return false;
    makeQueue(world, step);
    return true;
  };
  const steps = ['c', 'a', 'b'];
  expect(onlyOrder(Simulation.open(LIMITS.exam), steps, after({ b: 'a', c: 'b' }))).toEqual(['a', 'b', 'c']);
  expect(onlyOrder(Simulation.open(LIMITS.exam), steps, after({ c: 'a' }))).toEqual([]);
});
