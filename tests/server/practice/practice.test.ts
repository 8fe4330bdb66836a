import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { flagQuestion } from '@/server/use-cases/practice/flag-question';
import { showPractice } from '@/server/use-cases/practice/show-practice';
import { startPractice } from '@/server/use-cases/practice/start-practice';
import { codeOf, play, show, start, value } from './play';
import { type PracticeWorld, practiceWorld } from './world';

vi.mock('@/core/generators/list', () => import('./toy-list'));

let world: PracticeWorld;
beforeAll(async () => {
  world = await practiceWorld();
});
afterAll(() => world.close());

const NOBODY = { kind: 'nobody' } as const;
const questionsOf = async (attempt: string, length: number, actor = world.guest()) => {
  const views = await Promise.all(
    Array.from({ length }, (_, position) => show(world, actor, attempt, position)),
  );
  return views.map(({ item }) => item.question);
};

describe('starting to practise', () => {
  it('needs no account and writes nothing', async () => {
    const attempt = await start(world, NOBODY);
    const view = await show(world, NOBODY, attempt);
    expect(view).toMatchObject({
      position: 0,
      length: 10,
      answered: null,
      answers: [],
      finished: false,
      flagged: false,
    });
    expect(await world.db.user.count()).toBe(0);
    expect(await world.db.attempt.count()).toBe(0);
  });

  it('sends nothing that tells the answer', async () => {
    const { item } = await show(world, NOBODY, await start(world, NOBODY, { question: 'visibility-one' }));
    expect(JSON.stringify(item)).not.toMatch(/because|never|explained|misconception|"key"|right":/);
  });

  it('asks a fixed question once a run, and says so by the length', async () => {
    const guest = world.guest();
    const started = value(await startPractice(world.deps, guest, { topics: ['sqs-messages'], length: 20 }));
    expect(started.length).toBe(3);
    const asked = await questionsOf(started.attempt, 3);
    expect(asked.sort()).toEqual(['delay-one', 'visibility-one', 'visibility-two']);
  });

  it('narrows by topic, concept, section, level and profile', async () => {
    const lengthOf = async (input: object) => {
      const started = await startPractice(world.deps, NOBODY, { length: 65, ...input });
      return started.ok ? started.value.length : started.error.code;
    };
    expect(await lengthOf({ concepts: ['sqs.visibility'] })).toBe(2);
    expect(
      await lengthOf({ section: 'sqs-messages#visibility', concepts: [], topics: ['sqs-messages'] }),
    ).toBe(3);
    expect(await lengthOf({ topics: ['sqs-messages'], level: 2 })).toBe(1);
    expect(await lengthOf({ topics: ['sqs-messages'], level: 3 })).toBe('attempt.empty');
    expect(await lengthOf({ concepts: ['sns.filter'], profile: 'exam' })).toBe('attempt.empty');
    expect(await lengthOf({ concepts: ['sns.filter'], profile: 'today' })).toBe(1);
    expect(await lengthOf({ topics: ['sns'] })).toBe(65);
    expect(await lengthOf({ section: 'sqs-messages#nowhere' })).toBe('attempt.empty');
    expect(await lengthOf({ length: 66 })).toBe('input.malformed');
  });
});

describe('a run', () => {
  it('shows the same item on reload, back and in a second tab, whatever was answered meanwhile', async () => {
    const guest = world.guest();
    const attempt = await start(world, guest, { length: 8 });
    const before = await Promise.all(
      Array.from({ length: 8 }, (_, place) => show(world, guest, attempt, place)),
    );
    for (let place = 0; place < 4; place++)
      await play(world, guest, attempt, { position: place, wanted: 'odd' });
    for (let place = 0; place < 8; place++) {
      const again = await show(world, guest, attempt, place);
      expect(again.item).toEqual(before[place]?.item);
      expect(again.itemToken).toBe(place < 4 ? null : before[place]?.itemToken);
      expect(again.answered?.correct ?? null).toBe(place < 4 ? false : null);
    }
    const next = await show(world, guest, attempt);
    expect(next.position).toBe(4);
    expect(next.answers.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
  });

  it('never shows a variant twice in a row of three, of five there are', async () => {
    for (let run = 0; run < 12; run++) {
      const attempt = await start(world, NOBODY, { question: 'toy-doubling', length: 3 });
      const stems: string[] = [];
      for (const place of [0, 1, 2])
        stems.push((await show(world, NOBODY, attempt, place)).item.text.en.stem);
      expect(new Set(stems).size).toBe(3);
    }
  });

  it('avoids variants answered in earlier runs', async () => {
    for (let learner = 0; learner < 8; learner++) {
      const guest = world.guest();
      const seen: string[] = [];
      for (let round = 0; round < 3; round++) {
        world.clock.now += 1_000;
        const attempt = await start(world, guest, { question: 'toy-doubling', length: 1 });
        seen.push((await show(world, guest, attempt)).item.text.en.stem);
        await play(world, guest, attempt);
      }
      expect(new Set(seen).size).toBe(3);
    }
  });

  it('keeps its later items whatever variants were answered since it began', async () => {
    for (let learner = 0; learner < 5; learner++) {
      const guest = world.guest();
      const attempt = await start(world, guest, { question: 'toy-doubling', length: 4 });
      const before = await Promise.all([0, 1, 2, 3].map((place) => show(world, guest, attempt, place)));
      world.clock.now += 1_000;
      const other = await start(world, guest, { question: 'toy-doubling', length: 3 });
      for (let i = 0; i < 3; i++) await play(world, guest, other);
      await play(world, guest, attempt);
      const after = await Promise.all([1, 2, 3].map((place) => show(world, guest, attempt, place)));
      expect(after.map(({ item }) => item)).toEqual(before.slice(1).map(({ item }) => item));
    }
  });

  it('rotates the questions of a concept, longest not seen first', async () => {
    const guest = world.guest();
    const asked: string[] = [];
    for (let round = 0; round < 4; round++) {
      world.clock.now += 1_000;
      const attempt = await start(world, guest, { concepts: ['sqs.visibility'], length: 1 });
      asked.push((await show(world, guest, attempt)).item.question);
      await play(world, guest, attempt);
    }
    expect(asked[0]).not.toBe(asked[1]);
    expect(asked.slice(2)).toEqual(asked.slice(0, 2));
  });

  it('refuses a token that is not its own, and a position beyond the end', async () => {
    const attempt = await start(world, NOBODY, { length: 2 });
    const view = await show(world, NOBODY, attempt);
    const tries: [string, object][] = [
      ['attempt.unknown', { attempt: `${attempt}x` }],
      ['attempt.unknown', { attempt: 'nonsense' }],
      ['attempt.unknown', { attempt: view.itemToken ?? '' }],
      ['item.unknown', { attempt, position: 2 }],
      ['item.unknown', { attempt, position: -1 }],
      ['item.unknown', { attempt, position: 0.5 }],
    ];
    for (const [code, input] of tries) {
      expect(codeOf(await showPractice(world.deps, NOBODY, { attempt: '', ...input }))).toBe(code);
    }
  });
});

describe('filters', () => {
  it('follow what happened to each question last', async () => {
    const guest = world.guest();
    const asked = async (filter: 'unseen' | 'missed' | 'flagged' | 'confident-wrong') => {
      world.clock.now += 1_000;
      const started = await startPractice(world.deps, guest, {
        topics: ['sqs-messages'],
        filter,
        length: 65,
      });
      return started.ok
        ? (await questionsOf(started.value.attempt, started.value.length, guest)).sort()
        : started.error.code;
    };
    const answer = async (question: string, wanted: 'right' | 'wrong', certainty: 'think' | 'certain') => {
      world.clock.now += 1_000;
      await play(world, guest, await start(world, guest, { question, length: 1 }), { wanted, certainty });
    };
    expect(await asked('missed')).toBe('attempt.empty');
    expect(await asked('unseen')).toHaveLength(3);
    await answer('visibility-one', 'wrong', 'certain');
    await answer('visibility-two', 'wrong', 'think');
    expect(await asked('unseen')).toEqual(['delay-one']);
    expect(await asked('missed')).toEqual(['visibility-one', 'visibility-two']);
    expect(await asked('confident-wrong')).toEqual(['visibility-one']);
    await answer('visibility-one', 'right', 'think');
    expect(await asked('missed')).toEqual(['visibility-two']);
    expect(await asked('confident-wrong')).toBe('attempt.empty');
  });

  it('know flags', async () => {
    const guest = world.guest();
    const flag = (question: string, flagged: boolean) =>
      flagQuestion(world.deps, guest, { question, flagged, locale: 'ko' });
    expect(codeOf(await flag('nowhere', true))).toBe('question.unknown');
    value(await flag('delay-one', true));
    value(await flag('delay-one', true));
    const attempt = await start(world, guest, { filter: 'flagged' });
    expect(await show(world, guest, attempt)).toMatchObject({
      length: 1,
      flagged: true,
      item: { question: 'delay-one' },
    });
    value(await flag('delay-one', false));
    expect(codeOf(await startPractice(world.deps, guest, { filter: 'flagged' }))).toBe('attempt.empty');
  });
});
