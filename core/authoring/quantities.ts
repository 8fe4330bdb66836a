import { factSegments } from '../facts/interpolate';
import type { Locale } from '../kernel/locale';

/** A number in a text. */
export interface Quantity {
  /** As it stands there. */
  shown: string;
  amount: number;
  /** What it measures, in seconds or bytes; null for counts and anything else. */
  measure: { of: 'time' | 'bytes'; base: number } | null;
}

const KIB = 1024;
const TIME: readonly [RegExp, number][] = [
  [/^(ms|milliseconds?|밀리초)/i, 0.001],
  [/^(seconds?|secs?|s|초)/i, 1],
  [/^(minutes?|mins?|분)/i, 60],
  [/^(hours?|hrs?|h|시간)/i, 3_600],
  [/^(days?|일)/i, 86_400],
  [/^(weeks?|주)/i, 604_800],
];
const BYTES: readonly [RegExp, number][] = [
  [/^(bytes?|바이트)/i, 1],
  [/^ki?b/i, KIB],
  [/^mi?b/i, KIB ** 2],
  [/^gi?b/i, KIB ** 3],
];
const TIMES: Readonly<Record<string, number>> = {
  천: 1e3,
  만: 1e4,
  억: 1e8,
  thousand: 1e3,
  million: 1e6,
};

// Not the digits of names: S3, EC2, SHA-256, ap-northeast-2, HTTP/2.
const NUMBER =
  /(?<![A-Za-z][-/]?|[\d_.,])(\d[\d,]*(?:\.\d+)?)(?:\s?(천|만|억|thousand|million))?(?:\s(\d[\d,]*)(천))?[\s-]?(?:([A-Za-z]+)|([가-힣]{1,3}))?/g;

const numberOf = (digits: string): number => Number(digits.replace(/,/g, ''));

function measureOf(amount: number, unit: string): Quantity['measure'] {
  // A Latin unit is a whole word ("s", not the beginning of "servers"); a Korean one carries particles.
  const fits = ([pattern]: readonly [RegExp, number]): boolean => {
    const match = pattern.exec(unit);
    return match !== null && (/^[가-힣]/.test(unit) || match[0].length === unit.length);
  };
  const time = TIME.find(fits);
  if (time) return { of: 'time', base: amount * time[1] };
  const bytes = BYTES.find(fits);
  return bytes ? { of: 'bytes', base: amount * bytes[1] } : null;
}

/** The numbers of a text, references to facts left out. `1만 2천`, `12,000` and `12000` are the same amount. */
export function quantitiesIn(text: string): Quantity[] {
  const prose = factSegments(text)
    .map((segment) => (segment.type === 'text' ? segment.text : ' '))
    .join('');
  return [...prose.matchAll(NUMBER)].map((match) => {
    const [, digits = '', times = '', more = '', moreTimes = '', latin = '', korean = ''] = match;
    const rest = more ? numberOf(more) * (TIMES[moreTimes] ?? 1) : 0;
    const amount = numberOf(digits) * (TIMES[times] ?? 1) + rest;
    const unit = latin || korean;
    const measure = unit ? measureOf(amount, unit) : null;
    return {
      shown: match[0].slice(0, match[0].length - (measure ? 0 : unit.length)).trim(),
      amount,
      measure,
    };
  });
}

/** Do they say the same, whatever the unit: 5 minutes and 300초? */
export const sameQuantity = (a: Quantity, b: Quantity): boolean =>
  a.amount === b.amount ||
  (a.measure !== null &&
    b.measure !== null &&
    a.measure.of === b.measure.of &&
    a.measure.base === b.measure.base);

/** Small numbers as they are written in words. */
const SPELT: Readonly<Record<Locale, readonly RegExp[]>> = {
  en: [
    /\b(zero|no|none|without)\b/i,
    /\b(one|once|a|an|single|first|each|per|every)\b/i,
    /\b(two|twice|second|both|double|half|pair)\b/i,
    /\b(three|third|triple)\b/i,
    /\b(four|fourth)\b/i,
    /\b(five|fifth)\b/i,
    /\b(six|sixth)\b/i,
    /\b(seven|seventh)\b/i,
    /\b(eight|eighth)\b/i,
    /\b(nine|ninth)\b/i,
    /\b(ten|tenth)\b/i,
    /\beleven/i,
    /\b(twelve|twelfth)\b/i,
  ],
  ko: [
    /없|영/,
    /한|하나|첫|처음|단일|매|당|마다/,
    /두|둘|양쪽|이중|절반/,
    /세|셋/,
    /네|넷/,
    /다섯/,
    /여섯/,
    /일곱/,
    /여덟/,
    /아홉/,
    /열/,
    /열한|열하나/,
    /열두|열둘/,
  ],
};

/** Is the amount written in words in the text? */
export const isSpelt = (amount: number, text: string, locale: Locale): boolean =>
  SPELT[locale][amount]?.test(text) ?? false;
