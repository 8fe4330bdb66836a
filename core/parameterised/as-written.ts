import { blankBody } from '../authoring/blank';
import type { AuthoredBody } from '../questions/authored.schema';
import type { Item, ItemStructure } from '../questions/item';
import type { ParameterisedBody } from './definition';

/** One variant as if an author had written it out, so that the rules for written questions can judge it. */
export function asWritten(body: ParameterisedBody, item: Item): AuthoredBody {
  const { concept, alsoTests, level, section, sources, profile, claims } = body;
  return {
    ...blankBody('single'),
    concept,
    alsoTests,
    level,
    facts: [...item.facts],
    section,
    sources,
    profile,
    claims,
    structure: structureOf(item.structure),
    misconceptions: { ...item.misconceptions },
    text: item.text,
  };
}

function structureOf(structure: ItemStructure): AuthoredBody['structure'] {
  if (structure.kind === 'single') return { ...structure, options: [...structure.options] };
  if (structure.kind === 'numeric') return structure;
  throw new Error(`a parameterised question has no items of kind ${structure.kind}`);
}
