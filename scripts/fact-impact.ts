import { parseArgs } from 'node:util';
import { wordsIn } from '@/server/api/problem';
import { deps } from '@/server/deps';
import { differentFacts, type FactDifference } from '@/server/use-cases/facts/changed-facts';
import { type WholeImpact, wholeImpact } from '@/server/use-cases/facts/fact-impact';

const PARTS = [
  ['sections', 'note sections'],
  ['concepts', 'concepts'],
  ['generators', 'generators'],
  ['provedUnderIt', 'generators whose proofs meet it in a simulated account'],
  ['questions', 'fixed questions'],
  ['studioQuestions', 'studio questions'],
  ['labs', 'labs that speak of it'],
  ['playedUnderIt', 'labs that meet it when they are played'],
] as const;

function print(impact: WholeImpact): void {
  for (const [part, title] of PARTS) {
    const names = impact[part];
    if (names.length === 0) continue;
    console.log(`  ${title}: ${names.length}`);
    for (const name of names) console.log(`    ${name}`);
  }
}

/** Facts that are named on the command line. */
async function printNamed(facts: readonly string[]): Promise<void> {
  for (const fact of facts.filter((id) => !deps().content.facts.has(id))) {
    console.error(`${fact}: ${wordsIn('en')('refusals.fact.unknown')}`);
    process.exitCode = 1;
  }
  const { impacts, faults } = await wholeImpact(deps(), { facts });
  for (const impact of impacts) {
    console.log(impact.fact);
    print(impact);
  }
  printFaults(faults);
}

/** Keys and labs that the facts as they are contradict. */
function printFaults(faults: readonly string[]): void {
  if (faults.length === 0) return;
  console.log(`does not hold under the facts as they are: ${faults.length}`);
  for (const fault of faults) console.log(`  ${fault}`);
}

const headline = ({ fact, how, before, after }: FactDifference): string =>
  how === 'changed' ? `${fact}: changed from ${before} to ${after}` : `${fact}: ${how}`;

/** Facts that differ from what the database saw last, or from those of a revision. */
async function printDifferent(since: string | undefined): Promise<void> {
  const different = await differentFacts(deps(), { since });
  const touching = different.filter(({ how }) => how === 'changed' || how === 'reworded');
  const { impacts: whole, faults } = await wholeImpact(deps(), { facts: touching.map(({ fact }) => fact) });
  const impacts = new Map(whole.map((impact) => [impact.fact, impact]));
  for (const each of different) {
    console.log(headline(each));
    const impact = impacts.get(each.fact);
    if (impact) print(impact);
  }
  printFaults(faults);
  const changed = different.filter(({ how }) => how === 'changed');
  const again = new Set(changed.flatMap(({ fact }) => impacts.get(fact)?.concepts ?? []));
  console.log(`Facts that differ from ${since ?? 'what the database saw last'}: ${different.length}`);
  console.log(`Concepts that come up again for those who learnt them: ${again.size}`);
}

/** `npm run fact-impact`: what the facts that changed touch; `-- --since REVISION` and `-- FACT...` for others. */
const { values, positionals } = parseArgs({ options: { since: { type: 'string' } }, allowPositionals: true });
try {
  if (positionals.length > 0) await printNamed(positionals);
  else await printDifferent(values.since);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
await deps().db.$disconnect();
