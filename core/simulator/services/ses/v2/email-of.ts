import { limit } from '../../../../facts/limits';
import type { Ctx } from '../../../engine/contract';
import type { MessageTag } from '../../../shapes/generated/sesv2.types';
import type { SesState } from '../state';

interface Request {
  readonly FromEmailAddress?: string | undefined;
  readonly FromEmailAddressIdentityArn?: string | undefined;
  readonly EmailTags?: readonly MessageTag[] | undefined;
  readonly ConfigurationSetName?: string | undefined;
}

/** What requests to send have in common in the second version of the API. */
export const fromV2 = (request: Request, { limits }: Ctx<SesState>) => ({
  source: request.FromEmailAddress ?? '',
  sourceArn: request.FromEmailAddressIdentityArn,
  tags: request.EmailTags ?? [],
  configurationSet: request.ConfigurationSetName,
  sizeMax: limit(limits, 'ses.message.size.max.v2'),
});
