import type { World } from '../simulator/engine/world';
import { LAB_PLACE, type Lab } from './lab';
import { modelActors } from './model/actors';
import { modelBuckets } from './model/buckets';
import { modelDeliveryStreams } from './model/delivery-streams';
import { modelBuses } from './model/event-buses';
import { modelFunctions } from './model/functions';
import { type ModelPart, nameOf, type WorldEdge, type WorldModel, type WorldNode } from './model/model';
import { modelQueues } from './model/queues';
import { modelStreams } from './model/streams';
import { modelTopics } from './model/topics';

/**
 * The model of the learner's account and Region, with the producers and workers of `lab` where one is given. Looks
 * at states only: nothing in the world changes.
 */
export function worldModel(world: World, lab?: Pick<Lab, 'workload' | 'variables'>): WorldModel {
  const at = (service: string): unknown => world.stateOf(service, LAB_PLACE);
  const parts: readonly ModelPart[] = [
    modelTopics(at('sns')),
    modelBuses(at('events')),
    modelStreams(at('kinesis')),
    modelDeliveryStreams(at('firehose')),
    modelQueues(at('sqs')),
    modelFunctions(at('lambda')),
    modelBuckets(world),
  ];
  const resources = parts.flatMap((part) => part.nodes);
  const actors = lab ? modelActors(lab, resources) : { nodes: [], edges: [] };
  const edges = [...parts.flatMap((part) => part.edges), ...actors.edges];
  const nodes = withDeadLetterQueues([...resources, ...actors.nodes], edges);
  return { now: world.now, nextDue: world.nextDue(), nodes: [...nodes, ...outside(nodes, edges)], edges };
}

/** A queue that dead letters go to is drawn as what it is. */
function withDeadLetterQueues(
  nodes: readonly WorldNode[],
  edges: readonly WorldEdge[],
): readonly WorldNode[] {
  const targets = new Set(edges.flatMap(({ to, kind }) => (kind === 'dead-letter' ? [to] : [])));
  return nodes.map((node) =>
    node.kind === 'queue' && targets.has(node.id) ? { ...node, kind: 'dead-letter-queue' } : node,
  );
}

/** Ends of edges that are no resource here: addresses outside AWS, resources elsewhere or gone. */
function outside(nodes: readonly WorldNode[], edges: readonly WorldEdge[]): readonly WorldNode[] {
  const known = new Set(nodes.map(({ id }) => id));
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]).filter((id) => !known.has(id)));
  return [...ends].map((id) => ({
    id,
    kind: 'endpoint',
    name: nameOf(id),
    counts: [],
    attributes: [],
    items: [],
  }));
}
