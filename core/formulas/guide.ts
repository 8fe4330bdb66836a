/** Something the language has, with an example that needs no names. */
export interface GuideEntry {
  /** Under this name the locale files say what it does. */
  id: string;
  /** The signs it is about, as they are written; those of one operator are parted by a space. */
  signs: readonly string[];
  example: string;
  /** What the example gives; null where the registry of facts says it. */
  gives: string | null;
}

const entry = (id: string, signs: readonly string[], example: string, gives: string | null): GuideEntry => ({
  id,
  signs,
  example,
  gives,
});

/** Every operator, from the one that binds tightest. */
export const OPERATOR_GUIDE: readonly GuideEntry[] = [
  entry('power', ['^'], '2 ^ 10', '1024'),
  entry('sign', ['-', '!'], '!(3 > 5)', 'true'),
  entry('times', ['*', '/'], '7 / 2 * 3', '10.5'),
  entry('rest', ['%'], '17 % 5', '2'),
  entry('plus', ['+', '-'], '10 - 3 + 1', '8'),
  entry('compare', ['<', '<=', '>', '>='], '3 <= 5', 'true'),
  entry('same', ['==', '!='], '"fifo" == "standard"', 'false'),
  entry('and', ['&&'], '1 < 3 && 3 < 5', 'true'),
  entry('or', ['||'], '1 > 3 || 3 < 5', 'true'),
  entry('choose', ['? :'], '12 > 10 ? 2 : 1', '2'),
];

/** Every function, by name. */
export const FUNCTION_GUIDE: readonly GuideEntry[] = [
  entry('abs', ['abs'], 'abs(3 - 10)', '7'),
  entry('ceil', ['ceil'], 'ceil(1200 / 500)', '3'),
  entry('clamp', ['clamp'], 'clamp(12, 0, 10)', '10'),
  entry('fact', ['fact'], 'fact("sqs.visibilityTimeout.default")', null),
  entry('floor', ['floor'], 'floor(1200 / 500)', '2'),
  entry('if', ['if'], 'if(12 > 10, 2, 1)', '2'),
  entry('log10', ['log10'], 'log10(1000)', '3'),
  entry('log2', ['log2'], 'log2(8)', '3'),
  entry('max', ['max'], 'max(4, 2, 8)', '8'),
  entry('min', ['min'], 'min(4, 2, 8)', '2'),
  entry('round', ['round'], 'round(10 / 3, 2)', '3.33'),
  entry('sqrt', ['sqrt'], 'sqrt(144)', '12'),
];
