import type { Service } from '../../engine/contract';
import { STS_SHAPES } from '../../shapes/generated/sts';
import { coralRefusals } from '../../validation/coral-words';
import { assumeRole } from './operations/assume-role';
import { decodeAuthorizationMessage } from './operations/decode-authorization-message';
import { getAccessKeyInfo } from './operations/get-access-key-info';
import { getCallerIdentity } from './operations/get-caller-identity';
import { getSessionToken } from './operations/get-session-token';
import { accessDenied } from './refusals';
import { onReply } from './reply';
import type { StsState } from './state';

/** AWS Security Token Service: temporary credentials. IAM keeps the sessions. */
export const sts: Service<StsState> = {
  name: 'sts',
  iamPrefix: 'sts',
  principal: 'sts.amazonaws.com',
  scope: 'global',
  shapes: STS_SHAPES,
  initial: () => ({ waiting: new Map() }),
  operations: {
    AssumeRole: assumeRole,
    DecodeAuthorizationMessage: decodeAuthorizationMessage,
    GetAccessKeyInfo: getAccessKeyInfo,
    GetCallerIdentity: getCallerIdentity,
    GetSessionToken: getSessionToken,
  },
  refuseInput: coralRefusals(STS_SHAPES, { code: 'ValidationError' }),
  // STS does not say which policy is missing.
  refuseAccess: (message) => accessDenied(message.replace(/ (because no|with an explicit deny in) .*$/, '')),
  onReply,
  onCancel: (seq, { state }) => void state.waiting.delete(seq),
};
