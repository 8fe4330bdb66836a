import { validation } from './refusals';
import type { Stream } from './state';

/** Refuses what AWS does itself for streams on demand. */
export function assertProvisioned({ name, mode }: Stream, account: string): void {
  if (mode === 'PROVISIONED') return;
  throw validation(`Request is invalid. Stream ${name} under account ${account} is in On-Demand mode.`);
}
