import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankParameterised, exampleParameterised } from '@/core/authoring/blank-parameterised';
import { lintParameterised } from '@/core/authoring/lint-parameterised';
import { LOCALES } from '@/core/kernel/locale';
import { factsOf } from '@/core/parameterised/compile';
import { isSound } from '@/core/parameterised/contract';
import type { ParameterisedBody } from '@/core/parameterised/definition';
import { parameterisedBodySchema, parameterisedDraftSchema } from '@/core/parameterised/definition.schema';
import { definitionFaults } from '@/core/parameterised/faults';
import { attemptItem } from '@/core/parameterised/item';
import { filled, fixedParticles, namesIn, strayBraces } from '@/core/parameterised/templates';
import { UNITS } from '@/core/parameterised/units';
import { grade, keyOf } from '@/core/questions/grade';
import { read } from '../../support/sources';
import { ask, changed, content, known, parameterisedItem, report } from './bench';

const typed = (over: Partial<ParameterisedBody['answer']> = {}): ParameterisedBody => {
  const body = exampleParameterised();
  return { ...body, answer: { ...body.answer, kind: 'numeric', ...over } };
};
const codes = (body: ParameterisedBody): string[] => definitionFaults(body).map(({ code }) => code);

describe('the example', () => {
  it('breaks no rule and stands the whole contract', () => {
    expect(parameterisedBodySchema.safeParse(exampleParameterised()).error?.issues ?? []).toEqual([]);
    expect(lintParameterised(exampleParameterised(), known)).toEqual([]);
    const found = report(exampleParameterised(), 2_000);
    expect(found).toMatchObject({ faults: [], leaning: [], seeds: 2_000 });
    expect(found.variants).toBeGreaterThan(300);
    for (const count of found.ranks) expect(count).toBeGreaterThan(400);
  });

  it('may ask for a typed number as well', () => {
    const found = report(typed());
    expect(isSound(found)).toBe(true);
    const item = parameterisedItem(typed(), ask('7'));
    expect(item.structure).toMatchObject({ kind: 'numeric', unit: 'shards' });
    expect(grade(item.structure, keyOf(item.structure))).toMatchObject({ earned: 1 });
  });
});

describe('drawing', () => {
  it('gives the same item for the same seed, and another for another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const item = parameterisedItem(exampleParameterised(), ask(one));
        expect(parameterisedItem(exampleParameterised(), ask(one))).toEqual(item);
        if (item.structure.kind !== 'single') throw new Error('asked for a choice');
        const { options, key } = item.structure;
        expect(options.filter((id) => id === key)).toHaveLength(1);
        expect(new Set(options.map((id) => item.text.en.options[id])).size).toBe(4);
        expect(parameterisedItem(exampleParameterised(), ask(other)).text).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });

  it('reads facts of the profile, and rests on them', () => {
    const body = changed({
      variables: [{ type: 'integer', name: 'n', from: 2, to: 90, step: 1, unit: '' }],
      constraints: [],
      values: [],
      answer: {
        kind: 'numeric',
        formula: 'n * fact("sqs.message.maxSize")',
        unit: 'bytes',
        decimals: 0,
        tolerance: 0,
      },
      check: { how: 'condition', formula: 'answer / n == fact("sqs.message.maxSize")' },
    });
    const fact = [...content.facts.values()].find(({ exam, value }) => exam && typeof value === 'number');
    const read = JSON.parse(JSON.stringify(body).replaceAll('sqs.message.maxSize', fact?.id ?? ''));
    const keyFor = (profile: 'exam' | 'today'): number => {
      const { structure } = parameterisedItem(read, ask('a', profile));
      return structure.kind === 'numeric' ? structure.key : Number.NaN;
    };
    expect(keyFor('today') / keyFor('exam')).toBe(Number(fact?.value) / Number(fact?.exam?.value));
    expect(factsOf(read)).toContain(fact?.id);
    expect(parameterisedItem(read, ask('a')).facts).toContain(fact?.id);
    expect(report(read, 10).items).toBe(20);
  });

  it('leaves the key out when its check disagrees', () => {
    const wrong = changed({
      answer: { ...exampleParameterised().answer, formula: 'byRecords + byBytes - 1' },
    });
    expect(attemptItem(wrong, ask('1'))).toMatchObject({ ok: false, fault: { code: 'draw.unproved' } });
    expect(report(wrong, 20).faults[0]).toMatchObject({
      code: 'draw.unproved',
      seed: 'contract-0',
      count: 20,
    });
  });

  it('counts variants by what is reasoned with, not by the story', () => {
    const only = changed({
      variables: exampleParameterised().variables.map((variable) =>
        variable.type === 'choice' ? variable : { ...variable, to: variable.from + variable.step },
      ),
      constraints: [],
      check: { how: 'formula', formula: 'byBytes > byRecords ? byBytes : byRecords' },
    });
    expect(report(only).leaning.map(({ code }) => code)).toContain('contract.variants');
  });
});

