'use client';

import type { LabFiles } from '@/core/exchange/lab-files';
import type { LabReport } from '@/core/labs/lab-checks';
import type { LabToCheck } from '@/server/use-cases/studio-labs/preview-lab';
import { type CheckState, useCheckWorker } from '../../use-check-worker';

export type ChecksState = CheckState<LabFiles, LabReport>;

const begin = (): Worker => new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
const keepsPromises = ({ faults }: LabReport): boolean => faults.length === 0;

/** Plays a lab in all its hidden worlds: whether it keeps every promise. */
export const useLabChecks = () => useCheckWorker<LabFiles, LabToCheck, LabReport>(begin, keepsPromises);
