import { type Limits, limit } from '../../../facts/limits';
import { parsedPattern } from '../../patterns/parsed-pattern';
import type { Pattern } from '../../patterns/pattern';
import { invalidPattern, limitExceeded } from './refusals';

/** The pattern that a text is. Refuses with InvalidEventPatternException in the rule engine's words. */
export function patternOf(text: string, limits: Limits): Pattern {
  const result = parsedPattern(text, limits);
  if (!result.ok) throw invalidPattern(result.reason);
  return result.pattern;
}

/** Checks a pattern that is to be kept: it must be valid and within the quota of its size, in characters. */
export function checkPattern(text: string, limits: Limits): void {
  patternOf(text, limits);
  if (text.length > limit(limits, 'eventbridge.pattern.size.max')) throw limitExceeded();
}
