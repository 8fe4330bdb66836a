import { wordsIn } from '@/server/api/problem';
import { deps } from '@/server/deps';
import { factImpact } from '@/server/use-cases/facts/fact-impact';

/** `npm run fact-impact -- FACT`: lists everything that depends on a fact. */
const fact = process.argv[2];
if (!fact) {
  console.error('Usage: npm run fact-impact -- FACT, e.g. sqs.visibilityTimeout.default');
  process.exitCode = 1;
} else {
  const impact = factImpact(deps(), { fact });
  if (impact.ok) {
    const { sections, generators, questions, concepts } = impact.value;
    for (const [title, names] of Object.entries({ sections, generators, questions, concepts })) {
      console.log(`${title}: ${names.length}`);
      for (const name of names) console.log(`  ${name}`);
    }
  } else {
    console.error(`${fact}: ${wordsIn('en')(`refusals.${impact.error.code}`)}`);
    process.exitCode = 1;
  }
}
await deps().db.$disconnect();
