import { expect, it } from 'vitest';
import { jsonOrText } from '@/core/kernel/json-text';

it.each([
  ['{"a":[1]}', { a: [1] }],
  ['7', 7],
  ['null', null],
  ['{"a":', '{"a":'],
  ['plain', 'plain'],
  ['', ''],
  [undefined, undefined],
  [{ a: 1 }, { a: 1 }],
])('reads %j as %j', (text, value) => {
  expect(jsonOrText(text)).toEqual(value);
});
