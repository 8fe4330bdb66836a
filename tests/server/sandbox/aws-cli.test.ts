import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findCli } from '@/scripts/conformance/aws-cli.mjs';

const root = mkdtempSync(path.join(tmpdir(), 'redrive-clis-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A folder with an `aws` that says this of itself. */
function folderWith(name: string, said: string, code = 0): string {
  const folder = path.join(root, name);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'aws'), `#!/bin/sh\necho '${said}'\nexit ${code}\n`, { mode: 0o755 });
  return folder;
}

describe.skipIf(process.platform === 'win32')('the AWS CLI of the smoke commands', () => {
  const one = folderWith('one', 'aws-cli/1.45.11 Python/3.11.7');
  const broken = folderWith('broken', 'no such interpreter', 127);
  const two = folderWith('two', 'aws-cli/2.9.19 Python/3.11.2 Linux');
  const later = folderWith('later', 'aws-cli/2.31.0 Python/3.13.7');
  const pathOf = (...folders: string[]): string => folders.join(path.delimiter);

  it('is the first of version 2, behind whatever others come before it', async () => {
    expect(await findCli(pathOf(path.join(root, 'empty'), one, broken, two, later))).toEqual({
      program: path.join(two, 'aws'),
      version: 'aws-cli/2.9.19',
      others: [`${path.join(one, 'aws')} (aws-cli/1.45.11)`, `${path.join(broken, 'aws')} (does not start)`],
    });
  });

  it('is none where only others are, and these are named', async () => {
    const found = await findCli(pathOf(one));
    expect(found.program).toBeUndefined();
    expect(found.others).toEqual([`${path.join(one, 'aws')} (aws-cli/1.45.11)`]);
  });
});
