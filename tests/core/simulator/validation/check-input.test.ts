import { expect, it } from 'vitest';
import type { ServiceShapes } from '@/core/simulator/shapes/shape';
import { InputChecks } from '@/core/simulator/validation/check-input';

const withPattern = (pattern: string): ServiceShapes => ({
  signingName: 'x',
  protocols: ['json'],
  version: '1',
  operations: { Do: { input: 'In' } },
  shapes: {
    In: { type: 'structure', members: { A: { shape: 'A' } } },
    A: { type: 'string', pattern },
  },
});

it.each([
  ['[A-Za-z0-9\\_\\-]+', 'a_b-c', 'a b'],
  ['arn:([a-z]|\\-)*', 'arn:a-b', 'arn:a_b'],
  ['.{1}', '\u{1F680}', 'ab'],
])('the Java pattern %s is understood', (pattern, fitting, other) => {
  const checks = new InputChecks(withPattern(pattern));
  expect(checks.violations('Do', { A: fitting })).toEqual([]);
  expect(checks.violations('Do', { A: other })).toMatchObject([{ kind: 'pattern', bound: pattern }]);
});
