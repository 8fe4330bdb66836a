declare const brand: unique symbol;
type Branded<T extends string> = string & { readonly [brand]?: T };

/** `sqs.visibilityTimeout.default`: service, subject, aspect, joined by dots. */
export type FactId = Branded<'FactId'>;
/** `sqs.visibility-timeout`: topic area and the thing to remember. */
export type ConceptId = Branded<'ConceptId'>;
/** Folder name in `content/notes`; a note and its topic share it. */
export type TopicId = Branded<'TopicId'>;
/** Identifies an option within one item; semantic in generated items (`sns`, `halved-timeout`). */
export type OptionId = Branded<'OptionId'>;
/** Names a mistaken belief that makes a wrong option attractive. */
export type MisconceptionId = Branded<'MisconceptionId'>;

/** Which value holds where the exam lags behind the service. */
export const PROFILES = ['exam', 'today'] as const;
export type Profile = (typeof PROFILES)[number];
