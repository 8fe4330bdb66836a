import { SERVICE_NAMES } from '../simulator/services/needs';
import type { Lab } from './lab';
import type { LabStep } from './lab.schema';

/** A lab without a goal: a world to look at, whose learner may do anything in it. */
export const microLab = (slug: string, start: readonly LabStep[], section: string): Lab => ({
  slug,
  revision: 1,
  minutes: 1,
  topic: section.split('#')[0] ?? '',
  section,
  concepts: [],
  claims: [],
  services: [...SERVICE_NAMES],
  files: {},
  variables: {},
  profiles: profilesOf(start),
  start: [...start],
  code: [],
  workload: { durationSec: 1, producers: [], workers: [], spending: [] },
  worlds: { seeds: 1, faults: ['none'] },
  goals: [],
  nearMisses: [],
  solution: [],
  rescues: [],
});

/** A profile for every role that the start makes, of its name. */
function profilesOf(start: readonly LabStep[]): Record<string, string> {
  const roles = start.flatMap((step) => ('run' in step ? (ROLE_MADE.exec(step.run)?.slice(1) ?? []) : []));
  return Object.fromEntries(roles.map((role) => [role, role]));
}
const ROLE_MADE = /^aws iam create-role\b.* --role-name (\S+)/;
