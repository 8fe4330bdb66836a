import { SERVICES } from '../simulator/services/list';
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
  services: SERVICES.map(({ name }) => name),
  files: {},
  variables: {},
  profiles: {},
  start: [...start],
  code: [],
  workload: { durationSec: 1, producers: [], workers: [], spending: [] },
  worlds: { seeds: 1, faults: ['none'] },
  goals: [],
  nearMisses: [],
  solution: [],
  rescues: [],
});
