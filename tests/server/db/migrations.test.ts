import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { postgresUrl } from '@/tests/support/database';
import { root, tryPrisma } from '@/tests/support/prisma';

const folder = mkdtempSync(join(tmpdir(), 'redrive-migrations-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const sqliteUrl = async () => {
  files += 1;
  return `file:${join(folder, `${files}.db`)}`;
};

async function execute(url: string, sql: string): Promise<void> {
  if (url.startsWith('file:')) {
    new Database(url.slice('file:'.length)).exec(sql).close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

interface Side {
  name: string;
  provider: 'sqlite' | 'postgres';
  schema: string;
  newUrl(): Promise<string | undefined>;
  env: Readonly<Record<string, string>>;
}

const postgres: Side = {
  name: 'PostgreSQL',
  provider: 'postgres',
  schema: 'prisma/.postgres',
  newUrl: postgresUrl,
  env: {},
};
const sides: Side[] = [
  { name: 'SQLite', provider: 'sqlite', schema: 'prisma/schema', newUrl: sqliteUrl, env: {} },
  {
    name: 'SQLite by libsql',
    provider: 'sqlite',
    schema: 'prisma/schema',
    newUrl: sqliteUrl,
    env: { REDRIVE_SQLITE_DRIVER: 'libsql' },
  },
  ...(inject('postgresTemplate') ? [postgres] : []),
];

// On Windows the command line uses its own engine.
describe.skipIf(process.platform === 'win32').each(sides)(
  'migrations on $name',
  ({ provider, schema, newUrl, env }) => {
    const newDatabase = async () => (await newUrl()) ?? '';

    it('applies all once, then finds nothing to do', async () => {
      const url = await newDatabase();
      const first = await tryPrisma(['migrate', 'deploy'], url, env);
      const second = await tryPrisma(['migrate', 'deploy'], url, env);
      expect(first.output).toContain('successfully applied');
      expect(second.output).toContain('No pending migrations');
      expect([first.code, second.code]).toEqual([0, 0]);
    });

    it('refuses a database that holds something else (P3005) and leaves it alone', async () => {
      const url = await newDatabase();
      await execute(url, 'CREATE TABLE other (x INTEGER)');
      const { code, output } = await tryPrisma(['migrate', 'deploy'], url, env);
      expect(code).not.toBe(0);
      expect(output).toContain('P3005');
      await execute(url, 'INSERT INTO other VALUES (1)');
    });

    it('has migrations that make exactly the schema', async () => {
      const migrations = join('prisma', 'migrations', provider);
      const args = ['--from-migrations', migrations, '--to-schema', schema, '--exit-code'];
      const { code, output } = await tryPrisma(['migrate', 'diff', ...args], await newDatabase(), env);
      expect(output).toContain('No difference detected');
      expect(code).toBe(0);
    });

    it('sees a difference when there is one', async () => {
      const args = ['--from-empty', '--to-schema', schema, '--exit-code'];
      const { code, output } = await tryPrisma(['migrate', 'diff', ...args], await newDatabase(), env);
      expect(output).toContain('User');
      expect(code).toBe(2);
    });
  },
);

describe('the databases that tests are given', () => {
  const given = [inject('postgresTemplate'), `file:${inject('sqliteTemplate')}`].filter(
    (url) => url !== undefined,
  );
  it.each(given)('need no migration: %s', async (url) => {
    const { code, output } = await tryPrisma(['migrate', 'status'], url);
    expect(output).toContain('Database schema is up to date');
    expect(code).toBe(0);
  });
});

describe('the migration folders', () => {
  it('hold the same migrations for both databases', () => {
    const names = (provider: string) =>
      readdirSync(join(root, 'prisma', 'migrations', provider)).filter((name) => !name.includes('.'));
    expect(names('sqlite')).toEqual(names('postgres'));
    expect(names('sqlite').length).toBeGreaterThan(0);
  });
});
