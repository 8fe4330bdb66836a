import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Fact, factFileSchema } from '@/core/facts/fact.schema';
import { formatFact } from '@/core/facts/format-fact';
import { isUnit, isWordUnit } from '@/core/facts/units';
import type { Locale } from '@/core/kernel/locale';

const FOLDER = new URL('../../../content/facts/', import.meta.url);
const MINIMUM = 200;
const HANGUL = /[가-힣]/;

interface Listed {
  file: string;
  fact: Fact;
}

const registry: Listed[] = [];
const schemaFaults: string[] = [];

/** What the file calls the fact a schema fault lies in, for a fault list one can act on. */
function placeOf(raw: unknown, path: readonly PropertyKey[]): string {
  const where = path.join('.');
  if (path[0] !== 'facts' || typeof path[1] !== 'number') return where;
  const id: unknown = Object(Object(raw).facts)[path[1]]?.id;
  return `${typeof id === 'string' ? id : 'no id'} (${where})`;
}

beforeAll(() => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))) {
    const raw: unknown = parse(readFileSync(new URL(file, FOLDER), 'utf8'));
    const result = factFileSchema.safeParse(raw);
    if (!result.success) {
      for (const issue of result.error.issues)
        schemaFaults.push(`${file}: ${placeOf(raw, issue.path)}: ${issue.message}`);
      continue;
    }
    if (`${result.data.service}.yaml` !== file) schemaFaults.push(`${file}: service ${result.data.service}`);
    for (const fact of result.data.facts) registry.push({ file, fact });
  }
});

/** Runs a check over every fact and reports all faults at once. */
function faults(check: (fact: Fact, file: string) => string | undefined): string[] {
  return registry.flatMap(({ file, fact }) => {
    const fault = check(fact, file);
    return fault === undefined ? [] : [`${file}: ${fact.id}: ${fault}`];
  });
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * The numbers a sentence states, without separators. The one conversion: an English month before a year is
 * the number that Korean writes (`August 2025`, `2025년 8월`).
 */
function numbersIn(sentence: string): Set<string> {
  const plain = sentence
    .replace(
      new RegExp(`(${MONTHS.join('|')}) (?=\\d{4})`, 'g'),
      (_, month) => `${MONTHS.indexOf(month) + 1} `,
    )
    .replace(/\d{1,3}(,\d{3})+(?!\d)/g, (number) => number.replaceAll(',', ''));
  return new Set(plain.match(/\d+(\.\d+)?/g) ?? []);
}

const sorted = (numbers: Set<string>): string => [...numbers].sort().join(' ');

test('every file fits the schema', () => {
  expect(schemaFaults).toEqual([]);
});

test('the registry is big enough and its ids are unique', () => {
  const ids = registry.map(({ fact }) => fact.id);
  expect(ids.length).toBeGreaterThanOrEqual(MINIMUM);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('an id starts with the service of its file', () => {
  expect(faults(({ id }, file) => (`${id.split('.')[0]}.yaml` === file ? undefined : 'prefix'))).toEqual([]);
});

test('units are known and fit the value', () => {
  expect(
    faults(({ unit, value }) => {
      if (!isUnit(unit)) return `unknown unit ${unit}`;
      if (unit === 'bool')
        return value === 'true' || value === 'false' ? undefined : 'neither true nor false';
      if (unit === 'code') return undefined;
      return isWordUnit(unit) === (typeof value === 'number') ? `unit ${unit} for ${value}` : undefined;
    }),
  ).toEqual([]);
});

test('a range has its smaller end first and holds the value', () => {
  expect(
    faults(({ value, min, max }) => {
      if (typeof min === 'number' && typeof max === 'number' && min > max) return `${min} > ${max}`;
      // -1 is a parameter's word for "no limit" and stands outside the range.
      if (typeof value !== 'number' || value === -1) return undefined;
      if (typeof min === 'number' && value < min) return `${value} < ${min}`;
      return typeof max === 'number' && value > max ? `${value} > ${max}` : undefined;
    }),
  ).toEqual([]);
});

test('both languages state the same numbers', () => {
  expect(
    faults(({ statement, exam }) => {
      for (const text of exam ? [statement, exam.why] : [statement]) {
        const [ko, en] = [sorted(numbersIn(text.ko)), sorted(numbersIn(text.en))];
        if (ko !== en) return `ko ${ko} | en ${en}`;
      }
      return undefined;
    }),
  ).toEqual([]);
});

/** What of a fact's value and range a sentence of the language leaves unsaid. */
function unsaid(fact: Fact, locale: Locale): string | undefined {
  const text = fact.statement[locale];
  const said = numbersIn(text);
  for (const form of ['value', 'min', 'max'] as const) {
    const number = fact[form];
    if (typeof number !== 'number') continue;
    const words = formatFact(fact, locale, form === 'value' ? 'plain' : form) ?? '';
    const ways = [String(Math.abs(number)), ...numbersIn(words)];
    if (!ways.some((way) => said.has(way))) return `${form} ${number}`;
  }
  if (typeof fact.value !== 'object') return undefined;
  // Items of several words are worded by the language; single words are AWS's own.
  return fact.value.find((item) => !item.includes(' ') && !text.includes(item));
}

test('a statement contains the value and the range', () => {
  expect(
    faults((fact) => {
      const [ko, en] = [unsaid(fact, 'ko'), unsaid(fact, 'en')];
      return ko === undefined && en === undefined ? undefined : `ko lacks ${ko}, en lacks ${en}`;
    }),
  ).toEqual([]);
});

test('texts are sentences in their language', () => {
  expect(
    faults(({ statement, exam }) => {
      for (const text of exam ? [statement, exam.why] : [statement]) {
        if (!HANGUL.test(text.ko) || !/다(\([^()]*\))?(: [^:]*)?\.$/.test(text.ko)) return `ko: ${text.ko}`;
        if (HANGUL.test(text.en) || !text.en.endsWith('.')) return `en: ${text.en}`;
      }
      return undefined;
    }),
  ).toEqual([]);
});

test('an exam value differs from the value of today and is of its type', () => {
  expect(
    faults(({ value, exam }) => {
      if (!exam) return undefined;
      if (JSON.stringify(exam.value) === JSON.stringify(value)) return `both ${value}`;
      return typeof exam.value === typeof value ? undefined : `exam value ${exam.value} for ${value}`;
    }),
  ).toEqual([]);
});

test('the values the exam still asks for are kept', () => {
  const exam = new Map(registry.map(({ fact }) => [fact.id, fact.exam?.value]));
  expect(exam.get('sqs.message.size.max')).toBe(262_144);
  expect(exam.get('sqs.inflight.fifo.max')).toBe(20_000);
  expect(exam.get('kds.putRecords.request.max')).toBe(5_242_880);
  expect(exam.get('eventbridge.putEvents.size.max')).toBe(262_144);
  expect(exam.get('firehose.name')).toBe('Kinesis Data Firehose');
  expect(exam.get('sns.message.size.max')).toBeUndefined();
});
