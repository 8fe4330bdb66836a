import { readFileSync } from 'node:fs';
import type { Limits } from '../../../core/facts/limits';
import { queueDifference } from './queue-checks';
import { playQueue } from './queue-scenario';
import type { Scenario, Verdict } from './scenario';
import { judgeSending } from './sending-limits';
import { playStream, streamDifference } from './stream-scenario';

/** Plays every scenario of a file and says how it went. */
export function judgeFile(file: string, limits: Limits): ({ id: string; service: string } & Verdict)[] {
  const { scenarios } = JSON.parse(readFileSync(file, 'utf8')) as { scenarios: Scenario[] };
  return scenarios.map((scenario) => ({
    id: scenario.id,
    service: scenario.service,
    ...judge(scenario, limits),
  }));
}

function judge(scenario: Scenario, limits: Limits): Verdict {
  try {
    if (scenario.service === 'ses') return judgeSending(scenario, limits);
    const why = scenario.id.includes('.kinesis.')
      ? streamDifference(scenario.observed, playStream(scenario, limits))
      : queueDifference(scenario.observed, playQueue(scenario, limits));
    return why === undefined ? { verdict: 'pass' } : { verdict: 'fail', why };
  } catch (fault) {
    return { verdict: 'fail', why: String(fault) };
  }
}
