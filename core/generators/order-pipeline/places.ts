import type { Limits } from '../../facts/limits';
import { assert } from '../../kernel/assert';
import { type Experiment, tryOut } from '../proof-by-simulation/experiment';
import { memoByLimits } from '../proof-by-simulation/memo';
import { arnOf, heldBy, redriveTo, setQueue, urlOf } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import type { Finding } from '../verdict';
import type { PipelineParams, Place } from './params';
import {
  addFunction,
  failThrough,
  makePipeline,
  type Names,
  namesOf,
  publish,
  RECEIVES,
  topicArn,
} from './pipeline';
import * as en from './words.en';
import * as ko from './words.ko';

/** Attaches `failed` in each place and lets a message fail: does it get there? */
export function placeExperiment(p: PipelineParams): Experiment {
  const names = namesOf(p.type);
  return {
    start: (world) => {
      makePipeline(world, p.type, false);
      if (p.consumer === 'lambda') addFunction(world, names);
    },
    run: (world, place) => {
      const attached = attach(world, names, place as Place);
      world.look();
      if (!attached) return false;
      publish(world, names, 'message');
      failThrough(world, names, p.consumer);
      return heldBy(world, place === 'other-type' ? names.other : names.failed) === 1;
    },
    because: (place) => ({
      en: en.placeReason(p, place as Place),
      ko: ko.placeReason(p, place as Place),
    }),
  };
}

// No place depends on the numbers of an item.
const memo = memoByLimits<Finding>();

/** What attaching `failed` in a place comes to. */
export const tryPlace = (p: PipelineParams, place: Place, limits: Limits): Finding =>
  memo(limits, `${p.type} ${p.consumer} ${place}`, () => {
    const [found] = tryOut([place], limits, placeExperiment(p));
    assert(found, 'one option, one finding');
    return found;
  });

const subscriptionArn = (world: Simulation, names: Names): string =>
  world.peek<{ Subscriptions: readonly { SubscriptionArn: string }[] }>('sns.ListSubscriptionsByTopic', {
    TopicArn: topicArn(names),
  })?.Subscriptions[0]?.SubscriptionArn ?? '';

/** False when AWS refuses. */
function attach(world: Simulation, names: Names, place: Place): boolean {
  const policy = redriveTo(arnOf(names.failed), RECEIVES);
  switch (place) {
    case 'source':
      return setQueue(world, names.work, policy).ok;
    case 'other-type':
      return setQueue(world, names.work, redriveTo(arnOf(names.other), RECEIVES)).ok;
    case 'dlq':
      return setQueue(world, names.failed, redriveTo(arnOf(names.work), RECEIVES)).ok;
    case 'allow':
      return world.ask('sqs.SetQueueAttributes', {
        QueueUrl: urlOf(names.failed),
        Attributes: {
          RedriveAllowPolicy: JSON.stringify({
            redrivePermission: 'byQueue',
            sourceQueueArns: [arnOf(names.work)],
          }),
        },
      }).ok;
    case 'topic':
      return world.ask('sns.SetTopicAttributes', {
        TopicArn: topicArn(names),
        AttributeName: 'RedrivePolicy',
        AttributeValue: JSON.stringify({ deadLetterTargetArn: arnOf(names.failed) }),
      }).ok;
    case 'subscription':
      return world.ask('sns.SetSubscriptionAttributes', {
        SubscriptionArn: subscriptionArn(world, names),
        AttributeName: 'RedrivePolicy',
        AttributeValue: JSON.stringify({ deadLetterTargetArn: arnOf(names.failed) }),
      }).ok;
    case 'function':
      return world.ask('lambda.UpdateFunctionConfiguration', {
        FunctionName: 'worker',
        DeadLetterConfig: { TargetArn: arnOf(names.failed) },
      }).ok;
  }
}
