// npm run backup [-- FILE]: a copy of the SQLite database, also while the server runs.
import { backUp, UnusableBackup } from '@/server/db/backup';
import { sqliteFile } from '@/server/db/sqlite';
import { env } from '@/server/env';

const { databaseUrl, dataFolder } = env();
if (databaseUrl.startsWith('postgres')) {
  console.error(
    'The database is PostgreSQL: back it up with pg_dump --format=custom "$DATABASE_URL" > redrive.dump',
  );
  process.exit(1);
}
try {
  const file = sqliteFile(databaseUrl) ?? '';
  console.log(await backUp(file, dataFolder, Date.now(), process.argv[2]));
} catch (error) {
  if (!(error instanceof UnusableBackup)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
