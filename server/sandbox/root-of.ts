import type { Caller } from '@/core/simulator/engine/contract';

/** The root user of an account, who may do everything in it. */
export const rootOf = (account: string): Caller => ({
  kind: 'root',
  account,
  arn: `arn:aws:iam::${account}:root`,
});
