import { describe, expect, it } from 'vitest';
import { exampleParameterised } from '@/core/authoring/blank-parameterised';
import { changed, report } from './bench';

describe('a seed that breaks says what it drew', () => {
  it('in a formula, with the constraint and the character', () => {
    const [fault] = report(changed({ constraints: ['rate > 0', '1 / (rate % 500) > 0'] }), 30).faults;
    expect(fault).toMatchObject({ code: 'formula.zero-division', where: 'constraints/1', detail: { at: 3 } });
    expect(Object.keys(fault?.drawn ?? {})).toEqual(['source', 'rate', 'size']);
    expect(Number(fault?.drawn.rate) % 500).toBe(0);
  });

  it('in a check that disagrees, with the answer it takes for right', () => {
    const condition = (formula: string) => changed({ check: { how: 'condition', formula } });
    const faultOf = (formula: string) => report(condition(formula), 30).faults[0];
    expect(faultOf('answer < 0')).toMatchObject({ detail: { option: 'key' } });
    const accepts = faultOf('answer > 0');
    expect(accepts).toMatchObject({ code: 'draw.unproved', detail: { option: 'wrong' } });
    expect(Number(accepts?.detail.number)).toBeGreaterThan(0);
    expect(Number(accepts?.drawn.rate)).toBeGreaterThan(0);
  });

  it('in a text', () => {
    const { text } = exampleParameterised();
    const odd = changed({ text: { ...text, en: { ...text.en, explanation: 'It takes {{answer}}.' } } });
    expect(report(odd, 1).faults[0]?.drawn).toMatchObject({ rate: expect.any(Number) });
  });
});
