import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { say } from '../prepare/terminal.mjs';
import { COMMANDS, GREETER_ZIP } from './smoke-commands.mjs';

/** Debian's package, whose SQS speaks the Query protocol, before any other. */
const PROGRAMS = ['/usr/bin/aws', 'aws'];
const WORDS = /'[^']*'|\S+/g;
const OPTIONS = ['--region', 'us-east-1', '--output', 'json', '--no-cli-pager'];

/** Runs the AWS CLI; its exit code and everything it said. */
function aws(program, args, folder) {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_MAX_ATTEMPTS: '1',
  };
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk;
      });
    child.on('error', () => resolve({ code: -1, said: '' }));
    child.on('close', (code) => resolve({ code, said: said.trim() }));
  });
}

async function versionOf(program, folder) {
  if (program.startsWith('/') && !existsSync(program)) return undefined;
  const { code, said } = await aws(program, ['--version'], folder);
  return code === 0 ? said.split(' ')[0] : undefined;
}

/** Runs the commands against a sandbox, where the AWS CLI is installed; returns verdicts as rows of the table. */
export async function runSmoke({ endpoint, verbose }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'redrive-smoke-'));
  try {
    for (const program of PROGRAMS) {
      const version = await versionOf(program, folder);
      if (version) return await runCommands({ program, version, endpoint, verbose, folder });
    }
    say('The AWS CLI is not here: its commands are left out.');
    return [];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runCommands({ program, version, endpoint, verbose, folder }) {
  const zip = path.join(folder, 'greeter.zip');
  writeFileSync(zip, Buffer.from(GREETER_ZIP, 'base64'));
  const known = { ENDPOINT: endpoint, ZIP: zip };
  const rows = [];
  for (const [command, pattern, keep] of COMMANDS) {
    const words = command.replace(/\{([A-Z]+)\}/g, (_, name) => known[name]).match(WORDS);
    const args = words.map((word) => (word.startsWith("'") ? word.slice(1, -1) : word));
    const { code, said } = await aws(program, [...args, '--endpoint-url', endpoint, ...OPTIONS], folder);
    const verdict = judge(pattern, code, said) ? 'pass' : 'fail';
    if (keep) known[keep] = pattern.exec(said)?.[1] ?? known[keep];
    if (verbose || verdict === 'fail') console.log(`${verdict.padEnd(12)}aws ${command}\n${said}`);
    rows.push({ name: version, verdicts: { [verdict]: 1 } });
  }
  return rows;
}

/** An error is wanted where the pattern begins with an exclamation mark. */
function judge(pattern, code, said) {
  if (!pattern.source.startsWith('!')) return code === 0 && pattern.test(said);
  return code !== 0 && said.includes(pattern.source.slice(1));
}
