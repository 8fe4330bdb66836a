import type { Limits } from '../../facts/limits';
import type { Localized } from '../../kernel/locale';
import type { PartStructure } from '../../questions/item';
import type { Proof, Solved } from '../contract';
import { type Experiment, finding, proveNumber } from '../proof-by-simulation/experiment';
import { arnOf, heldBy, makeQueue, receive, redriveTo, send } from '../proof-by-simulation/queues';
import { prove as proveRetention } from '../retention-and-dlq/prove';
import { sameAs, verdict } from '../verdict';
import { prove as proveVisibility } from '../visibility-timeout/prove';
import { tryClaim } from './claims';
import { PARTS, type PartId, type PipelineParams } from './params';
import { tryPlace } from './places';
import * as en from './words.en';
import * as ko from './words.ko';

const FAILED: Proof = sameAs('simulation', false, []);

/** Proves each part by itself, on a pipeline in a simulated account. */
export function prove(p: PipelineParams, { structure }: Solved, limits: Limits): Proof {
  if (structure.kind !== 'case') return FAILED;
  const asked = PARTS[p.direction];
  const proofs = asked.map((id, i) => {
    const part = structure.parts[i];
    return part?.id === id ? named(id, provePart(p, id, part.structure, limits)) : FAILED;
  });
  return {
    method: 'simulation',
    holds: structure.parts.length === asked.length && proofs.every((proof) => proof.holds),
    steps: proofs.flatMap((proof) => proof.steps),
  };
}

/** The steps of a part name its options as the item does: `part/option`. */
const named = (id: PartId, proof: Proof): Proof => ({
  ...proof,
  steps: proof.steps.map((step) => ({
    ...step,
    option: step.option === null ? null : `${id}/${step.option}`,
  })),
});

function provePart(p: PipelineParams, id: PartId, structure: PartStructure, limits: Limits): Proof {
  const solved = { structure, misconceptions: {} };
  switch (id) {
    case 'place':
      return verdict(
        'simulation',
        structure,
        p.places.map((place) => tryPlace(p, place, limits)),
      );
    case 'claims':
      return proveClaims(p, structure, limits);
    case 'more':
      return proveNumber(structure, limits, moreExperiment(p));
    case 'timeout':
      return p.timeout ? proveVisibility(p.timeout, solved, limits) : FAILED;
    case 'moves':
      return p.moves ? proveVisibility(p.moves, solved, limits) : FAILED;
    case 'left':
      return p.left ? proveRetention(p.left, solved, limits) : FAILED;
  }
}

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

const proveClaims = (p: PipelineParams, structure: PartStructure, limits: Limits): Proof =>
  verdict(
    'simulation',
    structure,
    p.claims.map((claim) => {
      const { isTrue, world } = tryClaim(claim, p.type, limits);
      return finding(
        claim,
        isTrue,
        both((words) => words.claimReason(p, claim)),
        world,
      );
    }),
  );

/** A message that was received so often: how often can it still be received before it moves? */
function moreExperiment({ receives, tried, ...p }: PipelineParams): Experiment {
  return {
    start: (world) => {
      makeQueue(world, 'failed');
      makeQueue(world, 'work', { VisibilityTimeout: 0, ...redriveTo(arnOf('failed'), receives) });
      send(world, 'work');
      for (let i = 0; i < tried; i++) receive(world, 'work');
    },
    run: (world, key) => {
      let more = 0;
      while (more <= receives && receive(world, 'work')) more += 1;
      return more === Number(key) && heldBy(world, 'failed') === 1;
    },
    because: () => both((words) => words.more({ ...p, receives, tried })),
  };
}
