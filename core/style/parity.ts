import { withParticle } from '../kernel/particle';

const PARTICLES = [
  ['은', '은/는'],
  ['는', '은/는'],
  ['이', '이/가'],
  ['가', '이/가'],
  ['을', '을/를'],
  ['를', '을/를'],
  ['과', '과/와'],
  ['와', '과/와'],
  ['으로', '으로/로'],
  ['로', '으로/로'],
] as const;

/** A number, or the name of a service, with the particle that follows it. Other Latin words are read in too many ways. */
const AFTER_VALUE =
  /(?<![A-Za-z0-9_.,:`/-])(\d[\d,]*(?:\.\d+)?%?|SQS|SNS|SES|KMS|S3|EC2|DLQ|FIFO|IAM|Lambda|EventBridge|Kinesis|Firehose|DynamoDB|CloudWatch)(으로|은|는|이|가|을|를|과|와|로)(?![가-힣])/g;
/** Of Hangul words only the particles that nothing else looks like. */
const AFTER_HANGUL = /([가-힣])(를|으로)(?![가-힣])/g;

/** Particles of a Korean text that do not fit the word before them, as they should be. */
export function wrongParticles(text: string): string[] {
  const faults: string[] = [];
  const check = (word: string, particle: string, shown: string): void => {
    const pair = PARTICLES.find(([one]) => one === particle)?.[1];
    const right = pair && withParticle(word, pair);
    if (right !== undefined && right !== word + particle) faults.push(`${shown}: ${right}`);
  };
  for (const pattern of [AFTER_VALUE, AFTER_HANGUL])
    for (const [shown, word = '', particle = ''] of text.matchAll(pattern)) check(word, particle, shown);
  return faults;
}

/** Names that are written alike in every language: code, acronyms, words with a capital inside, names with digits. */
const NAME = /[A-Za-z]+[A-Z][A-Za-z0-9]*|[A-Z]{2,}[A-Za-z0-9]*|[A-Z][a-z]*\d[A-Za-z0-9]*/g;
/** What Korean abbreviates and English writes out, or the other way round. */
const TRANSLATED =
  /^(DLQ|ID|IDs|API|APIs|AWS|LEAST|MOST|BEST|NOT|FEWEST|FIRST|KB|MB|GB|KiB|MiB|GiB|TiB|LOWEST|CPU|OK|EC|US|UI|IoT|TV)$/;

/** Names of a text: code spans whole, then names in the prose. Plurals count as their singular. */
export function namesIn(text: string): string[] {
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, inside = '']) => inside);
  const prose = text.replace(/```[\s\S]*?```|`[^`]*`|\$[^$]*\$/g, ' ');
  const names = [...prose.matchAll(NAME)].map(([name]) => name.replace(/(?<=[A-Z])s$/, ''));
  return [...new Set([...code, ...names])].filter((name) => !TRANSLATED.test(name) && !/[가-힣]/.test(name));
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[\s-]/g, '');

/** Names that one of two texts has and the other has in no form: `InService` may be "in service". */
export function namesApart(korean: string, english: string): string[] {
  const [ko, en] = [squeezed(korean), squeezed(english)];
  return [
    ...namesIn(korean)
      .filter((name) => !en.includes(squeezed(name)))
      .map((name) => `${name}: not in English`),
    ...namesIn(english)
      .filter((name) => !ko.includes(squeezed(name)))
      .map((name) => `${name}: not in Korean`),
  ];
}

/** A term whose Korean form stands wherever the English one does. */
export interface PairedTerm {
  en: string;
  /** Any of these. */
  ko: readonly string[];
}

/** Terms that the English text has and the Korean text lacks. */
export function termsApart(korean: string, english: string, terms: readonly PairedTerm[]): string[] {
  return terms
    .filter(({ en, ko }) => patternOf(en).test(english) && !ko.some((form) => korean.includes(form)))
    .map(({ en, ko }) => `${en}: ${ko.join(' or ')} is not in Korean`);
}

const patternOf = (term: string): RegExp =>
  new RegExp(`\\b${term.replace(/y$/, '(?:y|ies)').replace(/[- ]/g, '[- ]')}(?:s|es)?\\b`, 'i');