describe('the contract names what a seed breaks', () => {
  it.each<[string, Partial<ParameterisedBody>, string]>([
    ['constraints nothing meets', { constraints: ['rate < 0'] }, 'draw.none'],
    ['a division by zero', { constraints: ['1 / (rate % 500) > 0'] }, 'formula.zero-division'],
    [
      'numbers in one language',
      {
        text: {
          ...exampleParameterised().text,
          en: { ...exampleParameterised().text.en, explanation: 'It takes {{answer}}, which is it.' },
        },
      },
      'contract.languages',
    ],
    [
      'options that read alike',
      { answer: { ...exampleParameterised().answer, unit: 'shards' }, text: sameOptions() },
      'contract.options',
    ],
    [
      'more steps than are given',
      {
        constraints: [
          ...Array.from({ length: 9 }, () => `rate ${'+ rate - rate'.repeat(12)} > 0`),
          'rate < 0',
        ],
      },
      'formula.steps',
    ],
  ])('%s', (_what, over, code) => {
    expect(report(changed(over), 5).faults.map((fault) => fault.code)).toContain(code);
  });

  it('a key whose rank leans', () => {
    const { distractors } = exampleParameterised();
    const above = changed({
      distractors: [
        ...distractors.filter(({ id }) => ['d3', 'd5', 'd6'].includes(id)),
        { id: 'd4', formula: 'answer + 2', misconception: 'rounded-down' },
      ],
    });
    expect(report(above).leaning).toEqual([
      { code: 'contract.ranks', detail: { rank: 1, share: 100, most: 40 } },
    ]);
  });
});

function sameOptions(): ParameterisedBody['text'] {
  const { ko, en } = exampleParameterised().text;
  return { ko: { ...ko, options: { value: '같다' } }, en: { ...en, options: { value: 'same' } } };
}

