// Proves some items of every simulated generator: exit code 1 when one of them fails. With --coverage it prints which
// parts of this file ran. It is bundled and mutated by mutate-rules.ts.
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { GENERATORS } from '@/core/generators/list';
import { createRng } from '@/core/kernel/rng';
import { type LimitsByProfile, requestAt } from './requests';

const SEEDS = 90;
const [limitsFile = '', flag] = process.argv.slice(2);
const limits = JSON.parse(readFileSync(limitsFile, 'utf8')) as LimitsByProfile;
const simulated = GENERATORS.filter(({ proofs }) => proofs.includes('simulation'));

if (flag === '--coverage') cover();
else prove();

function prove(): void {
  for (let i = 0; i < SEEDS; i++) {
    const request = requestAt(i, limits);
    for (const generator of simulated) {
      const { seed, level, profile } = request;
      const p = generator.draw(createRng(`${generator.slug}:${seed}`), level, request.limits, profile);
      if (!generator.prove(p, generator.solve(p, request.limits), request.limits).holds) process.exit(1);
    }
  }
}

function cover(): void {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  prove();
  session.post('Profiler.takePreciseCoverage', (_error, { result }) => {
    const own = result.find(({ url }) => url === import.meta.url);
    console.log(JSON.stringify(own?.functions.flatMap(({ ranges }) => ranges) ?? []));
  });
}
