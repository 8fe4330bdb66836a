import { limit } from '../../../../facts/limits';
import type { Ctx } from '../../../engine/contract';
import type { MessageTag } from '../../../shapes/generated/ses.types';
import type { SesState } from '../state';

interface Request {
  readonly Source?: string | undefined;
  readonly SourceArn?: string | undefined;
  readonly Tags?: readonly MessageTag[] | undefined;
  readonly ConfigurationSetName?: string | undefined;
}

/** What requests to send have in common in the first version of the API. */
export const fromV1 = (request: Request, { limits }: Ctx<SesState>) => ({
  source: request.Source ?? '',
  sourceArn: request.SourceArn,
  tags: request.Tags ?? [],
  configurationSet: request.ConfigurationSetName,
  sizeMax: limit(limits, 'ses.message.size.max.v1'),
});

/** Guard of sending: the identity of the sender. */
export const guardSender = ({ Source = '' }: Request, ctx: Ctx<SesState>) => ({
  arn: `arn:aws:ses:${ctx.region}:${ctx.account}:identity/${Source}`,
});
