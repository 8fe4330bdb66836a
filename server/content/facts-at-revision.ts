import { execFileSync } from 'node:child_process';
import { parse } from 'yaml';
import { z } from 'zod';
import type { KnownFact } from '@/core/facts/fact-change';
import type { FactId } from '@/core/kernel/ids';
import { knownFactSchema } from './known-fact.schema';

/** Only what is compared: other fields may have been others then. */
const fileSchema = z.object({ facts: z.array(knownFactSchema.extend({ id: z.string() })) });

/** The facts of `content/facts` as a revision of a checkout has them. Throws, in git's words, when there is none. */
export function factsAtRevision(checkout: string, revision: string): ReadonlyMap<FactId, KnownFact> {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: checkout, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const commit = git('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`).trim();
  const files = git('ls-tree', '--name-only', commit, 'content/facts/').split('\n');
  return new Map(
    files
      .filter((path) => path.endsWith('.yaml'))
      .flatMap((path) => fileSchema.parse(parse(git('show', `${commit}:${path}`))).facts)
      .map(({ id, ...known }) => [id, known]),
  );
}
