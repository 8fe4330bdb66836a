import type { Lab } from '../lab';
import type { Producer, Worker } from '../lab.schema';
import { nameOf as lastPart, type ModelPart, pairs, type WorldEdge, type WorldNode } from './model';

/** Options of a command that name what it sends to. */
const TARGET =
  /--(?:queue-url|topic-arn|target-arn|stream-name|stream-arn|delivery-stream-name|function-name|bucket)[ =](\S+)/;
const BUS = /"?EventBusName"?\s*[:=]\s*"?([\w./-]+)/;

type Actors = Pick<Lab, 'workload' | 'variables'>;

/** Those who send and handle messages while a lab's workload runs, and what among `known` they reach. */
export function modelActors({ workload, variables }: Actors, known: readonly WorldNode[]): ModelPart {
  const target = (run: string | undefined): string | undefined => {
    const named = run && (TARGET.exec(run)?.[1] ?? BUS.exec(run)?.[1]);
    return named && idOf(variables[named.replace(/[${}'"]/g, '')] ?? named.replace(/['"]/g, ''), known);
  };
  return {
    nodes: [...workload.producers.map(producerNode), ...workload.workers.map(workerNode)],
    edges: [
      ...workload.producers.flatMap(({ name, run }) => edge(`producer/${name}`, target(run))),
      ...workload.workers.flatMap(({ name, queue, run }) => [
        ...reads(idOf(queue, known), `worker/${name}`),
        ...edge(`worker/${name}`, target(run)),
      ]),
    ],
  };
}

const producerNode = ({ name, everySec, count, run }: Producer): WorldNode => ({
  id: `producer/${name}`,
  kind: 'producer',
  name,
  counts: [],
  attributes: pairs({ count, everySec, command: run }),
  items: [],
});

const workerNode = ({ name, count, batch, processSec, run }: Worker): WorldNode => ({
  id: `worker/${name}`,
  kind: 'worker',
  name,
  counts: [],
  attributes: pairs({ workers: count, batch, processSec, command: run }),
  items: [],
});

const edge = (from: string, to: string | undefined): readonly WorldEdge[] =>
  to === undefined ? [] : [{ from, to, kind: 'delivers' }];

const reads = (from: string | undefined, to: string): readonly WorldEdge[] =>
  from === undefined ? [] : [{ from, to, kind: 'reads' }];

/** The resource that a command means: by its ARN, its URL or its name. */
function idOf(named: string, known: readonly WorldNode[]): string | undefined {
  const name = named.split('/').at(-1) ?? named;
  return known.find(({ id, name: own }) => id === named || own === lastPart(name))?.id;
}
