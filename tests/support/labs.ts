import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { rulesByProfile } from '@/core/labs/every-service';
import type { Lab } from '@/core/labs/lab';
import { labSchema } from '@/core/labs/lab.schema';
import { LIMITS } from './limits';
import { ROOT } from './sources';

/** What labs are played with where every service is at hand. */
export const RULES = rulesByProfile(LIMITS);

/** A lab of the smallest kind, with what a test asks of it. */
export const smallLab = (content: object): Lab => ({
  slug: 'small',
  ...labSchema.parse({
    revision: 1,
    minutes: 1,
    topic: 'sqs-messages',
    section: 'sqs-messages#visibility-timeout',
    concepts: ['sqs.visibility-timeout'],
    services: ['sqs'],
    goals: [{ id: 'any', kind: 'state', run: 'aws sqs list-queues', is: '=', value: 1 }],
    nearMisses: ['a', 'b', 'c'].map((id) => ({ id, misconception: 'none', steps: [] })),
    solution: [{ run: 'aws sqs list-queues' }],
    ...content,
  }),
});

const FOLDER = join(ROOT, 'content', 'labs');

/** The shipped labs, read from `content/labs`. */
export const shippedLabs = (): readonly Lab[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      slug: name,
      ...labSchema.parse(parse(readFileSync(join(FOLDER, name, 'lab.yaml'), 'utf8'))),
    }));
