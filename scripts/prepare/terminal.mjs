// What every command of this folder shares: the root, lines for the reader, child processes.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const inRoot = (...parts) => path.join(root, ...parts);

/** A mistake or a lack that the reader can mend: shown without a stack trace. */
export class Stop extends Error {}

/** Runs a command to its end; any `Stop` becomes a message and exit code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** A line about the work. Standard output is left to what a command was asked for. */
export const say = (line) => process.stderr.write(`${line}\n`);

const HEARTBEAT_MS = 15_000;

/** Announces a step, runs it, says now and then that it goes on, and how long it took. */
export async function step(title, work) {
  const began = performance.now();
  const seconds = (digits) => ((performance.now() - began) / 1000).toFixed(digits);
  say(`${title} ...`);
  const heartbeat = setInterval(() => say(`${title}: ${seconds(0)} s so far`), HEARTBEAT_MS);
  try {
    const result = await work();
    say(`${title}: done in ${seconds(1)} s`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/** Signals that ask a process to end. */
export const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Passes on what ends this process, so that no child outlives it. Tells by which signal it is to end, if by any. */
function endTogether(child) {
  let ending;
  const listeners = ENDING.map((signal) => {
    const listener = () => {
      ending = signal;
      child.kill(signal);
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => {
    for (const forget of listeners) forget();
    return ending;
  };
}

/**
 * Runs a program to its end. With `quiet`, its output is kept and shown only when it fails. A signal that ends this
 * process ends the program first.
 * @returns {Promise<{ code: number, output: string }>} exit code, and the output when quiet
 */
export function run(program, args, { env = {}, quiet = false, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const ended = endTogether(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', (error) => {
      ended();
      reject(error);
    });
    child.on('close', (code) => {
      const signal = ended();
      if (signal) process.kill(process.pid, signal);
      else resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs a JavaScript tool of an installed package with this Node: no shell, no prompt, the same on Windows. */
export function runTool(file, args, options) {
  return run(process.execPath, [inRoot('node_modules', ...file.split('/')), ...args], options);
}

/** As `runTool`, but anything but exit code 0 stops with the tool's own words. */
export async function mustRunTool(file, args, failure, options = {}) {
  const { code, output } = await runTool(file, args, options);
  if (code !== 0) throw new Stop(`${output}\n${failure}`.trim());
}

/** Runs a script of ours with this Node to its end, as if it had been called itself: its terminal, signals, exit code. */
export async function becomeScript(args, env) {
  const first = ['--import', new URL('end-with-reader.mjs', import.meta.url).href];
  const child = spawn(process.execPath, [...first, ...args], { cwd: root, env, stdio: 'inherit' });
  endTogether(child);
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
