import type { World } from '../simulator/engine/world';
import { LAB_PLACE } from './lab';
import { modelBuckets } from './model/buckets';
import { modelDeliveryStreams } from './model/delivery-streams';
import { modelBuses } from './model/event-buses';
import { modelFunctions } from './model/functions';
import { type ModelPart, nameOf, type WorldEdge, type WorldModel, type WorldNode } from './model/model';
import { modelQueues } from './model/queues';
import { modelStreams } from './model/streams';
import { modelTopics } from './model/topics';

/** The model of the learner's account and Region. Looks at states only: nothing in the world changes. */
export function worldModel(world: World): WorldModel {
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
  const nodes = parts.flatMap((part) => part.nodes);
  const edges = parts.flatMap((part) => part.edges);
  return { now: world.now, nextDue: world.nextDue(), nodes: [...nodes, ...outside(nodes, edges)], edges };
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
