import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Fact } from '@/core/facts/fact.schema';
import { factsAtRevision } from '@/server/content/facts-at-revision';
import { type Content, readContent } from '@/server/content/read';
import { syncContent } from '@/server/content/sync';
import { differentFacts } from '@/server/use-cases/facts/changed-facts';
import { factImpact } from '@/server/use-cases/facts/fact-impact';
import { triedLabs } from '@/server/use-cases/facts/facts-in-use';
import { openTestDatabase } from '../../support/database';
import { NOON } from '../practice/world';

const content = readContent('content');
const VISIBILITY = 'sqs.visibilityTimeout.default';
const LAB = 'slow-consumer';

describe('facts that differ', () => {
  it('from what the database saw are told apart: changed, reworded, new, gone', async () => {
    const { db, close } = await openTestDatabase();
    const [first, second, third] = [...content.facts.values()];
    if (!first || !second || !third) throw new Error('no facts');
    await syncContent(db, content, NOON);
    expect(await differentFacts({ db, content }, {})).toEqual([]);
    const facts = new Map<string, Fact>(content.facts);
    facts.delete(third.id);
    facts.set(first.id, { ...first, statement: { ko: '다르게', en: 'Otherwise' } });
    facts.set(second.id, { ...second, exam: { value: 7, why: { ko: '시험', en: 'exam' } } });
    facts.set('sqs.fresh', { ...first, id: 'sqs.fresh' });
    const found = await differentFacts({ db, content: { ...content, facts } }, {});
    expect(Object.fromEntries(found.map(({ fact, how }) => [fact, how]))).toEqual({
      [first.id]: 'reworded',
      [second.id]: 'changed',
      [third.id]: 'gone',
      'sqs.fresh': 'new',
    });
    expect(found.find(({ how }) => how === 'changed')?.after).toMatch(/, 7.* on the exam$/);
    await close();
  });

  const checkout = mkdtempSync(join(tmpdir(), 'redrive-revision-'));
  afterAll(() => rmSync(checkout, { recursive: true }));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: checkout,
      stdio: 'pipe',
    });
  const commit = (value: number) => {
    const fact = {
      id: 'sqs.x',
      value,
      unit: 's',
      statement: { ko: '가', en: 'a' },
      source: 'https://a.b',
      more: 1,
    };
    mkdirSync(join(checkout, 'content/facts/api'), { recursive: true });
    writeFileSync(
      join(checkout, 'content/facts/sqs.yaml'),
      JSON.stringify({ service: 'sqs', facts: [fact] }),
    );
    writeFileSync(join(checkout, 'content/facts/api/sqs.yaml'), 'actions: []');
    git('add', '.');
    git('commit', '-m', String(value));
  };

  it('from a revision are read from git, whatever else stood in the files then', () => {
    git('init');
    commit(1);
    commit(2);
    const known = { unit: 's', statement: { ko: '가', en: 'a' } };
    expect([...factsAtRevision(checkout, 'HEAD~1')]).toEqual([['sqs.x', { ...known, value: 1 }]]);
    expect([...factsAtRevision(checkout, 'HEAD')]).toEqual([['sqs.x', { ...known, value: 2 }]]);
    for (const none of ['no-such', '--help', 'HEAD:content'])
      expect(() => factsAtRevision(checkout, none), none).toThrow();
  });
});

describe('what a fact touches', () => {
  it('holds labs that speak of it, and those that meet it when they are played', () => {
    const impact = factImpact({ content }, { fact: VISIBILITY });
    expect(impact).toMatchObject({ value: { labs: expect.arrayContaining([LAB]) } });
    const labs = new Map([...content.labs].filter(([slug]) => slug === LAB)) as Content['labs'];
    const tried = triedLabs({ ...content, labs }).get(LAB);
    expect(tried).toMatchObject({ fault: null });
    expect(tried?.facts.has(VISIBILITY)).toBe(true);
    // Its queue is a standard one.
    expect(tried?.facts.has('sqs.fifo.dedup.interval')).toBe(false);
    // A timeout that no message could have: what the lab teaches no longer works.
    const limits = { ...content.limits, today: { ...content.limits.today, 'sqs.visibilityTimeout.max': 1 } };
    expect(triedLabs({ ...content, limits, labs }).get(LAB)?.fault).toMatch(/slow-consumer/);
  });
});
