import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, numberOf, truthOf } from '@/core/formulas/evaluate';
import { FormulaFault, OPERATORS, type Value } from '@/core/formulas/formula';
import { FUNCTION_NAMES } from '@/core/formulas/functions';
import { FUNCTION_GUIDE, OPERATOR_GUIDE } from '@/core/formulas/guide';
import { FORMULA_LENGTH_MAX, parseFormula } from '@/core/formulas/parse';

const LIMITS = { 'sqs.visibilityTimeout.default': 30, 'sqs.queue.kind': 'standard' };

const scope = (names: Record<string, Value> = {}, steps = 10_000) => ({
  names: new Map(Object.entries(names)),
  limits: LIMITS,
  budget: { steps },
});

const worth = (text: string, names: Record<string, Value> = {}): Value =>
  evaluate(parseFormula(text), scope(names));

function attempt(text: string, names: Record<string, Value> = {}): FormulaFault | Value {
  try {
    return worth(text, names);
  } catch (error) {
    if (error instanceof FormulaFault) return error;
    throw error;
  }
}

function fault(text: string, names: Record<string, Value> = {}): string {
  const outcome = attempt(text, names);
  return outcome instanceof FormulaFault ? outcome.code : `no fault: ${outcome}`;
}

/** The formula with a mark where its fault is said to be. */
function marked(text: string): string {
  const outcome = attempt(text, { n: 4 });
  if (!(outcome instanceof FormulaFault)) return `no fault: ${outcome}`;
  const at = Number(outcome.detail.at);
  return `${text.slice(0, at - 1)}▶${text.slice(at - 1)}`;
}

describe('a formula', () => {
  it.each<[string, Value]>([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['2 ^ 3 ^ 2', 512],
    ['-2 * 3', -6],
    ['10 - 3 - 2', 5],
    ['0.1 + 0.2', 0.3],
    ['floor(0.29 * 100)', 29],
    ['-1 % 5', 4],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(10 / 3, 2)', 3.33],
    ['ceil(1200 / 500)', 3],
    ['clamp(12, 0, 10)', 10],
    ['min(4, 2, 8) + max(1, 3)', 5],
    ['n > 10 && n <= 20 || n == 0', true],
    ['!(n > 10)', false],
    ['n > 10 ? "big" : "small"', 'big'],
    ['if(kind == "fifo", 300, 3000)', 300],
    ['fact("sqs.visibilityTimeout.default") * 6', 180],
    ['2 ^ -1', 0.5],
    ['sqrt(2) * sqrt(2)', 2],
  ])('%s is %s', (text, value) => {
    expect(worth(text, { n: 12, kind: 'fifo' })).toBe(value);
  });

  it('works out only the branch that is chosen', () => {
    expect(worth('n == 0 ? 0 : 10 / n', { n: 0 })).toBe(0);
    expect(worth('n != 0 && 10 / n > 1', { n: 0 })).toBe(false);
  });

  it('names what it reads', () => {
    const { names, facts } = parseFormula('a + if(b > fact("sqs.visibilityTimeout.default"), a, c)');
    expect(names).toEqual(['a', 'b', 'c']);
    expect(facts).toEqual(['sqs.visibilityTimeout.default']);
  });

  it.each([
    ['', 'formula.empty'],
    ['   ', 'formula.empty'],
    ['1 +', 'formula.syntax'],
    ['(1', 'formula.unclosed'],
    ['fact("a.b)', 'formula.unclosed'],
    ['1,000', 'formula.two'],
    ['1 2', 'formula.two'],
    ['1; 2', 'formula.two'],
    ['a = 1', 'formula.syntax'],
    ['`x`', 'formula.syntax'],
    ['-2 ^ 2', 'formula.power'],
    ['1 < 2 < 3', 'formula.type'],
    ['1 + "1"', 'formula.type'],
    ['n ? 1 : 2', 'formula.type'],
    ['1 == "1"', 'formula.type'],
    ['1 / 0', 'formula.zero-division'],
    ['1 % 0', 'formula.zero-division'],
    ['0 ^ -1', 'formula.zero-division'],
    ['sqrt(-1)', 'formula.no-number'],
    ['log2(0)', 'formula.no-number'],
    ['unknown', 'formula.unknown-name'],
    ['fact("no.such")', 'formula.unknown-fact'],
    ['fact(name)', 'formula.fact-name'],
    ['fact("sqs." + "x")', 'formula.fact-name'],
    ['min()', 'formula.arguments'],
    ['abs(1, 2)', 'formula.arguments'],
    ['round(1, 7)', 'formula.decimals'],
    ['eval("1")', 'formula.unknown-function'],
  ])('%s is refused: %s', (text, code) => {
    expect(fault(text, { n: 1 })).toBe(code);
  });
});

