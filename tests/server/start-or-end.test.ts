import { expect, it, vi } from 'vitest';
import { ContentFaults } from '@/server/content/reader';
import { log } from '@/server/log';
import { startOrEnd } from '@/server/start-or-end';

const ends = async (start: () => Promise<void>) => {
  const said = vi.spyOn(log, 'fatal').mockReturnValue(undefined);
  const codes: number[] = [];
  await startOrEnd(start, (code) => codes.push(code));
  const calls = said.mock.calls;
  said.mockRestore();
  return { codes, calls };
};

it('a start that succeeds ends nothing', async () => {
  expect(await ends(async () => undefined)).toEqual({ codes: [], calls: [] });
});

it('broken content ends the process with every fault named', async () => {
  const faults = ['notes/ses/note.yaml: order: expected number', 'labs/x/lab.yaml: no such section'];
  const { codes, calls } = await ends(() => Promise.reject(new ContentFaults(faults)));
  expect(codes).toEqual([1]);
  expect(calls).toEqual([[{ faults }, expect.stringContaining('content is broken')]]);
});

it('any other failure ends it too, with the error', async () => {
  const error = new Error('the disk is full');
  const { codes, calls } = await ends(() => Promise.reject(error));
  expect(codes).toEqual([1]);
  expect(calls).toEqual([[{ error }, expect.any(String)]]);
});
