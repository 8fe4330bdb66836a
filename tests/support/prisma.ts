import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a command printed and how it ended. */
export interface Outcome {
  code: number;
  output: string;
}

/** Runs the Prisma command line on a database; never throws for an exit code. */
export async function tryPrisma(
  args: readonly string[],
  url: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const command = [`${root}node_modules/prisma/build/index.js`, ...args];
  const options = { cwd: root, env: { ...process.env, ...env, DATABASE_URL: url } };
  try {
    const { stdout, stderr } = await execute(process.execPath, command, options);
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'number') throw error;
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { code: error.code, output: stdout + stderr };
  }
}
