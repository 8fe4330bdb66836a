import type { Localized } from '../../kernel/locale';
import type { PartStructure, ProofStep } from '../../questions/item';
import type { Proof, Solved } from '../contract';
import { prove as proveRetention } from '../retention-and-dlq/prove';
import { type Finding, sameAs, verdict } from '../verdict';
import { prove as proveVisibility } from '../visibility-timeout/prove';
import { type Claim, PARTS, type PartId, type PipelineParams, type Place, type QueueType } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

/** Proves each part by itself: properties of settings and of the services, receives counted one by one. */
export function prove(p: PipelineParams, { structure }: Solved): Proof {
  if (structure.kind !== 'case') return sameAs('rule-table', false, []);
  const asked = PARTS[p.direction];
  const proofs = asked.map((id, i) => {
    const part = structure.parts[i];
    return part?.id === id ? named(id, provePart(p, id, part.structure)) : sameAs('rule-table', false, []);
  });
  return {
    method: 'rule-table',
    holds: structure.parts.length === asked.length && proofs.every((proof) => proof.holds),
    steps: proofs.flatMap((proof) => proof.steps),
  };
}

/** The steps of a part name its options as the item does: `part/option`. */
const named = (id: PartId, proof: Proof): Proof => ({
  ...proof,
  steps: proof.steps.map(
    (step): ProofStep => ({ ...step, option: step.option === null ? null : `${id}/${step.option}` }),
  ),
});

function provePart(p: PipelineParams, id: PartId, structure: PartStructure): Proof {
  const solved = { structure, misconceptions: {} };
  switch (id) {
    case 'place':
      return verdict(
        'rule-table',
        structure,
        p.places.map((place) => placeFinding(p, place)),
      );
    case 'claims':
      return verdict(
        'rule-table',
        structure,
        p.claims.map((claim) => claimFinding(p, claim)),
      );
    case 'more': {
      const holds = structure.kind === 'numeric' && structure.key === countReceives(p);
      return sameAs('rule-table', holds, [{ option: null, holds, because: both((words) => words.more(p)) }]);
    }
    case 'timeout':
      return p.timeout ? proveVisibility(p.timeout, solved) : sameAs('rule-table', false, []);
    case 'moves':
      return p.moves ? proveVisibility(p.moves, solved) : sameAs('rule-table', false, []);
    case 'left':
      return p.left ? proveRetention(p.left, solved) : sameAs('rule-table', false, []);
  }
}

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

/** Receives one after the other; the move comes instead of the receive that would exceed maxReceiveCount. */
function countReceives({ tried, receives }: PipelineParams): number {
  let more = 0;
  for (let count = tried + 1; count <= receives; count++) more += 1;
  return more;
}

/** Where a setting is made, what it does, and of which type `failed` is then. */
interface Setting {
  on: 'work' | 'failed' | 'topic' | 'subscription' | 'function';
  does: 'moves-after-receives' | 'takes-undelivered' | 'takes-async-failures' | 'permits' | 'nothing';
  failedIs: QueueType;
}

function settingOf(place: Place, type: QueueType): Setting {
  switch (place) {
    case 'source':
      return { on: 'work', does: 'moves-after-receives', failedIs: type };
    case 'other-type':
      return {
        on: 'work',
        does: 'moves-after-receives',
        failedIs: type === 'fifo' ? 'standard' : 'fifo',
      };
    case 'dlq':
      return { on: 'failed', does: 'moves-after-receives', failedIs: type };
    case 'allow':
      return { on: 'failed', does: 'permits', failedIs: type };
    case 'topic':
      return { on: 'topic', does: 'nothing', failedIs: type };
    case 'subscription':
      return { on: 'subscription', does: 'takes-undelivered', failedIs: type };
    case 'function':
      return { on: 'function', does: 'takes-async-failures', failedIs: type };
  }
}

/** The messages fail after they were received from `work`: that queue has to move them, to one of its own type. */
function placeFinding(p: PipelineParams, option: Place): Finding {
  const setting = settingOf(option, p.type);
  return {
    option,
    holds: setting.on === 'work' && setting.does === 'moves-after-receives' && setting.failedIs === p.type,
    because: both((words) => words.placeReason(p, option)),
  };
}

/** How the services behave, apart from any statement. */
const BEHAVIOUR = {
  copies: 'one for each subscription',
  topic: 'pushes at once',
  receive: 'hides',
  dlqType: 'of the source',
  dlqKeeps: 'for its retention period',
  exception: 'whole batch',
  functionDlq: 'asynchronous only',
  sending: 'needs the queue policy',
} as const;
const ORDER: Readonly<Record<QueueType, string>> = {
  standard: 'best effort',
  fifo: 'inside a message group',
};
const DELIVERY: Readonly<Record<QueueType, string>> = {
  standard: 'at least once',
  fifo: 'once within the interval',
};

function isTrue(claim: Claim, type: QueueType): boolean {
  const is = BEHAVIOUR;
  const claimed: Readonly<Record<Claim, readonly [fact: string, said: string]>> = {
    'own-copy': [is.copies, 'one for each subscription'],
    'shared-copies': [is.copies, 'one in all'],
    'queue-policy': [is.sending, 'needs the queue policy'],
    'receive-hides': [is.receive, 'hides'],
    'receive-removes': [is.receive, 'removes'],
    'topic-keeps': [is.topic, 'keeps until asked'],
    'same-type': [is.dlqType, 'of the source'],
    'other-type': [is.dlqType, 'of the other type'],
    'whole-batch': [is.exception, 'whole batch'],
    'only-failed': [is.exception, 'failed message only'],
    'function-dlq': [is.functionDlq, 'also for triggers'],
    'order-in-group': [ORDER[type], 'inside a message group'],
    'order-in-queue': [ORDER[type], 'in the whole queue'],
    'may-repeat': [DELIVERY[type], 'at least once'],
    'exactly-once': [DELIVERY[type], 'exactly once'],
    'dlq-forever': [is.dlqKeeps, 'for ever'],
  };
  const [fact, said] = claimed[claim];
  return fact === said;
}

const claimFinding = (p: PipelineParams, option: Claim): Finding => ({
  option,
  holds: isTrue(option, p.type),
  because: both((words) => words.claimReason(p, option)),
});
