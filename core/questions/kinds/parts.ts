import type { PartStructure } from '../item';
import { matching } from './matching';
import { multiple } from './multiple';
import { numeric } from './numeric';
import { ordering } from './ordering';
import type { KindRules } from './rules';
import { single } from './single';

type StructureOf<K extends PartStructure['kind']> = Extract<PartStructure, { kind: K }>;

/** Kinds that can stand alone or inside a case study. The compiler asks for every one. */
export const PART_KINDS = { single, multiple, ordering, matching, numeric } satisfies {
  [K in PartStructure['kind']]: KindRules<StructureOf<K>>;
};

/** The rules of a part's kind. */
export const partRules = (structure: PartStructure): KindRules<PartStructure> => PART_KINDS[structure.kind];
