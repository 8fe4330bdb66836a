import type { Limits } from '../../facts/limits';
import { memoByLimits } from '../proof-by-simulation/memo';
import { redriveTo, urlOf } from '../proof-by-simulation/queues';
import type { Played } from '../proof-by-simulation/script';
import { type Call, Simulation } from '../proof-by-simulation/simulation';
import { type Place, type Setup, type Source, setupId } from './params';
import { arnOfReceiver, arrived, makeReceiver } from './receivers';
import { fail, makeSource, sourceQueue, subscriptionArn, topicArn, WORKER } from './sources';

/** A setup that was tried: whether the failure reached its receiver. */
export interface Tried {
  readonly kept: boolean;
  readonly world: Simulation;
}

// What a setup comes to follows from the limits alone, and there are few setups.
const memo = memoByLimits<Tried>();

/** Sets up a receiver for failures, lets an event fail and looks whether the receiver has it. */
export const tryOut = (source: Source, setup: Setup, limits: Limits): Tried =>
  memo(limits, `${source} ${setupId(setup)}`, () => execute(source, setup, Simulation.open(limits)));

/** The same, recorded from the beginning. */
export function recordSetup(source: Source, setup: Setup, limits: Limits): readonly Played[] {
  const played: Played[] = [];
  execute(source, setup, Simulation.open(limits, played));
  return played;
}

function execute(source: Source, setup: Setup, world: Simulation): Tried {
  // The receiver comes last: in a lab, which has one account, a receiver elsewhere is not made.
  const mapping = makeSource(world, source);
  makeReceiver(world, setup);
  world.begin();
  const applied = apply(world, source, setup, mapping);
  world.look();
  if (!applied) return { kept: false, world };
  fail(world, source);
  return { kept: arrived(world, setup), world };
}

/** Names the receiver where the setup says; false when AWS refuses, or when there is no such setting. */
function apply(world: Simulation, source: Source, setup: Setup, mapping: string | undefined): boolean {
  const target = arnOfReceiver(setup);
  const policy = JSON.stringify({ deadLetterTargetArn: target });
  const request = requestFor(setup.place, source, target, { policy, mapping, world });
  if (!request) return false;
  const outcome = world.ask(request.call, request.input);
  // PutTargets answers what it could not do instead of refusing.
  return outcome.ok && !(Number(outcome.output.FailedEntryCount) > 0);
}

interface Given {
  readonly policy: string;
  readonly mapping: string | undefined;
  readonly world: Simulation;
}

function requestFor(
  place: Place,
  source: Source,
  target: string,
  { policy, mapping, world }: Given,
): { call: Call; input: object } | undefined {
  switch (place) {
    case 'source':
      // A stream has no operation that takes a redrive policy.
      if (!readsQueue(source)) return undefined;
      return {
        call: 'sqs.SetQueueAttributes',
        input: { QueueUrl: urlOf(sourceQueue(source)), Attributes: redriveTo(target) },
      };
    case 'function-dlq':
      if (!invokes(source)) return undefined;
      return {
        call: 'lambda.UpdateFunctionConfiguration',
        input: { FunctionName: 'worker', DeadLetterConfig: { TargetArn: target } },
      };
    case 'function-destination':
      if (!invokes(source)) return undefined;
      return {
        call: 'lambda.PutFunctionEventInvokeConfig',
        input: { FunctionName: 'worker', DestinationConfig: { OnFailure: { Destination: target } } },
      };
    case 'mapping':
      if (mapping === undefined) return undefined;
      return {
        call: 'lambda.UpdateEventSourceMapping',
        input: { UUID: mapping, DestinationConfig: { OnFailure: { Destination: target } } },
      };
    case 'subscription':
      if (!source.startsWith('sub')) return undefined;
      return {
        call: 'sns.SetSubscriptionAttributes',
        input: {
          SubscriptionArn: subscriptionArn(world, source),
          AttributeName: 'RedrivePolicy',
          AttributeValue: policy,
        },
      };
    case 'topic':
      if (!source.startsWith('sub')) return undefined;
      return {
        call: 'sns.SetTopicAttributes',
        input: { TopicArn: topicArn(source), AttributeName: 'RedrivePolicy', AttributeValue: policy },
      };
    case 'target':
      if (source !== 'rule') return undefined;
      return {
        call: 'events.PutTargets',
        input: {
          Rule: 'orders',
          Targets: [{ Id: 'worker', Arn: WORKER, DeadLetterConfig: { Arn: target } }],
        },
      };
  }
}

const readsQueue = (source: Source): boolean => source.startsWith('queue') || source.startsWith('esm-queue');
/** Sources behind which a function stands. */
const invokes = (source: Source): boolean =>
  source === 'async' || source === 'rule' || source.startsWith('esm');