describe('faults of a definition', () => {
  const variable = exampleParameterised().variables[1];
  it.each<[string, Partial<ParameterisedBody>]>([
    ['variable.none', { variables: [] }],
    ['variable.name', { variables: [{ ...variable, name: 'max' } as never] }],
    ['variable.name', { variables: [{ ...variable, name: '__proto__' } as never] }],
    ['variable.twice', { variables: [variable as never, variable as never] }],
    ['variable.range', { variables: [{ ...variable, step: 0 } as never] }],
    ['variable.range', { variables: [{ ...variable, from: 0, to: 1e12, step: 1 } as never] }],
    ['variable.range', { variables: [{ ...variable, to: Number.NaN } as never] }],
    ['formula.unknown-name', { constraints: ['nothing > 1'] }],
    ['formula.unknown-name', { values: [{ name: 'a', formula: 'answer', unit: '', decimals: 0 }] }],
    ['distractors.too-few', { distractors: [] }],
    ['check.same', { check: { how: 'formula', formula: 'max(byRecords,  byBytes)' } }],
    ['check.same', { check: { how: 'condition', formula: 'max(byRecords, byBytes) == answer' } }],
    ['check.same', { check: { how: 'condition', formula: 'rate > 0' } }],
  ])('%s', (code, over) => {
    expect(codes(changed(over))).toContain(code);
    expect(parameterisedBodySchema.safeParse(changed(over)).success).toBe(false);
    expect(parameterisedDraftSchema.safeParse(JSON.parse(JSON.stringify(changed(over)))).success).toBe(true);
  });

  it('a blank one may be kept, not published', () => {
    const stored = JSON.parse(JSON.stringify(blankParameterised()));
    expect(parameterisedDraftSchema.safeParse(stored).success).toBe(true);
    expect(lintParameterised(blankParameterised(), known).length).toBeGreaterThan(5);
  });

  it('a fact there is none of is told at the formula that reads it', () => {
    const body = changed({ constraints: ['answer >= 3', 'rate > fact("kds.no.such")'] });
    const found = lintParameterised(body, known).filter(({ code }) => code.includes('unknown'));
    expect(found).toEqual([
      {
        code: 'formula.unknown-fact',
        severity: 'error',
        path: 'constraints/1',
        detail: { id: 'kds.no.such', at: 8 },
      },
    ]);
    const listed = lintParameterised(changed({ facts: ['kds.no.such'] }), known);
    expect(listed.map(({ code, path }) => `${code} ${path}`)).toEqual(['facts.unknown facts/0']);
  });

  it('refuses what is larger than a definition may be', () => {
    const many = changed({ constraints: Array.from({ length: 11 }, () => 'rate > 0') });
    expect(parameterisedDraftSchema.safeParse(many).success).toBe(false);
    expect(parameterisedDraftSchema.safeParse(changed({ constraints: ['1'.repeat(401)] })).success).toBe(
      false,
    );
  });
});

describe('templates', () => {
  const names = new Map([
    ['t', { type: 'number' as const, value: 1800, unit: 's', decimals: 0 }],
    ['n', { type: 'number' as const, value: 12, unit: '', decimals: 0 }],
    ['who', { type: 'words' as const, id: 'orders', words: { ko: '주문 서비스', en: 'the order service' } }],
  ]);
  it.each([
    ['{{t}}을/를 쓴다', '1,800초를 쓴다', '1,800 seconds을/를 쓴다'],
    ['**{{n}}**은/는', '**12**는', undefined],
    ['{{who}}이/가', '주문 서비스가', undefined],
    ['{{t|number}}으로/로', '1,800으로', undefined],
    ['{ "Rate": {{t|code}}, "For": "{{who|code}}" }', '{ "Rate": 1800, "For": "orders" }', undefined],
    ['$ {{t|tex}} $', '$ 1{,}800 $', '$ 1{,}800 $'],
    ['{{fact:a.b}} {{nobody}}', '{{fact:a.b}} {{nobody}}', '{{fact:a.b}} {{nobody}}'],
  ])('%s', (template, ko, en) => {
    expect(filled(template, names, 'ko')).toBe(ko);
    if (en && !/[가-힣]/.test(en)) expect(filled(template, names, 'en')).toBe(en);
  });

  it('tells what is wrong with one', () => {
    expect(namesIn('{{a}} {{ b|tex }} {{fact:c.d}} {{a}}')).toEqual(['a', 'b']);
    expect(strayBraces('{{a}} {{1+1}} {{a|no}} {{fact:c.d}}')).toEqual(['{{1+1}}', '{{a|no}}']);
    expect(fixedParticles('{{a}}를 {{b}}초를 **{{c}}**은 {{d}}을/를')).toEqual(['를', '은']);
  });

  it.each(LOCALES)('has the units of typed answers: %s', (locale) => {
    const { units } = JSON.parse(read(`content/locales/${locale}/question.json`));
    expect([...UNITS.keys()].filter((unit) => !(unit in units))).toEqual([]);
  });
});
