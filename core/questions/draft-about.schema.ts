import { z } from 'zod';
import { PROFILES } from '../kernel/ids';

/** What any question of the studio says of itself, each field of which may still be empty in a working copy. */
export const draftAbout = {
  concept: z.string().max(120).default(''),
  alsoTests: z.array(z.string().max(120)).max(8).default([]),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2),
  facts: z.array(z.string().max(120)).max(20).default([]),
  section: z.string().max(200).default(''),
  sources: z.array(z.string().max(500)).max(8).default([]),
  profile: z.enum(PROFILES).nullable().default(null),
  claims: z.array(z.int().min(1)).max(96).default([]),
};
