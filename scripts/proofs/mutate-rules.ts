import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Rng } from '@/core/kernel/rng';
import { counted, type Mutants, type Outcome } from './mutants';
import type { LimitsByProfile } from './requests';
import { type Edit, editsIn } from './rule-edits';
import { assertTestsPass, testsFail } from './simulator-tests';
import { type SourceEdit, sourceEdits } from './source-edit';

/** A proof that takes this many times as long as without a mutant does not end: the mutant is caught. */
const PATIENCE = 8;
const BASELINE_MAX_MS = 600_000;

/**
 * Breaks rules of the simulator that the proofs run through, one at a time in a bundled copy. What no proof notices is
 * put before the simulator's own tests: a rule that decides no key is theirs to keep.
 */
export async function mutateRules(limits: LimitsByProfile, most: number, rng: Rng): Promise<Mutants> {
  const folder = path.resolve('node_modules/.cache/redrive-mutants');
  mkdirSync(folder, { recursive: true });
  const limitsFile = path.join(folder, 'limits.json');
  writeFileSync(limitsFile, JSON.stringify(limits));
  const { outputFiles } = await build({
    entryPoints: ['scripts/proofs/prove-simulated.ts'],
    tsconfig: 'scripts/tsconfig.json',
    bundle: true,
    write: false,
    sourcemap: 'external',
    outdir: folder,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'error',
  });
  const [map = '', text = ''] = ['.map', '.js'].map(
    (ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text,
  );
  const original = path.join(folder, 'original.mjs');
  writeFileSync(original, text);
  const began = performance.now();
  const covered = await run(original, [limitsFile, '--coverage'], BASELINE_MAX_MS);
  const timeoutMs = PATIENCE * (performance.now() - began);
  if (covered.code !== 0) throw new Error(`the proofs fail without any mutant: ${covered.output}`);
  await assertTestsPass();
  const edits = rng.sample(editsIn(text, JSON.parse(covered.output)), most);
  const inSource = sourceEdits(text, map, folder);
  const tried: (readonly [string, Outcome])[] = [];
  for (const edit of edits) {
    const caught = await isCaught(text, edit, { folder, limitsFile, timeoutMs });
    tried.push([edit.name, caught ? 'caught' : await outcomeOfTests(inSource(edit))]);
  }
  return counted('rules', tried);
}

const outcomeOfTests = async (edit: SourceEdit | undefined): Promise<Outcome> =>
  edit && (await testsFail(edit)) ? 'tested' : 'escaped';

interface Trial {
  readonly folder: string;
  readonly limitsFile: string;
  readonly timeoutMs: number;
}

async function isCaught(text: string, edit: Edit, trial: Trial): Promise<boolean> {
  const { folder, limitsFile, timeoutMs } = trial;
  const mutant = path.join(folder, 'mutant.mjs');
  writeFileSync(mutant, text.slice(0, edit.at) + edit.by + text.slice(edit.at + edit.length));
  return (await run(mutant, [limitsFile], timeoutMs)).code !== 0;
}

function run(
  file: string,
  args: readonly string[],
  timeoutMs: number,
): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}
