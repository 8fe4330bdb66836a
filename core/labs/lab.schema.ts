import { z } from 'zod';
import { COMPARISONS } from '../simulator/services/lambda/behavior/behavior';
import { FAULTS } from './workload/faults';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const seconds = z.number().min(0);
const operand = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ path: z.string() }),
]);

const condition: z.ZodType = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
    z.strictObject({ left: operand, is: z.enum(COMPARISONS), right: operand }),
  ]),
);

const variable = z.string().regex(/^[A-Z_][A-Z0-9_]*$/);

/** A text, or one that is repeated to make something large. */
const filePart = z.union([
  z.string(),
  z.strictObject({ text: z.string(), times: z.int().min(1).max(500_000) }),
]);

/** One thing done in a lab: a command line, a wait, or a function's scripted behavior. */
const step = z.union([
  z.strictObject({
    run: z.string().regex(/^(aws|ssh-keygen) /),
    /** The shell variable that takes what it prints. */
    as: variable.optional(),
  }),
  z.strictObject({ waitSec: seconds }),
  /** The account spends so much on this day, in US dollars. */
  z.strictObject({ spendUsd: z.number() }),
  z.strictObject({
    behavior: z.strictObject({ function: z.string(), does: z.record(z.string(), z.unknown()) }),
  }),
]);

/** What an example of the code pane shows. */
export const CODE_KINDS = ['producer', 'consumer', 'backoff', 'batches'] as const;

const rhythm = {
  name: slug,
  everySec: z.number().positive(),
  count: z.int().min(1).max(2_000),
  startSec: seconds.default(0),
};

const producer = z.strictObject({
  ...rhythm,
  /** A command line; `${n}` counts from 1. */
  run: z.string().startsWith('aws '),
  /** Prints the environment variables, as JSON, that say how it retries what was throttled. */
  retry: z.string().startsWith('aws ').optional(),
});

const worker = z.strictObject({
  name: slug,
  queue: z.string(),
  count: z.int().min(1).max(50).default(1),
  batch: z.int().min(1).max(10).default(1),
  /** As its receive asks; without it the queue's own waiting time counts. */
  waitSec: z.int().min(0).max(20).optional(),
  processSec: seconds,
  /** The profile it acts in; without one it may do everything. */
  profile: slug.optional(),
  /** When it begins: a consumer that is down until then. */
  startSec: seconds.default(0),
  /** Messages it cannot handle: it gives up on them without deleting them. */
  poison: condition.optional(),
  /** A command line run for each message; `${body.…}` reads from it. When it is refused the worker gives up on it. */
  run: z.string().startsWith('aws ').optional(),
});

const comparison = z.enum(['=', '!=', '<', '<=', '>', '>=', 'contains']);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const goal = z.discriminatedUnion('kind', [
  /** What an AWS command answers when all is over (`after`), or before the workload begins. */
  z.strictObject({
    id: slug,
    kind: z.literal('state'),
    when: z.enum(['before', 'after']).default('after'),
    run: z.string().startsWith('aws '),
    is: comparison,
    value: scalar,
  }),
  /** What an AWS command is refused with, when all is over or before the workload begins. */
  z.strictObject({
    id: slug,
    kind: z.literal('refused'),
    when: z.enum(['before', 'after']).default('after'),
    run: z.string().startsWith('aws '),
    code: z.string(),
  }),
  /** How often something happened; `history` also counts what the learner did before. */
  z.strictObject({
    id: slug,
    kind: z.literal('count'),
    event: z.string().regex(/^[a-z0-9]+\.[A-Z]\w+$/),
    where: z.record(z.string(), scalar).default({}),
    history: z.boolean().default(false),
    /** Only in this part of the workload: from the one second on, and before the other. */
    fromSec: seconds.default(0),
    toSec: seconds.optional(),
    /** Events that have the same value at this path of their detail count once. */
    distinct: z.string().optional(),
    is: comparison,
    value: z.number(),
  }),
  /** How many messages the workers handled for which a condition on `body` holds. */
  z.strictObject({
    id: slug,
    kind: z.literal('tally'),
    /** Or how often senders were told to slow down. */
    what: z.enum(['handled', 'throttled']).default('handled'),
    where: condition.optional(),
    /** Only what workers of this name handled. */
    by: slug.optional(),
    /** Messages that have the same value at this path of their body count once. */
    distinct: z.string().optional(),
    is: comparison,
    value: z.number(),
  }),
  /** Every key that was produced is handled: at least once, or exactly once. `key` is a path into the body. */
  z.strictObject({
    id: slug,
    kind: z.literal('handled'),
    key: z.string(),
    times: z.enum(['at-least-once', 'exactly-once']),
    except: condition.optional(),
  }),
  /** Within a group, keys are handled in rising order. */
  z.strictObject({ id: slug, kind: z.literal('in-order'), key: z.string(), group: z.string() }),
  /** From being sent to being handled. */
  z.strictObject({ id: slug, kind: z.literal('within'), key: z.string(), sec: z.number().positive() }),
  /** Nobody receives it sooner than so long after it was sent. */
  z.strictObject({ id: slug, kind: z.literal('not-before'), key: z.string(), sec: z.number().positive() }),
  /** Billed quantity of an item, such as `SQS-Requests`. */
  z.strictObject({ id: slug, kind: z.literal('cost'), item: z.string(), atMost: z.number() }),
]);

/** `content/labs/<slug>/lab.yaml`. */
export const labSchema = z.strictObject({
  revision: z.int().min(1),
  minutes: z.int().min(1),
  topic: slug,
  /** `note#heading`. */
  section: z.string().regex(/^[a-z0-9-]+#.+$/),
  concepts: z.array(z.string()).min(1),
  claims: z.array(z.int()).default([]),
  /** Services the terminal offers. */
  services: z.array(z.string()).min(1),
  files: z.record(z.string(), z.union([filePart, z.array(filePart)])).default({}),
  variables: z.record(variable, z.string()).default({}),
  /** Profiles of the terminal: `--profile <name>` acts in this role; an ARN for one of another account. */
  profiles: z.record(slug, z.string()).default({}),
  start: z.array(step).default([]),
  /** Examples for the code pane, in JavaScript with the SDK. */
  code: z.array(z.strictObject({ kind: z.enum(CODE_KINDS), source: z.string().min(1) })).default([]),
  workload: z
    .strictObject({
      durationSec: z
        .number()
        .positive()
        .max(86_400 * 20),
      producers: z.array(producer).default([]),
      workers: z.array(worker).default([]),
      /** What the account spends meanwhile, in US dollars each time. */
      spending: z.array(z.strictObject({ ...rhythm, usd: z.number() })).default([]),
    })
    .default({ durationSec: 1, producers: [], workers: [], spending: [] }),
  worlds: z
    .strictObject({ seeds: z.int().min(1).max(50), faults: z.array(z.enum(FAULTS)).min(1) })
    .default({ seeds: 1, faults: ['none'] }),
  goals: z.array(goal).min(1),
  nearMisses: z.array(z.strictObject({ id: slug, misconception: z.string(), steps: z.array(step) })).min(3),
  solution: z.array(step).min(1),
  /** Other ways to the goal, for states that learners get into and from which the solution does not lead there. */
  rescues: z.array(z.array(step).min(1)).default([]),
});

export type LabContent = z.infer<typeof labSchema>;
export type LabFile = LabContent['files'][string];
export type LabStep = z.infer<typeof step>;
export type Producer = z.infer<typeof producer>;
export type Spending = LabContent['workload']['spending'][number];
export type Worker = z.infer<typeof worker>;
export type Goal = z.infer<typeof goal>;
