import { ANY, type Wildcard } from './wildcard';

/** Sets of places looked at before the search for the worst one ends: bounds the time of a hostile pattern. */
const SETS_MAX = 2_000;
/** The rule engine sees strings in their quotes. */
const QUOTE = '"';

/** The wildcards of one test: several only within `anything-but`. */
export type WildcardTerm = readonly Wildcard[];

/** A wildcard that is walked through, in quotes. */
interface Walked {
  readonly members: Wildcard;
  /** Tells it from others. */
  readonly name: string;
  /** Tells its test from others: wildcards of one test share their beginnings. */
  readonly term: string;
  /** Where its first `*` stands. */
  readonly firstAny: number;
}

/** A place that some input has led to: before a member, or within the `*` that the member is. */
interface Place {
  readonly walked: Walked;
  readonly member: number;
  readonly looping: boolean;
}

type Places = ReadonlyMap<string, Place>;

/**
 * How many places in the wildcards of a field some input could hold at once: what makes matching slow, and what the
 * rule engine bounds (event-ruler, MachineComplexityEvaluator). A place before a `*` counts for that `*` too. Stops
 * as soon as there are more than `enough`.
 */
export function wildcardComplexity(terms: readonly WildcardTerm[], enough: number): number {
  const walked = terms.flatMap((term, t) => term.map((wildcard, w) => walk(wildcard, `${t}`, `${t}.${w}`)));
  const letters = new Set(walked.flatMap(({ members }) => members.filter((member) => member !== ANY)));
  const waiting: Places[] = [new Map(walked.map((each) => placed(each, 0, false)))];
  const seen = new Set<string>();
  let most = 0;
  for (let places = waiting.pop(); places && most <= enough && seen.size < SETS_MAX; places = waiting.pop())
    for (const letter of letters) {
      const next = step(places, letter as string);
      const key = [...next.keys()].sort().join();
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push(next);
      most = Math.max(most, weight(next));
    }
  return most;
}

function walk(wildcard: Wildcard, term: string, name: string): Walked {
  const members = [QUOTE, ...wildcard, QUOTE];
  const star = members.indexOf(ANY);
  return { members, name, term, firstAny: star < 0 ? members.length : star };
}

const placed = (walked: Walked, member: number, looping: boolean): [string, Place] => [
  keyOf(walked.name, member, looping),
  { walked, member, looping },
];

const keyOf = (name: string, member: number, looping: boolean): string =>
  `${name}:${member}${looping ? '*' : ''}`;

function step(places: Places, letter: string): Places {
  const next = new Map<string, Place>();
  const reach = (walked: Walked, member: number, looping: boolean): void => {
    next.set(...placed(walked, member, looping));
  };
  for (const { walked, member } of places.values()) {
    const expected = walked.members[member];
    if (expected === ANY) {
      reach(walked, member, true);
      if (walked.members[member + 1] === letter) reach(walked, member + 2, false);
    } else if (expected === letter) reach(walked, member + 1, false);
  }
  return next;
}

/** Wildcards of one test count once for a beginning they share, up to their first `*`. */
function weight(places: Places): number {
  const counted = new Set<string>();
  for (const { walked, member, looping } of places.values()) {
    const name =
      member <= walked.firstAny ? `${walked.term}:${walked.members.slice(0, member).join('')}` : walked.name;
    counted.add(keyOf(name, member, looping));
    if (!looping && walked.members[member] === ANY) counted.add(keyOf(name, member, true));
  }
  return counted.size;
}
