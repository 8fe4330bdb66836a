import type { Question } from './draw';

/** How often a thread calls in one hour when each call starts `gap` milliseconds after the one before. */
function callsPerHour(gap: number): number {
  const hour = 60 * 60 * 1000;
  return gap > 0 ? hour / gap : 0;
}

/** Adds up the calls of every worker, day by day. */
function callsInPeriod({ workers, threads, hours, days }: Question, gap: number): number {
  const ofOneThread = callsPerHour(gap) * hours;
  let calls = 0;
  for (let worker = 0; worker < workers; worker++) {
    for (let day = 0; day < days; day++) calls += ofOneThread * threads;
  }
  return calls;
}

/** The answer by adding up: requests, a factor, US dollars or seconds. */
export function truth(q: Question): number {
  const short = callsInPeriod(q, q.interval);
  const long = callsInPeriod(q, q.wait * 1000);
  switch (q.direction) {
    case 'short-requests':
      return Math.round(short);
    case 'long-requests':
      return Math.round(long);
    case 'saved-requests':
      return Math.round(short - long);
    case 'factor':
      return callsPerHour(q.interval) / callsPerHour(q.wait * 1000);
    case 'saved-cost': {
      const cents = (short * q.price - long * q.price) / 1_000_000;
      return Math.round(cents) / 100;
    }
    case 'shortest-wait': {
      let wait = 1;
      while (callsInPeriod(q, wait * 1000) > q.budget + 1e-6) wait++;
      return wait;
    }
  }
}
