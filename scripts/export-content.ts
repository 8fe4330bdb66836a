// npm run export-content [-- FOLDER]: writes published questions and labs of the studio as content folders (default: export).
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { database } from '@/server/db/client';
import { exportQuestions } from '@/server/use-cases/studio/export-questions';
import { exportLabs } from '@/server/use-cases/studio-labs/export-labs';

const folder = resolve(process.argv[2] ?? 'export');
const world = { db: database() };
const files = [...(await exportQuestions(world)), ...(await exportLabs(world))];
for (const { path, text } of files) {
  const target = join(folder, path);
  if (!existsSync(dirname(target))) mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
const written = (name: string): number => files.filter(({ path }) => path.endsWith(`/${name}`)).length;
console.log(`${written('question.yaml')} questions and ${written('lab.yaml')} labs written to ${folder}`);
await database().$disconnect();
