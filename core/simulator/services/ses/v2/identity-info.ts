import type { DkimAttributes } from '../../../shapes/generated/sesv2.types';
import type { Identity, IdentityKind, VerificationStatus } from '../state';

export const TYPES: Readonly<Record<IdentityKind, string>> = {
  EmailAddress: 'EMAIL_ADDRESS',
  Domain: 'DOMAIN',
};

export const STATUSES: Readonly<Record<VerificationStatus, string>> = {
  Pending: 'PENDING',
  Success: 'SUCCESS',
  NotStarted: 'NOT_STARTED',
};

export const dkimOf = ({ kind, status, dkimEnabled, dkimTokens }: Identity): DkimAttributes => ({
  SigningEnabled: dkimEnabled,
  Status: kind === 'Domain' ? STATUSES[status] : 'NOT_STARTED',
  Tokens: kind === 'Domain' ? dkimTokens : [],
  SigningAttributesOrigin: 'AWS_SES',
});
