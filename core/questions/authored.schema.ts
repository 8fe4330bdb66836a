import { z } from 'zod';
import { PROFILES } from '../kernel/ids';
import { LOCALES, type Localized } from '../kernel/locale';
import type { ItemStructure, ItemText } from './item';
import { TRAPS } from './traps';

const ID = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const id = z.string().regex(ID).max(60);
const options = z.array(id).min(2).max(10);
const markdown = z.string().trim().min(1).max(8_000);

const partSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), options, key: id }),
  z.strictObject({ kind: z.literal('multiple'), options, key: z.array(id).min(2).max(6) }),
  z.strictObject({ kind: z.literal('ordering'), options, key: options }),
  z.strictObject({ kind: z.literal('matching'), prompts: options, options, key: z.record(id, id) }),
  z.strictObject({
    kind: z.literal('numeric'),
    key: z.number(),
    tolerance: z.number().min(0),
    unit: z.string().max(40),
  }),
]);

const caseSchema = z.strictObject({
  kind: z.literal('case'),
  parts: z
    .array(z.strictObject({ id, structure: partSchema }))
    .min(2)
    .max(8),
});

/** Structure of a fixed question. Options stand as the author wrote them; each learner sees them shuffled. */
export const structureSchema = z
  .discriminatedUnion('kind', [...partSchema.options, caseSchema])
  .superRefine((structure, context) => {
    for (const message of structureFaults(structure)) context.addIssue({ code: 'custom', message });
  });

const base = {
  stem: markdown,
  exhibits: z
    .array(z.strictObject({ title: z.string().min(1).max(200), body: markdown }))
    .max(6)
    .optional(),
  options: z.record(z.string(), markdown).default({}),
  prompts: z.record(z.string(), markdown).optional(),
  reasons: z.record(z.string(), markdown).default({}),
  // A case study may leave its explanation to its parts.
  explanation: z.string().trim().max(8_000),
};
/** Words of a fixed question in one language. */
export const itemTextSchema = z.strictObject({
  ...base,
  parts: z.record(z.string(), z.strictObject(base)).optional(),
});

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const fileShape = {
  /** The primary concept: the one its answer rates. */
  concept: z.string().min(1).max(120),
  alsoTests: z.array(z.string()).max(8).default([]),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Facts its key rests on. */
  facts: z.array(z.string()).max(20).default([]),
  /** `note#section` to read next. */
  section: z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/),
  /** Pages that state what the key rests on, where no fact does. */
  sources: z
    .array(z.url({ protocol: /^https$/ }))
    .max(8)
    .default([]),
  /** Set when the question holds only "as on the exam" or only "as today". */
  profile: z.enum(PROFILES).nullable().default(null),
  /** Claims of the source notes it asks about. */
  claims: z.array(z.int().min(1)).default([]),
  /** Traps of the exam it asks about. */
  traps: z.array(z.enum(TRAPS)).default([]),
  structure: structureSchema,
  /** The mistaken belief behind an option, by option id (`part/option` in a case study). */
  misconceptions: z.record(z.string(), z.string().regex(SLUG)).default({}),
};

/** `question.yaml`: everything but the words, which stand in `{ko,en}.md` beside it. */
export const authoredFileSchema = z.strictObject(fileShape);

/** A fixed question as a revision stores it: the file and its words in every language. */
export const authoredBodySchema = z
  .strictObject({ ...fileShape, text: z.strictObject({ ko: itemTextSchema, en: itemTextSchema }) })
  .superRefine((body, context) => {
    for (const locale of LOCALES) {
      for (const fault of textFaults(body.structure, body.text[locale])) {
        context.addIssue({ code: 'custom', message: fault, path: ['text', locale] });
      }
    }
  });
export type AuthoredBody = z.infer<typeof authoredFileSchema> & { text: Localized<ItemText> };

/** What makes a structure unanswerable: keys that are not options, ids that stand twice. */
function structureFaults(structure: ItemStructure): string[] {
  if (structure.kind === 'numeric') return [];
  if (structure.kind === 'case') {
    const faults = repeated(structure.parts.map((part) => part.id)).map(
      (part) => `part ${part} stands twice`,
    );
    return [
      ...faults,
      ...structure.parts.flatMap((part) =>
        structureFaults(part.structure).map((fault) => `part ${part.id}: ${fault}`),
      ),
    ];
  }
  const faults = repeated(structure.options).map((option) => `option ${option} stands twice`);
  const unknown = keyed(structure).filter((option) => !structure.options.includes(option));
  faults.push(...unknown.map((option) => `the key names ${option}, which is not an option`));
  if (structure.kind === 'multiple' || structure.kind === 'ordering') {
    faults.push(...repeated(structure.key).map((option) => `the key names ${option} twice`));
  }
  if (structure.kind === 'multiple' && structure.key.length >= structure.options.length) {
    faults.push('every option is keyed');
  }
  if (structure.kind === 'ordering' && structure.key.length !== structure.options.length) {
    faults.push('the key must order every option');
  }
  if (structure.kind === 'matching') {
    faults.push(...repeated(structure.prompts).map((prompt) => `prompt ${prompt} stands twice`));
    const { prompts, key } = structure;
    faults.push(...prompts.filter((prompt) => !key[prompt]).map((prompt) => `prompt ${prompt} has no key`));
    const strangers = Object.keys(key).filter((prompt) => !prompts.includes(prompt));
    faults.push(...strangers.map((prompt) => `the key names ${prompt}, which is not a prompt`));
  }
  return faults;
}

function keyed(structure: Exclude<ItemStructure, { kind: 'case' | 'numeric' }>): readonly string[] {
  if (structure.kind === 'matching') return Object.values(structure.key);
  return structure.kind === 'single' ? [structure.key] : structure.key;
}

const repeated = (ids: readonly string[]): string[] => ids.filter((one, place) => ids.indexOf(one) !== place);

/** Words missing in a language, or words for options there are not. */
export function textFaults(structure: ItemStructure, text: ItemText): string[] {
  if (structure.kind === 'case') {
    return structure.parts.flatMap((part) => {
      const inside = text.parts?.[part.id];
      if (!inside) return [`part ${part.id} has no words`];
      return textFaults(part.structure, inside).map((fault) => `part ${part.id}: ${fault}`);
    });
  }
  const options = structure.kind === 'numeric' ? [] : structure.options;
  const prompts = structure.kind === 'matching' ? structure.prompts : [];
  // The pieces of an ordering or matching answer are explained together.
  const reasoned = structure.kind === 'single' || structure.kind === 'multiple' ? options : [];
  return [
    ...(text.stem === '' ? ['the stem is empty'] : []),
    ...(text.explanation === '' ? ['the explanation is empty'] : []),
    ...options.filter((one) => !text.options[one]).map((one) => `option ${one} has no words`),
    ...Object.keys(text.options)
      .filter((one) => !options.includes(one))
      .map((one) => `words for ${one}, which is not an option`),
    ...prompts.filter((one) => !text.prompts?.[one]).map((one) => `prompt ${one} has no words`),
    ...reasoned.filter((one) => !text.reasons[one]).map((one) => `option ${one} has no reason`),
  ];
}
