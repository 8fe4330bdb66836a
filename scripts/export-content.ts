// npm run export-content [-- FOLDER]: writes published studio questions as content folders (default: export).
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { database } from '@/server/db/client';
import { exportQuestions } from '@/server/use-cases/studio/export-questions';

const folder = resolve(process.argv[2] ?? 'export');
const files = await exportQuestions({ db: database() });
for (const { path, text } of files) {
  const target = join(folder, path);
  if (!existsSync(dirname(target))) mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
const questions = files.filter(({ path }) => path.endsWith('/question.yaml')).length;
console.log(`${questions} questions written to ${folder}`);
await database().$disconnect();
