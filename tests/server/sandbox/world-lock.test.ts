import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WorldFile } from '@/server/sandbox/journal/world-file';
import { WorldFileFault } from '@/server/sandbox/journal/world-file-fault';
import { end, launch, launchInVain } from './processes';
import { sqs } from './raw';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'redrive-lock-'));
  file = path.join(folder, 'world');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = async (of: string): Promise<WorldFile> => {
  const { worldFile } = await WorldFile.open(of, (error) => {
    throw error;
  });
  return worldFile;
};

/** Larger than any process id that Linux or macOS gives out. */
const NOBODY = 99_999_999;

describe('the lock of a world file', () => {
  it('lets one sandbox in at a time, also by another name of the file', async () => {
    writeFileSync(file, '');
    symlinkSync(file, path.join(folder, 'alias'));
    const first = await open(file);
    await expect(open(file)).rejects.toThrow(WorldFileFault);
    await expect(open(path.join(folder, 'alias'))).rejects.toThrow(`process ${process.pid}`);
    await first.close();
    const second = await open(file);
    await second.close();
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it.each([
    ['a process that is gone', String(NOBODY)],
    ['a process of our id, which we are not', String(process.pid)],
    ['nobody', ''],
  ])('is taken over from %s', async (_, owner) => {
    writeFileSync(`${file}.lock`, owner);
    const taken = await open(file);
    expect(readFileSync(`${file}.lock`, 'utf8')).toBe(String(process.pid));
    await taken.close();
  });

  it('is given back when the file turns out to be no world', async () => {
    writeFileSync(file, 'Dear diary, this is no world at all.');
    await expect(open(file)).rejects.toThrow('no world file');
    expect(existsSync(`${file}.lock`)).toBe(false);
  });
});

describe('two sandboxes on one world file', () => {
  it('refuses the second while the first runs, and takes over when it was killed', {
    timeout: 120_000,
  }, async () => {
    const first = await launch(file);
    await sqs(first.endpoint, 'CreateQueue', { QueueName: 'orders' });
    const refused = await launchInVain(file);
    expect(refused.code).toBe(1);
    expect(refused.says).toMatch(
      new RegExp(`^${file} is in use by the sandbox of process ${first.child.pid}\\.`),
    );
    await sqs(first.endpoint, 'CreateQueue', { QueueName: 'second' });
    await end(first.child);

    const next = await launch(file);
    const { body } = await sqs(next.endpoint, 'ListQueues', {});
    expect(body.QueueUrls).toHaveLength(2);
    await end(next.child, 'SIGTERM');
    expect(existsSync(`${file}.lock`)).toBe(false);
  });
});
