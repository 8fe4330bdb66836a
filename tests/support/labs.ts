import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Lab } from '@/core/labs/lab';
import { labSchema } from '@/core/labs/lab.schema';
import { ROOT } from './sources';

const FOLDER = join(ROOT, 'content', 'labs');

/** The shipped labs, read from `content/labs`. */
export const shippedLabs = (): readonly Lab[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      slug: name,
      ...labSchema.parse(parse(readFileSync(join(FOLDER, name, 'lab.yaml'), 'utf8'))),
    }));
