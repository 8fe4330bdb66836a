import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readContent, shippedContent } from '@/server/content/read';
import { type ContentFile, exportQuestions, questionFiles } from '@/server/use-cases/studio/export-questions';
import { type PracticeWorld, practiceWorld } from '../practice/world';
import { type Account, account, drafted, finished, publish } from './bench';

vi.mock('@/core/generators/list', () => import('../practice/toy-list'));

/** Reads files as a content folder is read, and gives its questions. */
function readBack(files: readonly ContentFile[]) {
  const folder = mkdtempSync(join(tmpdir(), 'redrive-export-'));
  try {
    mkdirSync(join(folder, 'questions'));
    writeFileSync(join(folder, 'topics.yaml'), 'topics: []\n');
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return readContent(folder).questions;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('export of studio questions', () => {
  let world: PracticeWorld;
  let instructor: Account;
  beforeAll(async () => {
    world = await practiceWorld();
    instructor = await account(world, 'INSTRUCTOR');
  });
  afterAll(() => world.close());

  it('writes what is published, not drafts nor shipped questions, and reads back the same', async () => {
    const body = finished('Exported: "quotes", # signs and {{fact:sqs.visibilityTimeout.default}}', {
      claims: [3],
      misconceptions: { wrong: 'not-so' },
    });
    const id = await drafted(world, instructor, body);
    await publish(world, instructor, id);
    await drafted(world, instructor, finished('Not published'));
    const files = await exportQuestions(world.deps);
    const { slug } = await world.db.question.findUniqueOrThrow({ where: { id } });
    expect(files.map(({ path }) => path)).toEqual(
      ['question.yaml', 'ko.md', 'en.md'].map((name) => `questions/sqs-messages/${slug}/${name}`),
    );
    expect(readBack(files)).toEqual([{ slug, topic: 'sqs-messages', body }]);
  });

  it('takes every shipped question there and back unchanged', () => {
    const { questions } = shippedContent();
    const files = questions.flatMap(({ topic, slug, body }) => questionFiles(topic, slug, body));
    expect(readBack(files)).toEqual(questions);
  });
});
