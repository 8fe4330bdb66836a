import { execFileSync } from 'node:child_process';
import fc from 'fast-check';

// Property tests draw from a seed made of the commit: every commit tries other cases, and a run that failed fails
// again in the same way on every machine. PROPERTY_SEED repeats that of another commit.

const SEED_DIGITS = 7;
const HEX = 16;

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    // Not a git checkout: a download of the sources.
    return '1';
  }
}

const seed = process.env.PROPERTY_SEED ?? String(Number.parseInt(commit().slice(0, SEED_DIGITS), HEX));

/** What this commit's tests draw from. */
export const commitSeed = Number(seed);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: commitSeed });
