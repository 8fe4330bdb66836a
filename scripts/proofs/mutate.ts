// npm run mutate [-- --keys N --rules N --seed TEXT]: flips keys, changes facts and breaks rules of the simulator, one
// at a time, and says how many of these mutants the proofs catch, by kind. Nothing of the checkout is changed: rules
// are broken in a bundled copy.
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
  },
});
const GOAL = 0.95;
const MUTANTS_LEAST = 300;

const { limits } = shippedContent();
const rng = createRng(`mutate:${values.seed}`);
const kinds: Mutants[] = [];
tell(mutateKeys(limits, Number(values.keys), rng.fork('keys')));
tell(mutateFacts(limits));
tell(await mutateRules(limits, Number(values.rules), rng.fork('rules')));

const caught = kinds.reduce((sum, one) => sum + one.caught, 0);
const all = kinds.reduce((sum, one) => sum + one.caught + one.escaped.length, 0);
console.log(line('all', caught, all));
if (all < MUTANTS_LEAST || caught / all < GOAL) process.exitCode = 1;

/** Prints a kind as soon as it is done: breaking rules takes minutes. */
function tell(one: Mutants): void {
  kinds.push(one);
  console.log(line(one.kind, one.caught, one.caught + one.escaped.length));
  for (const mutant of one.escaped) console.log(`  escaped: ${mutant}`);
}

function line(kind: string, found: number, of: number): string {
  return `${kind.padEnd(8)} ${found} of ${of} mutants caught (${((found / of) * 100).toFixed(1)} %)`;
}
