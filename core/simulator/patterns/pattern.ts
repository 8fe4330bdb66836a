import type { EventFields, Field, Membership } from './event-fields';
import { passes, type ValueTest } from './value-test';

/** What a pattern asks of the fields at one path: one of the tests passes, or (`absent`) there is no such field. */
export interface FieldTest {
  readonly path: string;
  readonly tests: readonly ValueTest[];
  readonly absent: boolean;
}

/** All of these must hold. Sorted by path. */
export type Branch = readonly FieldTest[];

/** One of the branches must hold; there are several only with `$or`. */
export interface Pattern {
  readonly branches: readonly Branch[];
  /** Numbers beyond ± this are not compared. */
  readonly numberMax: number;
}

/** Whether an event fits the pattern. */
export function matches(pattern: Pattern, event: EventFields): boolean {
  return pattern.branches.some((branch) => new Search(branch, event, pattern.numberMax).succeeds());
}

interface Candidate {
  readonly test: FieldTest;
  /** Fields that pass one of the tests. */
  readonly passing: readonly Field[];
  /** All fields at the path, which an absence test must not meet. */
  readonly present: readonly Field[];
}

const NO_FIELDS: readonly Field[] = [];

/**
 * Looks for one field per path such that no two lie in different elements of the same array. Paths are taken in
 * their order, as the rule engine does; what failed once at a path with the same elements chosen is not tried again.
 */
class Search {
  readonly #candidates: readonly Candidate[];
  readonly #chosen = new Map<number, number>();
  readonly #failed = new Set<string>();
  /** Arrays that the candidates from a path on lie in. */
  readonly #arraysFrom: readonly ReadonlySet<number>[];

  constructor(branch: Branch, event: EventFields, numberMax: number) {
    this.#candidates = branch.map((test) => {
      const present = event.get(test.path) ?? NO_FIELDS;
      const passing = present.filter((field) => test.tests.some((each) => passes(each, field, numberMax)));
      return { test, present, passing };
    });
    this.#arraysFrom = arraysFrom(this.#candidates);
  }

  succeeds(): boolean {
    // Cheap and decisive for most events: some path has nothing that could pass.
    if (this.#candidates.some(({ test, passing }) => !test.absent && passing.length === 0)) return false;
    return this.#from(0);
  }

  #from(index: number): boolean {
    const candidate = this.#candidates[index];
    if (!candidate) return true;
    const key = this.#key(index);
    if (this.#failed.has(key)) return false;
    const found = this.#absenceHolds(candidate, index) || this.#someField(candidate, index);
    if (!found) this.#failed.add(key);
    return found;
  }

  #absenceHolds({ test, present }: Candidate, index: number): boolean {
    if (!test.absent) return false;
    return !present.some(({ membership }) => this.#agrees(membership)) && this.#from(index + 1);
  }

  #someField({ passing }: Candidate, index: number): boolean {
    return passing.some(({ membership }) => this.#agrees(membership) && this.#choose(membership, index + 1));
  }

  #choose(membership: Membership, next: number): boolean {
    const added: number[] = [];
    for (let i = 0; i < membership.length; i += 2) {
      const array = membership[i] as number;
      if (this.#chosen.has(array)) continue;
      this.#chosen.set(array, membership[i + 1] as number);
      added.push(array);
    }
    if (this.#from(next)) return true;
    for (const array of added) this.#chosen.delete(array);
    return false;
  }

  #agrees(membership: Membership): boolean {
    for (let i = 0; i < membership.length; i += 2) {
      const chosen = this.#chosen.get(membership[i] as number);
      if (chosen !== undefined && chosen !== membership[i + 1]) return false;
    }
    return true;
  }

  /** The path and the chosen elements that still matter. */
  #key(index: number): string {
    let key = `${index}`;
    for (const array of this.#arraysFrom[index] ?? []) {
      const chosen = this.#chosen.get(array);
      if (chosen !== undefined) key += `,${array}:${chosen}`;
    }
    return key;
  }
}

function arraysFrom(candidates: readonly Candidate[]): ReadonlySet<number>[] {
  const later = new Set<number>();
  return candidates
    .toReversed()
    .map(({ present }) => {
      for (const { membership } of present)
        for (let i = 0; i < membership.length; i += 2) later.add(membership[i] as number);
      return new Set(later);
    })
    .toReversed();
}
