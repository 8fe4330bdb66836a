import { z } from 'zod';
import { CERTAINTIES } from '@/core/questions/item';
import { count, level, localized, profile, schedule } from './shared.schema';

const ids = z.array(z.string());

const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), options: ids }),
  z.strictObject({ kind: z.literal('multiple'), options: ids, choose: count }),
  z.strictObject({ kind: z.literal('ordering'), options: ids }),
  z.strictObject({ kind: z.literal('matching'), prompts: ids, options: ids }),
  z.strictObject({ kind: z.literal('numeric'), unit: z.string() }),
]);

/** What there is to choose. Ids are places (`a`, `b`, `p1`): they say nothing about the key. */
const structure = z.union([
  part,
  z.strictObject({
    kind: z.literal('case'),
    parts: z.array(z.strictObject({ id: z.string(), structure: part })),
  }),
]);

/** Words of an item; every text is Markdown. */
export const itemText = z.strictObject({
  stem: z.string(),
  exhibits: z.array(z.strictObject({ title: z.string(), body: z.string() })),
  options: z.record(z.string(), z.string()),
  prompts: z.record(z.string(), z.string()),
  get parts() {
    return z.record(z.string(), itemText);
  },
});

/** An item before it is answered: no key, reasons or proof. */
export const publicItem = z.strictObject({
  question: z.string(),
  revision: z.int(),
  level,
  profile,
  structure,
  /** In both languages, or in the one that was asked for. */
  text: z.strictObject({ ko: itemText, en: itemText }).partial(),
});

const partAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), picked: z.string() }),
  z.strictObject({ kind: z.literal('multiple'), picked: ids }),
  z.strictObject({ kind: z.literal('ordering'), order: ids }),
  z.strictObject({ kind: z.literal('matching'), pairs: z.record(z.string(), z.string()) }),
  z.strictObject({ kind: z.literal('numeric'), value: z.number() }),
]);

const partOutcome = z.strictObject({
  id: z.string(),
  correct: z.boolean(),
  answer: partAnswer,
  key: partAnswer,
  states: z.record(z.string(), z.enum(['right', 'missed', 'wrong', 'rest'])),
  text: z.strictObject({
    ko: z.strictObject({ reasons: z.record(z.string(), z.string()), explanation: z.string() }),
    en: z.strictObject({ reasons: z.record(z.string(), z.string()), explanation: z.string() }),
  }),
});

/** A fact as feedback tells it: its value in words. */
const factInWords = z.strictObject({
  id: z.string(),
  statement: localized,
  value: localized,
  exam: localized.nullable(),
  source: z.string(),
  asOf: z.string(),
  /** Kinds of evidence, one letter each. */
  evidence: z.array(z.string()),
});

/** What is told once an answer is stored. */
export const feedback = z.strictObject({
  responseId: z.string(),
  attemptId: z.string(),
  position: count,
  question: z.string(),
  earned: z.number(),
  total: z.number(),
  correct: z.boolean(),
  certainty: z.enum(CERTAINTIES),
  luck: z.boolean(),
  parts: z.array(partOutcome),
  explanation: localized.nullable(),
  misconceptions: z.array(
    z.strictObject({ id: z.string(), option: z.string(), title: localized.nullable() }),
  ),
  proof: z.strictObject({
    method: z.enum(['solver', 'arithmetic', 'simulation', 'authored']),
    steps: z.array(z.strictObject({ option: z.string().nullable(), holds: z.boolean(), because: localized })),
  }),
  version: z
    .strictObject({ holds: z.enum(['exam', 'today', 'both']), facts: z.array(z.string()) })
    .nullable(),
  watchable: z.array(z.string()),
  concept: z.strictObject({ id: z.string(), title: localized, statement: localized }).nullable(),
  facts: z.array(factInWords),
  section: z.strictObject({ note: z.string(), section: z.string(), title: localized }).nullable(),
  sources: z.array(z.string()),
  next: schedule,
});
