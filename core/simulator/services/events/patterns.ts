import { type Limits, limit } from '../../../facts/limits';
import { memoised } from '../../access/bounded-memo';
import { type ParsedPattern, parsePattern } from '../../patterns/parse-pattern';
import type { Pattern } from '../../patterns/pattern';
import { invalidPattern, limitExceeded } from './refusals';

/**
 * AWS does not publish how complex wildcards may be. More than ten places at once are refused according to what others
 * measured: three tests `*:stack/NAME/*` of one field were accepted, four were not (public report,
 * github.com/vals-ai/Valkyrie, pull request 278).
 */
const COMPLEXITY_MAX = 10;
/** Patterns remembered in parsed form. */
const REMEMBERED_MAX = 2_000;

const parsers = new WeakMap<Limits, (text: string) => ParsedPattern>();

/** The parsed pattern; parsed once for each text and set of limits. */
function parsed(text: string, limits: Limits): ParsedPattern {
  let parse = parsers.get(limits);
  if (!parse) {
    const bounds = {
      numberMax: Number(limits['eventbridge.pattern.numeric.max']),
      branchesMax: limit(limits, 'eventbridge.pattern.orCombinations.max'),
      complexityMax: COMPLEXITY_MAX,
    };
    parse = memoised(REMEMBERED_MAX, (pattern) => parsePattern(pattern, bounds));
    parsers.set(limits, parse);
  }
  return parse(text);
}

/** The pattern that a text is. Refuses with InvalidEventPatternException in the rule engine's words. */
export function patternOf(text: string, limits: Limits): Pattern {
  const result = parsed(text, limits);
  if (!result.ok) throw invalidPattern(result.reason);
  return result.pattern;
}

/** Checks a pattern that is to be kept: it must be valid and within the quota of its size, in characters. */
export function checkPattern(text: string, limits: Limits): void {
  patternOf(text, limits);
  if (text.length > limit(limits, 'eventbridge.pattern.size.max')) throw limitExceeded();
}
