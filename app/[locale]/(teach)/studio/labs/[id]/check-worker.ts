import { rulesByProfile } from '@/core/labs/every-service';
import { LabChecks, type LabReport } from '@/core/labs/lab-checks';
import type { LabToCheck } from '@/server/use-cases/studio-labs/preview-lab';
import type { CheckProgress } from '../../use-check-worker';

addEventListener('message', ({ data }: MessageEvent<LabToCheck>) => {
  const checks = new LabChecks(data.lab, rulesByProfile(data.limits));
  while (checks.advance()) tell({ report: checks.report(), done: false });
  tell({ report: checks.report(), done: true });
});

const tell = (progress: CheckProgress<LabReport>): void => postMessage(progress);
