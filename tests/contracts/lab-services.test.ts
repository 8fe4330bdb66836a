import { describe, expect, it } from 'vitest';
import { PROFILES } from '@/core/kernel/ids';
import { checkLab } from '@/core/labs/check';
import { played } from '@/core/labs/diagnose';
import type { Lab, LabRules } from '@/core/labs/lab';
import { servicesOfLab } from '@/core/labs/lab-services';
import { SERVICES } from '@/core/simulator/services/list';
import { notLoaded } from '@/core/simulator/services/not-loaded';
import { RULES, shippedLabs } from '../support/labs';

// A browser gets a lab's own services before the lab begins. Everything the lab itself does must be possible with
// these, and be the same to the byte as with all services, with which the server judges it.

const SEED = 'services';

function narrowed(lab: Lab, rules: LabRules): LabRules {
  const own: ReadonlySet<string> = servicesOfLab(lab);
  return {
    ...rules,
    services: SERVICES.map((service) => (own.has(service.name) ? service : notLoaded(service.name))),
  };
}

describe.each(shippedLabs())('lab $slug', (lab) => {
  it.each(PROFILES)('is played with its own services as with all of them: %s', (profile) => {
    const parts = [[], lab.solution, ...lab.rescues, ...lab.nearMisses.map(({ steps }) => steps)];
    for (const steps of parts) {
      const [own, all] = [narrowed(lab, RULES[profile]), RULES[profile]].map((rules) => {
        const { world, history, printed } = played(lab, rules, SEED, steps);
        return { hash: world.hash(), history, printed, verdict: checkLab(lab, world, history) };
      });
      expect(own).toEqual(all);
    }
  });
});
