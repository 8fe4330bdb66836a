import { z } from 'zod';
import { STATE_LENGTH_MAX } from '@/server/labs/stored-lab';
import { count, instant } from './shared.schema';

export const labList = z.strictObject({
  groups: z.array(
    z.strictObject({
      topic: z.string(),
      title: z.string(),
      labs: z.array(
        z.strictObject({
          slug: z.string(),
          revision: z.int(),
          title: z.string(),
          minutes: z.int(),
          services: z.array(z.string()),
          /** How far the caller has come; null for not begun. */
          state: z.enum(['begun', 'passed']).nullable(),
        }),
      ),
    }),
  ),
});

const standing = {
  /** All actions as a text, those that can be redone included. */
  state: z.string().max(STATE_LENGTH_MAX),
  /** Actions that are done. */
  done: count,
  hints: count,
  /** Whether the worked solution was opened. */
  solved: z.boolean(),
  version: count,
};

export const loadedLab = z.strictObject({
  session: z.strictObject({ revision: z.int(), ...standing }).nullable(),
  passed: z.boolean(),
});

/** `version` is the one that the caller goes on from, 0 for none. */
export const savedLab = z.strictObject({ ...standing, timeZone: z.string().max(64).optional() });

export const checkedLab = z.strictObject({ passed: z.boolean(), worlds: count, rated: z.boolean() });

export const labKeyList = z.strictObject({
  keys: z.array(z.strictObject({ id: z.string(), createdAt: instant, lastUsedAt: instant.nullable() })),
});
