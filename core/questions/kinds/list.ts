import type { ItemStructure, Kind } from '../item';
import { caseStudy } from './case';
import { PART_KINDS } from './parts';
import type { KindRules } from './rules';

type StructureOf<K extends Kind> = Extract<ItemStructure, { kind: K }>;

/** Every kind of question, one line each; the compiler asks for a kind that is missing. */
export const KINDS = { ...PART_KINDS, case: caseStudy } satisfies {
  [K in Kind]: KindRules<StructureOf<K>>;
};

/** Is this the name of a kind? */
export const isKind = (value: unknown): value is Kind =>
  typeof value === 'string' && Object.hasOwn(KINDS, value);

/** The rules of a structure's kind. */
export const rulesOf = (structure: ItemStructure): KindRules => KINDS[structure.kind];
