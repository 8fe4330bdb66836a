import type { Command, Operation, Place } from '../../../engine/contract';
import type { PublishInput, PublishResponse } from '../../../shapes/generated/sns.types';
import { snsArn, topicNameOf } from '../arns';
import { checkDraft, checkForTopic } from '../messages/accept';
import { checkThroughput } from '../messages/fifo';
import { meterRequests, publishDraft } from '../messages/publish';
import { isEndpointArn, publishToEndpoint } from '../mobile/publish-to-endpoint';
import { publishToPhone } from '../mobile/publish-to-phone';
import { invalidParameter, notFound } from '../refusals';
import type { SnsState } from '../state';
import { checkKey } from '../topics/encryption';
import { topicGuard, topicOf } from '../topics/find-topic';

export const publish: Operation<SnsState, PublishInput, PublishResponse> = {
  locate(input, command): Place {
    if (input.PhoneNumber !== undefined) return { account: command.caller.account, region: command.region };
    return targetPlace(input, command);
  },
  guard(input, ctx) {
    const target = targetOf(input);
    if (target === undefined) return { arn: '*' };
    if (isEndpointArn(target)) return { arn: target };
    const topic = ctx.state.topics.get(topicNameOf(target));
    if (!topic) throw notFound('Topic');
    return topicGuard(topic, ctx);
  },
  run(input, ctx) {
    const size = checkDraft(input, ctx);
    const target = targetOf(input);
    if (target === undefined) return publishToPhone(input, ctx);
    if (isEndpointArn(target)) return publishToEndpoint(target, input, ctx);
    const topic = topicOf(ctx, target);
    checkForTopic(topic, input, ctx);
    checkKey(topic, ctx);
    checkThroughput(topic, 1, ctx);
    meterRequests(size, ctx);
    const { id, fifo } = publishDraft(topic, input, ctx);
    return { MessageId: id, ...(fifo && { SequenceNumber: fifo.sequenceNumber }) };
  },
};

const targetOf = ({ TopicArn, TargetArn }: PublishInput): string | undefined => TopicArn ?? TargetArn;

function targetPlace(input: PublishInput, command: Command): Place {
  const target = targetOf(input);
  if (target === undefined)
    throw invalidParameter('TopicArn or TargetArn Reason: no value for required parameter');
  const { account, region } = snsArn(
    target,
    input.TopicArn === undefined ? 'TargetArn' : 'TopicArn',
    command.region,
  );
  return { account, region };
}
