import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LabFiles, readLabFiles, withRevision } from '@/core/exchange/lab-files';
import { shippedContent } from '@/server/content/read';
import { referredIn } from '@/server/content/read-labs';
import { ROOT } from '@/tests/support/sources';

const content = shippedContent();
const KNOWN = { ...referredIn(content), facts: content.facts };

const filesOf = (slug: string): LabFiles => {
  const text = (name: string) => readFileSync(join(ROOT, 'content', 'labs', slug, name), 'utf8');
  return { lab: text('lab.yaml'), texts: { ko: text('ko.md'), en: text('en.md') } };
};
const BILL = filesOf('polling-bill');

const faultsOf = (files: LabFiles) => readLabFiles('mine', files, 'en', KNOWN).faults;
const withLab = (from: string, to: string): LabFiles => {
  expect(BILL.lab).toContain(from);
  return { ...BILL, lab: BILL.lab.replace(from, to) };
};
const withEnglish = (from: string, to: string): LabFiles => {
  expect(BILL.texts.en).toContain(from);
  return { ...BILL, texts: { ...BILL.texts, en: BILL.texts.en.replace(from, to) } };
};
const lineOf = (text: string, words: string): number => text.split(words)[0]?.split('\n').length ?? 0;

describe('the files of a lab', () => {
  it.each([...content.labs.keys()])('of %s are read as the content is, without a fault', (slug) => {
    const { read, faults } = readLabFiles(slug, filesOf(slug), 'en', KNOWN);
    expect(faults).toEqual([]);
    expect(read).toEqual(content.labs.get(slug));
  });

  it.each([
    ['a value of the wrong kind', 'minutes: 8', 'minutes: eight', 'shape', 'minutes'],
    ['a field nobody knows', 'batch: 1', 'batches: 1', 'shape', 'batches'],
    ['a step of no kind', '- run: aws sqs create-queue', '- run: ls', 'shape', 'run: ls'],
    ['a topic', 'topic: sqs-polling-and-scaling', 'topic: nothing', 'topic', 'topic: nothing'],
    ['a section', '#long-polling', '#nowhere', 'section', '#nowhere'],
    ['a concept', 'sqs.short-polling]', 'sqs.no-such]', 'concept', 'sqs.no-such'],
    ['a misconception', 'any-wait-saves-the-same', 'no-belief', 'misconception', 'no-belief'],
    ['a service', 'services: [sqs]', 'services: [sqs, mainframe]', 'service', 'mainframe'],
    ['too many hidden worlds', 'seeds: 2', 'seeds: 50', 'excess', 'worlds:'],
  ])('tell %s, with its line', (_, from, to, code, where) => {
    const files = withLab(from, to);
    const [fault] = faultsOf(files);
    expect(fault).toMatchObject({ file: 'lab.yaml', code });
    const line = lineOf(files.lab, where);
    // A map's own place is where its first entry stands.
    expect([line, line + 1]).toContain(fault?.line);
  });

  it('tell broken YAML by its kind, with line and column', () => {
    const files = withLab('  - run: aws sqs create-queue', '  - run: aws sqs : create-queue');
    const line = lineOf(files.lab, '- run:');
    const yaml = { code: 'nested', line, column: 10 };
    expect(faultsOf(files)).toEqual([{ file: 'lab.yaml', line, code: 'yaml', yaml }]);
  });

  it('tell a command line that is longer than any should be', () => {
    const long = `aws sqs create-queue --queue-name jobs${' '.repeat(4_000)}`;
    const [fault] = faultsOf(withLab('aws sqs create-queue --queue-name jobs', `'${long}'`));
    expect(fault).toMatchObject({ code: 'excess', detail: { path: 'start.0.run', max: 4_000 } });
  });

  it('tell what a text lacks and what it has too much, with its line', () => {
    expect(faultsOf(withEnglish('### prompt', '### promptly'))).toEqual([
      {
        file: 'en.md',
        line: lineOf(BILL.texts.en, '### prompt'),
        code: 'text-unknown',
        detail: { heading: '### promptly' },
      },
      { file: 'en.md', line: null, code: 'text-missing', detail: { heading: '### prompt' } },
    ]);
  });

  it('tell a fact nobody knows', () => {
    const files = withEnglish('sqs.receive.waitTimeSeconds.max', 'sqs.receive.nothing');
    expect(faultsOf(files)).toEqual([
      {
        file: 'en.md',
        line: lineOf(files.texts.en, '{{fact:'),
        code: 'fact',
        detail: { id: 'sqs.receive.nothing' },
      },
    ]);
  });

  it('say what the schema has to say in the reader’s language', () => {
    const files = withLab('minutes: 8', 'minutes: eight');
    const [ko] = readLabFiles('mine', files, 'ko', KNOWN).faults;
    expect(ko).toMatchObject({ detail: { message: expect.stringMatching(/[가-힣]/) } });
  });

  it.each([
    ['nesting without end', `a: ${'['.repeat(30_000)}`],
    ['what holds itself', `${BILL.lab}\nx: &x { where: { all: [*x] } }`],
    ['a list', '- 1'],
    ['nothing', ''],
  ])('refuse %s without harm', (_, lab) => {
    const { read, faults } = readLabFiles('mine', { ...BILL, lab }, 'en', KNOWN);
    expect(read).toBeNull();
    expect(faults.length).toBeGreaterThan(0);
  });

  it('refuse what is too long before it is read', () => {
    const [fault] = faultsOf({ ...BILL, lab: '#'.repeat(60_001) });
    expect(fault).toMatchObject({ file: 'lab.yaml', code: 'too-large', line: null });
  });

  it('take another revision and stay the same otherwise', () => {
    const files = withRevision(BILL, 12);
    expect(files).toEqual({ ...BILL, lab: BILL.lab.replace('revision: 1', 'revision: 12') });
    for (const lab of ['minutes: 3', 'revision: [', `revision: ${'['.repeat(30_000)}`])
      expect(withRevision({ ...BILL, lab }, 2).lab).toBe(lab);
  });
});
