import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { decodeLab, type LabState } from '@/core/labs/codec';
import type { Lab } from '@/core/labs/lab';
import type { RefusalCode } from '@/server/use-cases/refusals';

/** Longest text of a lab that is kept: `ACTIONS_BYTES_MAX` in base64, and what else it names. */
export const STATE_LENGTH_MAX = 350_000;

/** Where a learner stands in a lab. */
export interface StoredLab {
  readonly revision: number;
  /** As `core/labs/codec` writes it: all actions, those that can be redone included. */
  readonly state: string;
  readonly done: number;
  readonly hints: number;
  readonly solved: boolean;
  /** Counts the saves. */
  readonly version: number;
}

/** What a stored row tells outside. */
export const storedLab = (row: StoredLab): StoredLab => {
  const { revision, state, done, hints, solved, version } = row;
  return { revision, state, done, hints, solved, version };
};

/** Reads the text of a state of this lab. Whatever came from a browser is refused with `lab.state-invalid`. */
export function readState(lab: Lab, text: string, done: number): Result<LabState, Refusal<RefusalCode>> {
  if (text.length > STATE_LENGTH_MAX)
    return fail('input.too-large', { max: `${STATE_LENGTH_MAX / 1_000} kB` });
  const read = decodeLab(text);
  if (!read.ok || read.value.slug !== lab.slug) return fail('lab.state-invalid');
  if (read.value.revision !== lab.revision) return fail('lab.revision');
  return done <= read.value.actions.length ? ok(read.value) : fail('lab.state-invalid');
}