describe('a fault stands at its character', () => {
  it.each([
    '1 + ▶nothing(n)',
    'max▶(n, 2',
    '1 ▶2',
    'n ▶= 1',
    'n ▶+ (n > 1)',
    '1 + ▶abs(1, 2)',
    'n * (1 ▶/ (n - n)) + 2',
    '"a )" == "b" || (▶what > 1)',
    'n > 1 ? ▶fact(n) : 2',
    'if(n > 1, 2, 3) + if(n > 2, ▶sqrt(-n), 1)',
    'n + 1.5e3 + ▶fact("a.b")',
    'n ▶&& true',
    '2 ^ 2 + ▶-2 ^ 2',
  ])('%s', (text) => {
    expect(marked(text.replace('▶', ''))).toBe(text);
  });

  it('and never beyond the text', () => {
    const piece = fc.constantFrom(
      '1',
      'n',
      '+',
      '-',
      '*',
      '(',
      ')',
      '?',
      ':',
      '&&',
      ',',
      'max(',
      '"',
      ' ',
      '=',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const outcome = attempt(text, { n: 3 });
        if (!(outcome instanceof FormulaFault) || outcome.code === 'formula.empty') return;
        expect(Number(outcome.detail.at)).toBeGreaterThanOrEqual(1);
        expect(Number(outcome.detail.at)).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('with what may be written there', () => {
    expect(attempt('ceiling(n)')).toMatchObject({
      detail: { known: expect.stringContaining('ceil, clamp') },
    });
    expect(attempt('n + m', { n: 1, size: 2 })).toMatchObject({ detail: { name: 'm', known: 'n, size' } });
  });
});

describe('the guide', () => {
  it('shows every operator and every function', () => {
    const signs = OPERATOR_GUIDE.flatMap((entry) => entry.signs.flatMap((one) => one.split(' ')));
    expect(new Set(signs)).toEqual(new Set([...Object.keys(OPERATORS), '!', '?', ':']));
    expect(FUNCTION_GUIDE.map(({ id }) => id)).toEqual(FUNCTION_NAMES);
  });

  it.each([...OPERATOR_GUIDE, ...FUNCTION_GUIDE])('$example', ({ signs, example, gives }) => {
    const shown = signs.filter((one) => one.split(' ').every((sign) => example.includes(sign)));
    expect(shown).not.toEqual([]);
    if (gives === null) expect(parseFormula(example).facts).toHaveLength(1);
    else expect(String(worth(example))).toBe(gives);
  });
});

describe('hostile formulas', () => {
  it.each([
    ['9 ^ 9 ^ 9', 'formula.too-large'],
    ['10 ^ 400', 'formula.too-large'],
    ['1e400', 'formula.not-allowed'],
    ['1e15 * 10', 'formula.too-large'],
    ['constructor', 'formula.unknown-name'],
    ['__proto__', 'formula.unknown-name'],
    ['toString()', 'formula.unknown-function'],
    ['constructor("return 1")()', 'formula.not-allowed'],
    ['hasOwnProperty("a")', 'formula.unknown-function'],
    ['this', 'formula.not-allowed'],
    ['globalThis', 'formula.unknown-name'],
    ['a.constructor', 'formula.not-allowed'],
    ['a["constructor"]', 'formula.not-allowed'],
    ['"".constructor.constructor("return 1")()', 'formula.not-allowed'],
    ['[1, 2]', 'formula.not-allowed'],
    ['a?.b', 'formula.not-allowed'],
    ['fact("constructor.prototype")', 'formula.unknown-fact'],
    [`"${'x'.repeat(61)}"`, 'formula.not-allowed'],
    ['1'.repeat(FORMULA_LENGTH_MAX + 1), 'formula.too-long'],
    [`${'('.repeat(190)}1${')'.repeat(190)}`, 'no fault: 1'],
    [`${'-('.repeat(120)}1${')'.repeat(120)}`, 'formula.too-deep'],
    [`${'!'.repeat(300)}true`, 'formula.too-deep'],
    [`1${'+1'.repeat(199)}`, 'formula.too-deep'],
    [`max(${'min(1,1,1,1,1,1,1,1),'.repeat(18)}1)`, 'formula.arguments'],
    [`a${'?a'.repeat(100)}`, 'formula.syntax'],
  ])('%s: %s', (text, code) => {
    expect(fault(text, { a: 1 })).toBe(code);
  });

  it('stops when its steps are used up', () => {
    const formula = parseFormula('max(1, 2, 3) + max(4, 5, 6)');
    expect(() => numberOf(formula, scope({}, 5))).toThrow('formula.steps');
  });

  it('answers any text with a value or a fault, never otherwise', () => {
    const piece = fc.constantFrom(
      ...['1', '0', 'n', '-', '+', '*', '/', '^', '%', '(', ')', '?', ':', '&&', '||', '!', '==', '<'],
      ...['"', "'", ',', '.', '[', ']', '{', '}', ';', '@', 'fact("a.b")', 'if(', 'max(', ' ', '\\', '\0'],
      ...['__proto__', 'constructor', '한', '=>', '...', '`', '1e9', '#'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(fault(pieces.join(''), { n: 3 })).toMatch(/^(formula\.[a-z-]+|no fault: .*)$/s);
      }),
      // The text whose value is a line break.
      { numRuns: 400, examples: [[['"', '\\', 'n', '"']]] },
    );
    fc.assert(fc.property(fc.string({ maxLength: 500, unit: 'binary' }), (text) => fault(text) !== ''));
  });

  it('agrees with plain arithmetic', () => {
    const whole = fc.integer({ min: -999, max: 999 });
    fc.assert(
      fc.property(whole, whole, whole, (a, b, c) => {
        expect(worth('a * (b - c) + a', { a, b, c })).toBe(a * (b - c) + a);
        expect(truthOf(parseFormula('a < b || b <= a'), scope({ a, b }))).toBe(true);
      }),
    );
  });
});
