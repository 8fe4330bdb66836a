import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { itemTicketSchema } from '@/server/bank/attempt-plan.schema';
import { readToken } from '@/server/bank/tokens';
import { showVariant } from '@/server/use-cases/generators/show-variant';
import { browsedSeed, VARIANTS_MAX, variantRequest } from '@/server/use-cases/generators/variant';
import { answerItem } from '@/server/use-cases/practice/answer-item';
import { reportItem } from '@/server/use-cases/reports/report-item';
import { databases } from '../../support/database';
import { codeOf, show, start, submission, value } from './play';
import { toyGenerator } from './toy-generator';
import { type PracticeWorld, practiceWorld } from './world';

vi.mock('@/core/generators/list', () => import('./toy-list'));

const asked = {
  ...variantRequest(toyGenerator.slug, { n: '3', level: '2', profile: 'today' }),
  locale: 'en' as const,
};

describe('the request of an address', () => {
  it.each([
    [{}, { number: 1, level: 1, profile: 'exam' }],
    [
      { n: '12', level: '3', profile: 'today' },
      { number: 12, level: 3, profile: 'today' },
    ],
    [
      { n: '0', level: '4', profile: 'tomorrow' },
      { number: 1, level: 1, profile: 'exam' },
    ],
    [{ n: '1.5' }, { number: 1 }],
    [{ n: 'abc.0.1' }, { number: 1 }],
    [{ n: String(VARIANTS_MAX + 1) }, { number: 1 }],
  ])('%j', (query, expected) => {
    expect(variantRequest('toy-doubling', query)).toMatchObject(expected);
  });
});

describe.each(databases())('browsing variants, on $name', ({ open }) => {
  let world: PracticeWorld;
  beforeAll(async () => {
    world = await practiceWorld(open);
  });
  afterAll(() => world.close());

  it('shows an item with its key and proof, and writes nothing', async () => {
    const view = value(await showVariant(world.deps, asked));
    const number = Number(view.item.text.en.stem.split(' ')[0]);
    expect(view.solution.parts[0]?.key).toEqual({ kind: 'numeric', value: number * 2 });
    expect(view.solution.proof).toMatchObject({ method: 'arithmetic', steps: [{ holds: true }] });
    expect(view.item).toMatchObject({ level: 2, profile: 'today' });
    expect(await world.db.response.count()).toBe(0);
    expect(codeOf(await showVariant(world.deps, { ...asked, slug: 'no-such' }))).toBe('question.unknown');
  });

  it('draws from seeds that no run draws from', async () => {
    const guest = world.guest();
    const view = await show(
      world,
      guest,
      await start(world, guest, { question: toyGenerator.slug, length: 1 }),
    );
    const ticket = readToken(world.deps, 'item', view.itemToken ?? '', itemTicketSchema);
    expect(ticket?.seed).not.toContain(':');
    expect(browsedSeed(1)).toContain(':');
  });

  it('lets a shown item be reported once, and never answered', async () => {
    const guest = world.guest();
    const { item, reportToken } = value(await showVariant(world.deps, asked));
    const token = reportToken ?? '';
    const reportId = randomUUID();
    const report = { reportId, item: token, reason: 'wrong-key' as const, text: 'no', locale: 'en' as const };
    expect(codeOf(await reportItem(world.deps, guest, report))).toBe('ok');
    expect(codeOf(await reportItem(world.deps, guest, report))).toBe('ok');
    const rows = await world.db.report.findMany({ where: { userId: guest.id } });
    expect(rows).toMatchObject([{ seed: browsedSeed(3), level: 2, profile: 'today' }]);
    const answered = await answerItem(world.deps, guest, submission({ item, itemToken: token }, 'right'));
    expect(codeOf(answered)).toBe('item.signature');
    const forged = { ...report, reportId: randomUUID(), item: `${token}x` };
    expect(codeOf(await reportItem(world.deps, guest, forged))).toBe('item.signature');
  });

  it('offers no report while the bank has another revision', async () => {
    const { revision } = toyGenerator;
    toyGenerator.revision = revision + 1;
    const view = value(await showVariant(world.deps, asked));
    toyGenerator.revision = revision;
    expect(view.reportToken).toBeNull();
  });
});
