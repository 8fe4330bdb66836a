import { z } from 'zod';
import { FORMULA_LENGTH_MAX } from '../formulas/parse';
import { draftAbout } from '../questions/draft-about.schema';
import { BOUNDS, type ParameterisedBody } from './definition';
import { definitionFaults } from './faults';
import { isUnit } from './units';

const name = z.string().max(30);
const formula = z.string().max(FORMULA_LENGTH_MAX).default('');
const words = z.string().max(8_000).default('');
const unit = z.string().max(40).refine(isUnit).default('');
const decimals = z.int().min(0).max(BOUNDS.decimals).default(0);
/** JSON has no NaN: a number not given yet is stored as null. */
const amount = z
  .union([z.number(), z.nan(), z.null()])
  .default(null)
  .transform((value) => value ?? Number.NaN);

const range = { name, from: amount, to: amount, step: amount, unit };
const variable = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('integer'), ...range }),
  z.strictObject({ type: z.literal('decimal'), ...range }),
  z.strictObject({
    type: z.literal('choice'),
    name,
    choices: z
      .array(
        z.strictObject({
          id: z.string().max(60),
          words: z.strictObject({ ko: z.string().max(200), en: z.string().max(200) }),
        }),
      )
      .max(BOUNDS.choices),
  }),
]);

const byId = z
  .record(z.string().max(60), z.string().max(8_000))
  .refine((entries) => Object.keys(entries).length <= 20);

const text = z
  .strictObject({
    stem: words,
    exhibits: z
      .array(z.strictObject({ title: z.string().max(200).default(''), body: words }))
      .max(6)
      .optional(),
    options: byId.default({}),
    reasons: byId.default({}),
    explanation: words,
  })
  .prefault({});

const shape = {
  form: z.literal('parameterised'),
  ...draftAbout,
  variables: z.array(variable).max(BOUNDS.variables).default([]),
  constraints: z.array(formula).max(BOUNDS.constraints).default([]),
  values: z.array(z.strictObject({ name, formula, unit, decimals })).max(BOUNDS.values).default([]),
  answer: z.strictObject({
    kind: z.enum(['single', 'numeric']),
    formula,
    unit,
    decimals,
    tolerance: z.number().min(0).max(1e12).default(0),
  }),
  check: z.strictObject({ how: z.enum(['formula', 'condition']), formula }),
  distractors: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9]{0,29}$/),
        formula,
        misconception: z.string().max(120).default(''),
      }),
    )
    .max(BOUNDS.distractors)
    .default([]),
};

/** `question.yaml` of a parameterised question: everything but the words. */
export const parameterisedFileSchema = z.strictObject(shape);

/** The working copy of a parameterised question: bounded like a finished one, any field may be empty. */
export const parameterisedDraftSchema: z.ZodType<ParameterisedBody, unknown> = z.strictObject({
  ...shape,
  text: z.strictObject({ ko: text, en: text }).prefault({}),
});

/** A parameterised question as a revision stores it: it can be drawn from. */
export const parameterisedBodySchema: z.ZodType<ParameterisedBody, unknown> =
  parameterisedDraftSchema.superRefine((body, context) => {
    for (const { code, path, detail } of definitionFaults(body)) {
      context.addIssue({
        code: 'custom',
        message: `${code} ${JSON.stringify(detail)}`,
        path: path.split('/'),
      });
    }
  });
