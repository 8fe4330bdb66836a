import { isParameterised, type ParameterisedBody } from '../parameterised/definition';
import { parameterisedBodySchema, parameterisedDraftSchema } from '../parameterised/definition.schema';
import { type AuthoredBody, authoredBodySchema } from '../questions/authored.schema';
import type { Kind } from '../questions/item';
import { draftSchema } from './draft.schema';
import type { Finding, Known } from './finding';
import { lintQuestion } from './lint';
import { lintParameterised } from './lint-parameterised';

/** What an instructor writes: a question, or how its variants are made. */
export type StudioBody = AuthoredBody | ParameterisedBody;

const isDefinition = (source: unknown): boolean =>
  typeof source === 'object' && source !== null && isParameterised(source);

/** Reads a working copy, finished or not. */
export const readDraft = (source: unknown) =>
  isDefinition(source) ? parameterisedDraftSchema.safeParse(source) : draftSchema.safeParse(source);

/** Reads a question as it is published. */
export const readFinished = (source: unknown) =>
  isDefinition(source) ? parameterisedBodySchema.safeParse(source) : authoredBodySchema.safeParse(source);

/** The kind of a question's items. */
export const kindOf = (body: StudioBody): Kind =>
  isParameterised(body) ? body.answer.kind : body.structure.kind;

/** Holds a question of either sort against its rules. */
export const lintWritten = (body: StudioBody, known: Known): readonly Finding[] =>
  isParameterised(body) ? lintParameterised(body, known) : lintQuestion(body, known);
