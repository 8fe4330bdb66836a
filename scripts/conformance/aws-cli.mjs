import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The generation that the smoke commands are written for. */
const WANTED = /^aws-cli\/2\./;
const NAME = process.platform === 'win32' ? 'aws.exe' : 'aws';

/** Runs the AWS CLI in a folder that is also its home; its exit code and everything it said. */
export function runCli(program, args, folder) {
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

/** The first AWS CLI of version 2 on the search path, and which others were met before it or instead of it. */
export async function findCli(searchPath = process.env.PATH ?? '') {
  const programs = searchPath
    .split(path.delimiter)
    .map((folder) => path.join(folder, NAME))
    .filter((program) => existsSync(program));
  const others = [];
  for (const program of programs) {
    const { code, said } = await runCli(program, ['--version'], tmpdir());
    const version = code === 0 ? (said.split(' ')[0] ?? '') : 'does not start';
    if (WANTED.test(version)) return { program, version, others };
    others.push(`${program} (${version})`);
  }
  return { others };
}
