import { expect, test } from 'vitest';
import {
  factReferences,
  factSegments,
  interpolateFacts,
  malformedReferences,
} from '@/core/facts/interpolate';

test('segments cover the text without gaps and name id, form and place', () => {
  const text = 'Default {{fact:sqs.visibilityTimeout.default}}, at most {{fact:a.b|max}}.';
  const segments = factSegments(text);
  expect(segments.map((segment) => text.slice(segment.start, segment.end)).join('')).toBe(text);
  expect(segments).toMatchObject([
    { type: 'text', text: 'Default ', start: 0, end: 8 },
    { type: 'fact', id: 'sqs.visibilityTimeout.default', form: 'plain', start: 8, end: 46 },
    { type: 'text', text: ', at most ' },
    { type: 'fact', id: 'a.b', form: 'max' },
    { type: 'text', text: '.' },
  ]);
});

test.each([
  ['{{fact:a.b}}', 'plain'],
  ['{{fact:a.b|exam}}', 'exam'],
  ['{{fact:a.b|value}}', 'value'],
  ['{{ fact: a.b | min }}', 'min'],
  ['{{fact:a.b\\|max}}', 'max'],
])('%s is a reference', (text, form) => {
  expect(factReferences(text)).toEqual([{ type: 'fact', id: 'a.b', form, start: 0, end: text.length }]);
});

test.each([
  '{{fact:}}',
  '{{fact:sqs}}',
  '{{fact:Sqs.a}}',
  '{{fact:a.b|unit}}',
  '{{fact:a.b|}}',
  '{{fact:a b.c}}',
])('%s is malformed and stays in the text', (text) => {
  expect(factReferences(text)).toEqual([]);
  expect(malformedReferences(`x ${text}`)).toEqual([
    { type: 'malformed', text, start: 2, end: 2 + text.length },
  ]);
  expect(interpolateFacts(text, () => 'never')).toEqual([{ type: 'text', text, start: 0, end: text.length }]);
});

test('text without references is one segment, an empty text none', () => {
  expect(factSegments('{fact:a.b} {{other:a.b}}')).toHaveLength(1);
  expect(factSegments('')).toEqual([]);
});

test('resolves what is known and leaves the unknown as written', () => {
  const values = new Map([['a.b', '30 s']]);
  const segments = interpolateFacts('{{fact:a.b}} {{fact:a.c}}', ({ id }) => values.get(id));
  expect(segments).toMatchObject([
    { type: 'fact', id: 'a.b', resolved: '30 s' },
    { type: 'text', text: ' ' },
    { type: 'text', text: '{{fact:a.c}}' },
  ]);
});
