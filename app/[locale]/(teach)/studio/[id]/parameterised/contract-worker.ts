import type { Limits } from '@/core/facts/limits';
import type { Profile } from '@/core/kernel/ids';
import { CONTRACT_SEEDS, type ContractReport, ContractRun } from '@/core/parameterised/contract';
import type { ParameterisedBody } from '@/core/parameterised/definition';
import type { CheckProgress } from '../../use-check-worker';

/** What the worker is given: a definition without faults, and the facts it reads. */
export interface ContractRequest {
  body: ParameterisedBody;
  limits: Readonly<Record<Profile, Limits>>;
}

/** Seeds between two reports. */
const SLICE = 50;

addEventListener('message', ({ data }: MessageEvent<ContractRequest>) => {
  const run = new ContractRun(data.body, data.limits);
  for (let seeds = SLICE; ; seeds += SLICE) {
    run.advance(SLICE);
    const report = run.report();
    // A definition that breaks on many seeds has said enough.
    const hopeless = report.faults.some(({ count }) => count >= HOPELESS);
    const done = seeds >= CONTRACT_SEEDS || hopeless;
    const progress: CheckProgress<ContractReport> = { report, done };
    postMessage(progress);
    if (done) return;
  }
});

const HOPELESS = 500;
