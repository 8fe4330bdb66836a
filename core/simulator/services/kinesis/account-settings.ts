import { DAY_MS } from '../../../kernel/time';
import type { BillingCommitment } from './state';

/** A commitment lasts 24 hours at least: UpdateAccountSettings, API reference of August 2026. */
export const COMMITMENT_MS = DAY_MS;

export const describeCommitment = ({ enabled, startedAt, endedAt }: BillingCommitment) => ({
  Status: enabled ? 'ENABLED' : 'DISABLED',
  ...(startedAt !== undefined && { StartedAt: startedAt }),
  ...(endedAt !== undefined && { EndedAt: endedAt }),
  ...(enabled && startedAt !== undefined && { EarliestAllowedEndAt: startedAt + COMMITMENT_MS }),
});
