import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { factFileSchema } from '@/core/facts/fact.schema';
import { type Limits, limitsFor } from '@/core/facts/limits';
import type { Profile } from '@/core/kernel/ids';

const FOLDER = fileURLToPath(new URL('../../content/facts/', import.meta.url));

/** The shipped facts, read from `content/facts`. */
export const shippedFacts = () =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => factFileSchema.parse(parse(readFileSync(`${FOLDER}${name}`, 'utf8'))).facts);

const facts = shippedFacts();

/** What generators are handed: the values of a profile. */
export const LIMITS: Readonly<Record<Profile, Limits>> = {
  exam: limitsFor(facts, 'exam'),
  today: limitsFor(facts, 'today'),
};
