import type { Ctx } from '../../../engine/contract';
import type { PublishInput, PublishResponse } from '../../../shapes/generated/sns.types';
import { sendOutside } from '../delivery/outside';
import { readStructure } from '../messages/message-structure';
import { meterRequests } from '../messages/publish';
import { bytesIn } from '../messages/size';
import { endpointDisabled, invalidParameter } from '../refusals';
import type { SnsState } from '../state';

/** Whether an ARN names an endpoint of a platform application, not a topic. */
export const isEndpointArn = (arn: string): boolean => arn.split(':')[5]?.startsWith('endpoint/') === true;

/** Sends a push message straight to an endpoint. */
export function publishToEndpoint(arn: string, input: PublishInput, ctx: Ctx<SnsState>): PublishResponse {
  const endpoint = ctx.state.mobile.endpoints.get(arn);
  if (!endpoint) throw invalidParameter('TargetArn Reason: No endpoint found for the target arn specified');
  if (endpoint.Enabled !== 'true') throw endpointDisabled();
  const messageId = ctx.uuid();
  meterRequests(bytesIn(input.Message), ctx);
  ctx.meter('SNS-Deliveries-MobilePush', 1);
  sendOutside(
    {
      protocol: 'application',
      endpoint: arn,
      messageId,
      subject: input.Subject,
      body: bodyFor(arn.split('/')[1] ?? '', input),
      statusCode: undefined,
    },
    ctx,
  );
  return { MessageId: messageId };
}

function bodyFor(platform: string, { Message, MessageStructure }: PublishInput): string {
  if (MessageStructure !== 'json') return Message;
  const texts = readStructure(Message);
  return texts[platform] ?? texts.default ?? '';
}
