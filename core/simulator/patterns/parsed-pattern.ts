import { type Limits, limit } from '../../facts/limits';
import { memoised } from '../access/bounded-memo';
import { type ParsedPattern, parsePattern } from './parse-pattern';

/**
 * AWS does not publish how complex wildcards may be. Three rules `*:stack/NAME/*` in one field were accepted and
 * four refused (public report, vals-ai/Valkyrie pull request 278): 9 places at once pass, 12 do not.
 */
const COMPLEXITY_MAX = 10;
/** Patterns remembered in parsed form. */
const REMEMBERED_MAX = 2_000;

const parsers = new WeakMap<Limits, (text: string) => ParsedPattern>();

/** The pattern of a text within the bounds of EventBridge's rule engine; parsed once for each text and set of limits. */
export function parsedPattern(text: string, limits: Limits): ParsedPattern {
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
