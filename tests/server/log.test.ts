import { Writable } from 'node:stream';
import pino from 'pino';
import { expect, it } from 'vitest';
import { LOG_OPTIONS } from '@/server/log';

/** What a line of the log says. */
function logged(fields: object): Record<string, unknown> {
  let line = '';
  const kept = new Writable({
    write(chunk, _, done) {
      line += chunk;
      done();
    },
  });
  pino({ ...LOG_OPTIONS, level: 'info' }, kept).error(fields, 'it failed');
  return JSON.parse(line);
}

it('an error is written with its kind, message and stack', () => {
  expect(logged({ error: new TypeError('no such queue'), path: '/api' })).toMatchObject({
    msg: 'it failed',
    path: '/api',
    error: { type: 'TypeError', message: 'no such queue', stack: expect.stringContaining('log.test.ts') },
  });
});

it('secrets are blanked, also in an error', () => {
  const error = Object.assign(new Error('refused'), { token: 'abc-token', password: 'abc-password' });
  const line = JSON.stringify(logged({ error, token: 'abc-token', account: { secret: 'abc-secret' } }));
  expect(line).toContain('refused');
  expect(line).not.toContain('abc-');
});
