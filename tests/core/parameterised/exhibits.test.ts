import { describe, expect, it } from 'vitest';
import { exampleParameterised } from '@/core/authoring/blank-parameterised';
import { lintParameterised } from '@/core/authoring/lint-parameterised';
import { LOCALES } from '@/core/kernel/locale';
import type { ParameterisedBody } from '@/core/parameterised/definition';
import type { ItemText } from '@/core/questions/item';
import { ask, changed, known, parameterisedItem, report } from './bench';

describe('exhibits', () => {
  const POLICY = '```json\n{ "rate": {{rate|code}}, "for": "{{source|code}}" }\n```';
  const table = (head: string) => `| ${head} | |\n| --- | --- |\n| {{source}} | {{rate}}, {{load}} |`;
  const shown = (over: Partial<Record<'ko' | 'en', ItemText['exhibits']>> = {}): ParameterisedBody => {
    const { ko, en } = exampleParameterised().text;
    const tables = (title: string, head: string) => [
      { title: `${title} {{source}}`, body: table(head) },
      { title, body: POLICY },
    ];
    return changed({
      text: {
        ko: { ...ko, exhibits: over.ko ?? tables('자료', '보내는 곳') },
        en: { ...en, exhibits: over.en ?? tables('Load', 'source') },
      },
    });
  };
  const found = (body: ParameterisedBody) =>
    lintParameterised(body, known).map(({ code, path }) => `${code} ${path}`);

  it('hold the values of the variant, in both languages, and keep the rules and the contract', () => {
    expect(lintParameterised(shown(), known)).toEqual([]);
    expect(report(shown())).toMatchObject({ faults: [], leaning: [] });
    const { text } = parameterisedItem(shown(), ask('1'));
    const [rate] = /[\d,]+(?= records\/s)/.exec(text.en.exhibits?.[0]?.body ?? '') ?? [];
    expect(text.en.stem).toContain(`${rate} records/s`);
    expect(text.ko.exhibits?.[0]?.body).toContain(`${rate}건/초`);
    for (const locale of LOCALES) {
      const [first, second] = text[locale].exhibits ?? [];
      expect(first?.title).not.toContain('{{');
      const policy = JSON.parse((second?.body ?? '').replaceAll('```', '').replace('json', ''));
      expect(policy.rate).toBe(Number(rate?.replace(',', '')));
      expect(['sensors', 'clicks', 'rides', 'games']).toContain(policy.for);
    }
  });

  it('only dress the story: what nothing is reckoned with makes no variant', () => {
    const bare = report(changed({}), 50).variants;
    expect(report(shown(), 50).variants).toBe(bare);
    const { variables } = exampleParameterised();
    const more = { type: 'integer' as const, name: 'left', from: 1, to: 9, step: 1, unit: '' };
    const body = shown({
      ko: [{ title: '자료', body: '{{left}}' }],
      en: [{ title: 'Load', body: '{{left}}' }],
    });
    const dressed = { ...body, variables: [...variables, more] };
    expect(lintParameterised(dressed, known)).toEqual([]);
    expect(parameterisedItem(dressed, ask('1')).variantKey.split('|')).toHaveLength(
      parameterisedItem(shown(), ask('1')).variantKey.split('|').length,
    );
  });

  it.each<[string, Parameters<typeof shown>[0], string, string]>([
    [
      'a name nobody defined',
      { en: [{ title: 'Load', body: '{{rte}}' }] },
      'text.unknown-name text/en/exhibits/0',
      'contract.unfilled text/en/exhibits/0',
    ],
    [
      'one in a title',
      { ko: [{ title: '{{value}}', body: '{{rate}}' }] },
      'text.unknown-name text/ko/exhibits/0/title',
      'contract.unfilled text/ko/exhibits/0/title',
    ],
    [
      'another number of them',
      { ko: [{ title: '자료', body: '{{rate}}' }] },
      'languages.exhibits text/ko/exhibits',
      'contract.exhibits text/ko/exhibits',
    ],
    [
      'other numbers',
      {
        ko: [{ title: '자료', body: '{{rate}} 77' }],
        en: [{ title: 'Load', body: '{{rate}}' }],
      },
      'languages.numbers text/en/exhibits/0',
      'contract.languages text/en/exhibits/0',
    ],
    [
      'nothing in one',
      { ko: [{ title: '자료', body: ' ' }], en: [{ title: 'Load', body: ' ' }] },
      'words.missing text/ko/exhibits/0',
      'contract.empty text/ko',
    ],
    [
      'a particle that fits some values',
      { ko: [{ title: '자료', body: '{{rate}}를' }], en: [{ title: 'Load', body: '{{rate}}' }] },
      'text.particle text/ko/exhibits/0',
      '',
    ],
  ])('%s is told at its field', (_what, over, lint, contract) => {
    expect(found(shown(over))).toContain(lint);
    const faults = report(shown(over), 3).faults.map(({ code, where }) => `${code} ${where}`);
    if (contract) expect(faults).toContain(contract);
    else expect(faults).not.toContain(expect.stringContaining('exhibits'));
  });
});
