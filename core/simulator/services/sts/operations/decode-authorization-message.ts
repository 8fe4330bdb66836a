import { decodeAuthorizationMessage as decode } from '../../../access/encoded-message';
import type { Operation } from '../../../engine/contract';
import { AwsRefusal } from '../../../engine/refusal';
import type {
  DecodeAuthorizationMessageRequest,
  DecodeAuthorizationMessageResponse,
} from '../../../shapes/generated/sts.types';
import type { StsState } from '../state';

export const decodeAuthorizationMessage: Operation<
  StsState,
  DecodeAuthorizationMessageRequest,
  DecodeAuthorizationMessageResponse
> = {
  run({ EncodedMessage }) {
    const text = decode(EncodedMessage);
    if (text === undefined)
      throw new AwsRefusal('InvalidAuthorizationMessageException', 'Message is not valid');
    return { DecodedMessage: text };
  },
};
