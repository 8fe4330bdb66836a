// npm run restore -- FILE: puts a backup in the database's place, also while the server runs.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { restore, UnusableBackup } from '@/server/db/backup';
import { sqliteFile } from '@/server/db/sqlite';
import { env } from '@/server/env';

const { databaseUrl, dataFolder } = env();
const [backup] = process.argv.slice(2);
if (databaseUrl.startsWith('postgres')) {
  console.error(
    'The database is PostgreSQL: restore it with pg_restore --clean --if-exists -d "$DATABASE_URL" FILE',
  );
  process.exit(1);
}
if (!backup) {
  console.error('Usage: npm run restore -- FILE');
  process.exit(1);
}
const migrations = fileURLToPath(new URL('../prisma/migrations/sqlite', import.meta.url));
const known = readdirSync(migrations).filter((name) => !name.includes('.'));
try {
  const file = sqliteFile(databaseUrl) ?? '';
  const { safety, pending } = await restore(backup, file, dataFolder, Date.now(), known);
  console.log(`Restored ${backup} into ${file}.`);
  if (safety) console.log(`The database as it was before: ${safety}`);
  if (pending.length > 0) {
    console.log(
      'The backup comes from an older release: stop the server and start it again, which updates it.',
    );
  }
} catch (error) {
  if (!(error instanceof UnusableBackup)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
