import type { Limits } from '../facts/limits';
import type { Instant } from '../kernel/time';
import type { AnyService, Caller, Place } from '../simulator/engine/contract';
import type { LabContent } from './lab.schema';

/** A lab without its words. */
export interface Lab extends LabContent {
  readonly slug: string;
}

/** The one account and Region a learner works in; a lab's commands may reach others by `--region` and ARNs. */
export const LAB_PLACE: Place = { account: '111122223333', region: 'us-east-1' };

export const LAB_CALLER: Caller = {
  kind: 'root',
  account: LAB_PLACE.account,
  arn: `arn:aws:iam::${LAB_PLACE.account}:root`,
};

/** ARN of a role: the name of one in the lab's account, or an ARN, for one of another account. */
export const labRole = (role: string): string =>
  role.startsWith('arn:') ? role : `arn:aws:iam::${LAB_PLACE.account}:role/${role}`;

/** When every lab begins: 2026-01-05T09:00:00Z, a Monday morning. */
export const LAB_START: Instant = 1_767_603_600_000;

/** What a lab is played with besides its content. */
export interface LabRules {
  readonly limits: Limits;
  /** What its worlds are made of. Where not all are loaded, playing may throw `ServiceNotLoaded`. */
  readonly services: readonly AnyService[];
}
