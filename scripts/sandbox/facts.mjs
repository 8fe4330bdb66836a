import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** Folder of the fact registry. */
export const FACTS = 'content/facts';

/** A fact reduced to what the simulator enforces: id, value today, its range, and what the exam expects. */
const valuesOf = ({ id, value, min, max, exam }) => ({
  id,
  value,
  min,
  max,
  ...(exam && { exam: { value: exam.value } }),
});

/**
 * The registry as source text for a bundle: `limits` for a profile, and `rates`, the ids of the quotas that count
 * something each second. Also the files it was read from.
 */
export function factModule(root, profile) {
  const files = readdirSync(path.join(root, FACTS), { withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ name }) => `${FACTS}/${name}`);
  const facts = files.flatMap((file) => parse(readFileSync(path.join(root, file), 'utf8')).facts);
  const rates = facts.filter(({ unit }) => /\/s$/.test(unit)).map(({ id }) => id);
  const source = `
import { limitsFor } from './core/facts/limits';
const limits = limitsFor(${JSON.stringify(facts.map(valuesOf))}, ${JSON.stringify(profile)});
const rates = ${JSON.stringify(rates)};
`;
  return { files, source };
}
