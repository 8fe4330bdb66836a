import type { Service } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import { IAM_SHAPES } from '../../shapes/generated/iam';
import { identityOf } from './identity';
import { OPERATIONS } from './operations/list';
import { refuseInput } from './refuse-input';
import { viewOf } from './resources';
import { type IamState, initialState } from './state';

const FORBIDDEN = 403;

/** AWS Identity and Access Management: who callers are and which policies apply to them. */
export const iam: Service<IamState> = {
  name: 'iam',
  iamPrefix: 'iam',
  principal: 'iam.amazonaws.com',
  scope: 'global',
  shapes: IAM_SHAPES,
  initial: initialState,
  operations: OPERATIONS,
  refuseInput,
  refuseAccess: (message) =>
    new AwsRefusal('AccessDeniedException', message, { queryCode: 'AccessDenied', status: FORBIDDEN }),
  resource: viewOf,
  identity: identityOf,
};
