import { readFileSync } from 'node:fs';
import type { Limits } from '../../../core/facts/limits';
import { queueDifference } from './queue-checks';
import { playQueue } from './queue-scenario';
import type { Scenario, Verdict } from './scenario';
import { judgeSending } from './sending-limits';
import { judgeSmtp } from './smtp-limits';
import { playStream, streamDifference } from './stream-scenario';

/** Plays every scenario of a file and says how it went. */
export async function judgeFile(
  file: string,
  limits: Limits,
): Promise<({ id: string; service: string } & Verdict)[]> {
  const { scenarios } = JSON.parse(readFileSync(file, 'utf8')) as { scenarios: Scenario[] };
  const judged = [];
  for (const scenario of scenarios) {
    const { id, service } = scenario;
    judged.push({ id, service, ...(await judge(scenario, limits)) });
  }
  return judged;
}

async function judge(scenario: Scenario, limits: Limits): Promise<Verdict> {
  try {
    if (scenario.observed.protocol === 'smtp') return await judgeSmtp(scenario, limits);
    if (scenario.service === 'ses') return judgeSending(scenario, limits);
    const why = scenario.id.includes('.kinesis.')
      ? streamDifference(scenario.observed, playStream(scenario, limits))
      : queueDifference(scenario.observed, playQueue(scenario, limits));
    return why === undefined ? { verdict: 'pass' } : { verdict: 'fail', why };
  } catch (fault) {
    return { verdict: 'fail', why: String(fault) };
  }
}
