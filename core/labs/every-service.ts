import type { Limits } from '../facts/limits';
import type { Profile } from '../kernel/ids';
import { SERVICES } from '../simulator/services/list';
import type { LabRules } from './lab';

/** What a host plays labs with that has the code of every service at hand: all but a learner's browser. */
export const rulesOf = (limits: Limits): LabRules => ({ limits, services: SERVICES });

export const rulesByProfile = ({
  exam,
  today,
}: Readonly<Record<Profile, Limits>>): Readonly<Record<Profile, LabRules>> => ({
  exam: rulesOf(exam),
  today: rulesOf(today),
});
