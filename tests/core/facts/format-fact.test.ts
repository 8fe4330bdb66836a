import { describe, expect, test } from 'vitest';
import { type FactForm, type FormattableFact, formatFact } from '@/core/facts/format-fact';
import { isUnit } from '@/core/facts/units';

const TABLE: readonly [string, FormattableFact, FactForm, string | undefined, string | undefined][] = [
  ['short seconds', { value: 30, unit: 's' }, 'plain', '30초', '30 s'],
  ['a minute is said once', { value: 60, unit: 's' }, 'plain', '60초', '60 s'],
  ['minutes', { value: 300, unit: 's' }, 'plain', '300초(5분)', '300 s (5 min)'],
  ['hours', { value: 43200, unit: 's' }, 'plain', '43,200초(12시간)', '43,200 s (12 h)'],
  ['a day stays hours', { value: 86400, unit: 's' }, 'plain', '86,400초(24시간)', '86,400 s (24 h)'],
  ['days', { value: 345600, unit: 's' }, 'plain', '345,600초(4일)', '345,600 s (4 days)'],
  ['uneven seconds', { value: 301, unit: 's' }, 'plain', '301초', '301 s'],
  ['hours in days', { value: 24, unit: 'h', max: 8760 }, 'max', '8,760시간(365일)', '8,760 h (365 days)'],
  ['a single day in hours', { value: 24, unit: 'h' }, 'plain', '24시간', '24 h'],
  ['no limit', { value: -1, unit: 's' }, 'plain', '-1', '-1'],
  ['kibibytes', { value: 262144, unit: 'bytes' }, 'plain', '256 KiB', '256 KiB'],
  ['a mebibyte', { value: 1048576, unit: 'bytes' }, 'plain', '1 MiB', '1 MiB'],
  ['gibibytes', { value: 2147483648, unit: 'bytes' }, 'plain', '2 GiB', '2 GiB'],
  ['even in the smaller unit only', { value: 1024000, unit: 'bytes' }, 'plain', '1,000 KiB', '1,000 KiB'],
  ['odd bytes', { value: 1000, unit: 'bytes' }, 'plain', '1,000바이트', '1,000 bytes'],
  ['bytes that fit no bigger unit', { value: 1500, unit: 'bytes' }, 'plain', '1,500바이트', '1,500 bytes'],
  ['half a mebibyte more', { value: 1572864, unit: 'bytes' }, 'plain', '1,536 KiB', '1,536 KiB'],
  ['one byte', { value: 5, min: 1, unit: 'bytes' }, 'min', '1바이트', '1 byte'],
  ['megabytes as written', { value: 1, min: 0.2, unit: 'MB' }, 'min', '0.2 MB', '0.2 MB'],
  ['bytes per second', { value: 2097152, unit: 'bytes/s' }, 'plain', '초당 2 MiB', '2 MiB/s'],
  ['requests per second', { value: 300, unit: 'requests/s' }, 'plain', '초당 300건', '300 requests/s'],
  ['one per second', { value: 1, unit: 'recipients/s' }, 'plain', '초당 1명', '1 recipient/s'],
  ['per day', { value: 10, unit: 'requests/day' }, 'plain', '24시간당 10건', '10 requests/24 h'],
  [
    'per ten seconds',
    { value: 1000, unit: 'environments/10s' },
    'plain',
    '10초당 1,000개',
    '1,000 environments/10 s',
  ],
  ['things', { value: 10, unit: 'messages' }, 'plain', '10개', '10 messages'],
  ['one thing', { value: 1, unit: 'batches' }, 'plain', '1개', '1 batch'],
  ['characters', { value: 2048, unit: 'chars' }, 'plain', '2,048자', '2,048 characters'],
  ['millions', { value: 1234567, unit: 'messages' }, 'plain', '1,234,567개', '1,234,567 messages'],
  ['factor', { value: 2, unit: 'times' }, 'plain', '2배', '2x'],
  ['bare number', { value: 43200, unit: 's' }, 'value', '43,200', '43,200'],
  ['bare bytes', { value: 262144, unit: 'bytes' }, 'value', '262,144', '262,144'],
  ['a code is no quantity', { value: 4540, unit: 'code' }, 'value', '4540', '4540'],
  ['a code has no unit', { value: 454, unit: 'code' }, 'plain', '454', '454'],
  ['list', { value: ['SQS', 'SNS'], unit: 'enum' }, 'plain', 'SQS, SNS', 'SQS, SNS'],
  ['rule', { value: 'message group', unit: 'rule' }, 'plain', 'message group', 'message group'],
  ['true', { value: 'true', unit: 'bool' }, 'plain', '예', 'yes'],
  ['false', { value: 'false', unit: 'bool' }, 'plain', '아니요', 'no'],
  ['exam value', { value: 1048576, unit: 'bytes', exam: { value: 262144 } }, 'exam', '256 KiB', '256 KiB'],
  ['exam list', { value: ['a', 'b'], unit: 'enum', exam: { value: ['a'] } }, 'exam', 'a', 'a'],
  ['exam where it agrees', { value: 30, unit: 's' }, 'exam', '30초', '30 s'],
  ['no minimum', { value: 30, unit: 's', max: 40 }, 'min', undefined, undefined],
  ['zero is a minimum', { value: 30, unit: 's', min: 0 }, 'min', '0초', '0 s'],
  ['words for an end', { value: 'x', unit: 'rule', max: '2^128-1' }, 'max', '2^128-1', '2^128-1'],
];

describe('formatFact', () => {
  test.each(TABLE)('%s', (_name, fact, form, ko, en) => {
    expect(formatFact(fact, 'ko', form)).toBe(ko);
    expect(formatFact(fact, 'en', form)).toBe(en);
  });
});

test('units are a closed set', () => {
  for (const unit of ['s', 'bytes', 'bytes/s', 'messages/s', 'rule', 'environments/10s'])
    expect(isUnit(unit), unit).toBe(true);
  for (const unit of ['seconds', 'messages/week', 'rule/s', 'toString', '', '/s'])
    expect(isUnit(unit), unit).toBe(false);
});
