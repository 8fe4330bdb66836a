import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnv } from '@/server/env';

const secret = { NEXTAUTH_SECRET: 'a secret' };

describe('the environment', () => {
  it('puts database and secret into the data folder unless told otherwise', () => {
    const folder = mkdtempSync(join(tmpdir(), 'redrive-env-'));
    writeFileSync(join(folder, 'secret'), 'from the file\n');
    const read = readEnv({ REDRIVE_DATA: folder });
    expect(read.databaseUrl).toBe(`file:${join(folder, 'redrive.db')}`);
    expect(read.secret).toBe('from the file');
    expect(readEnv({ REDRIVE_DATA: folder, ...secret }).secret).toBe('a secret');
    rmSync(folder, { recursive: true });
  });

  it('says how to get a secret when there is none', () => {
    expect(() => readEnv({ REDRIVE_DATA: join(tmpdir(), 'absent') })).toThrow(/NEXTAUTH_SECRET.*npm start/);
  });

  it('counts empty values as absent', () => {
    const read = readEnv({ ...secret, GOOGLE_ID: '', DATABASE_URL: '', TRUST_PROXY: '' });
    expect(read.GOOGLE_ID).toBeUndefined();
    expect(read.databaseUrl).toMatch(/^file:.*redrive\.db$/);
    expect(read.TRUST_PROXY).toBe(0);
  });

  it('names every fault at once', () => {
    const faults = () => readEnv({ ...secret, TRUST_PROXY: 'many', LOG_LEVEL: 'loud' });
    expect(faults).toThrow(/TRUST_PROXY.*LOG_LEVEL/s);
  });
});
