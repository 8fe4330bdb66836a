import type { MisconceptionId, OptionId } from '../../kernel/ids';
import type { ItemStructure, PartStructure } from '../../questions/item';
import type { Solved } from '../contract';
import { recordOf } from '../record';
import { solve as solveRetention } from '../retention-and-dlq/solve';
import { solve as solveVisibility } from '../visibility-timeout/solve';
import { type Claim, PARTS, type PartId, type PipelineParams, type Place } from './params';

const PLACE_BELIEF: Readonly<Record<Exclude<Place, 'source'>, MisconceptionId>> = {
  dlq: 'redrive-policy-belongs-on-the-dlq',
  topic: 'topics-have-a-dlq',
  subscription: 'subscription-dlq-takes-failed-processing',
  function: 'function-dlq-serves-an-sqs-trigger',
  'other-type': 'dlq-type-does-not-matter',
  allow: 'redrive-allow-policy-moves-messages',
};

/** The statements that are true of every pipeline they are offered for. */
export const TRUE_CLAIMS: ReadonlySet<Claim> = new Set([
  'own-copy',
  'queue-policy',
  'receive-hides',
  'same-type',
  'whole-batch',
  'order-in-group',
  'may-repeat',
]);

interface SolvedPart {
  structure: PartStructure;
  misconceptions: Readonly<Record<OptionId, MisconceptionId>>;
}

export function solve(p: PipelineParams): Solved {
  const misconceptions: Record<OptionId, MisconceptionId> = {};
  const parts = PARTS[p.direction].map((id) => {
    const solved = solvePart(p, id);
    for (const [option, belief] of Object.entries(solved.misconceptions)) {
      misconceptions[`${id}/${option}`] = belief;
    }
    return { id, structure: solved.structure };
  });
  return { structure: { kind: 'case', parts }, misconceptions };
}

function solvePart(p: PipelineParams, id: PartId): SolvedPart {
  switch (id) {
    case 'place':
      return {
        structure: { kind: 'single', options: p.places, key: 'source' },
        misconceptions: Object.fromEntries(
          p.places.flatMap((place) => (place === 'source' ? [] : [[place, PLACE_BELIEF[place]]])),
        ),
      };
    case 'claims': {
      const wrong = p.claims.filter((claim) => !TRUE_CLAIMS.has(claim));
      return {
        structure: {
          kind: 'multiple',
          options: p.claims,
          key: p.claims.filter((claim) => TRUE_CLAIMS.has(claim)),
        },
        misconceptions: recordOf(wrong, (claim) => claim),
      };
    }
    case 'more':
      return {
        structure: { kind: 'numeric', key: p.receives - p.tried, tolerance: 0, unit: 'receives' },
        misconceptions: {},
      };
    case 'timeout':
      return borrowed(p.timeout && solveVisibility(p.timeout));
    case 'moves':
      return borrowed(p.moves && solveVisibility(p.moves));
    case 'left':
      return borrowed(p.left && solveRetention(p.left));
  }
}

/** A part that another generator solves. */
function borrowed(solved: Solved | null): SolvedPart {
  if (!solved || isCase(solved.structure)) throw new RangeError('order-pipeline: a part was not drawn');
  return { structure: solved.structure, misconceptions: solved.misconceptions };
}
const isCase = (structure: ItemStructure): structure is Extract<ItemStructure, { kind: 'case' }> =>
  structure.kind === 'case';
