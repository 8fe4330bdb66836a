import { exampleParameterised } from '@/core/authoring/blank-parameterised';
import { ContractRun } from '@/core/parameterised/contract';
import type { ParameterisedBody } from '@/core/parameterised/definition';
import { attemptItem, type ItemRequest } from '@/core/parameterised/item';
import type { Item } from '@/core/questions/item';
import { shippedContent } from '@/server/content/read';
import { knownOf } from '@/server/use-cases/studio/known';

export const content = shippedContent();
const { limits } = content;
export const known = knownOf(content);

export const ask = (seed: string, profile: 'exam' | 'today' = 'exam') => ({
  slug: 'made',
  revision: 1,
  seed,
  profile,
  limits: limits[profile],
});

/** The item of a seed; throws where it gives none. */
export function parameterisedItem(body: ParameterisedBody, request: ItemRequest): Item {
  const made = attemptItem(body, request);
  if (!made.ok) throw new Error(JSON.stringify(made.fault));
  return made.item;
}

/** The example with some of its fields changed. */
export const changed = (over: Partial<ParameterisedBody>): ParameterisedBody => ({
  ...exampleParameterised(),
  ...over,
});

/** What the contract says after so many seeds. */
export const report = (body: ParameterisedBody, seeds = 200) => {
  const run = new ContractRun(body, limits);
  run.advance(seeds);
  return run.report();
};
