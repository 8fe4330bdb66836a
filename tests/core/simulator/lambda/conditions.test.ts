import { expect, it } from 'vitest';
import { holds } from '@/core/simulator/services/lambda/behavior/conditions';

it('takes a count that travels as text for the number it is, and what is absent for nothing', () => {
  const is = (count: unknown, right: unknown) =>
    holds({ left: { path: 'count' }, is: '=', right: right as number }, { count });
  expect(is('2', 2)).toBe(true);
  expect(is(2, '2')).toBe(true);
  expect(is('2', 3)).toBe(false);
  expect(is(undefined, 'undefined')).toBe(false);
  expect(is(null, 'null')).toBe(false);
});
