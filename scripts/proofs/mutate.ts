// npm run mutate [-- --keys N --rules N --seed TEXT]: flips keys, changes facts and breaks rules of the simulator, one
// at a time, and says how many of these mutants the proofs catch, by kind, and how many of the others the simulator's
// own tests. Nothing of the checkout is changed: rules are broken in a bundled copy, or as the tests read a file.
import { parseArgs } from 'node:util';
import { createRng } from '@/core/kernel/rng';
import { shippedContent } from '@/server/content/read';
import type { Mutants } from './mutants';
import { mutateFacts } from './mutate-facts';
import { mutateKeys } from './mutate-keys';
import { mutateRules } from './mutate-rules';

const { values } = parseArgs({
  options: {
    keys: { type: 'string', default: '8' },
    rules: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean' },
  },
});
if (values.help || ![values.keys, values.rules].every((count) => /^\d+$/.test(count))) {
  console.error(
    'Usage: npm run mutate -- [--keys N] [--rules N] [--seed TEXT]; N is a count, a generator for keys',
  );
  process.exit(values.help ? 0 : 2);
}
const GOAL = 0.95;
const MUTANTS_LEAST = 300;

const { limits } = shippedContent();
const rng = createRng(`mutate:${values.seed}`);
const kinds: Mutants[] = [];
tell(mutateKeys(limits, Number(values.keys), rng.fork('keys')));
tell(mutateFacts(limits));
tell(await mutateRules(limits, Number(values.rules), rng.fork('rules')));

const all: Mutants = {
  kind: 'all',
  caught: sum(({ caught }) => caught),
  tested: sum(({ tested }) => tested),
  escaped: kinds.flatMap(({ escaped }) => escaped),
};
console.log(line(all));
if (mutantsOf(all) < MUTANTS_LEAST || 1 - all.escaped.length / mutantsOf(all) < GOAL) process.exitCode = 1;

/** Prints a kind as soon as it is done: breaking rules takes minutes. */
function tell(one: Mutants): void {
  kinds.push(one);
  console.log(line(one));
  for (const mutant of one.escaped) console.log(`  escaped: ${mutant}`);
}

function line(one: Mutants): string {
  const of = mutantsOf(one);
  const share = (part: number): string => `${part} (${((part / of) * 100).toFixed(1)} %)`;
  const { kind, caught, tested, escaped } = one;
  return `${kind.padEnd(6)} ${of} mutants: caught by proofs ${share(caught)}, by the simulator's tests ${share(tested)}, escaped ${share(escaped.length)}`;
}

function mutantsOf({ caught, tested, escaped }: Mutants): number {
  return caught + tested + escaped.length;
}

function sum(of: (one: Mutants) => number): number {
  return kinds.reduce((total, one) => total + of(one), 0);
}
