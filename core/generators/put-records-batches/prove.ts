import type { Question } from './draw';

/** Fills calls record by record, as a producer would, and returns how many each one took. */
function fill({ records, size, maxRecords, maxBytes }: Question): number[] {
  const taken: number[] = [];
  let inCall = 0;
  let bytes = 0;
  for (let sent = 0; sent < records; sent++) {
    if (inCall + 1 > maxRecords || bytes + size > maxBytes) {
      taken.push(inCall);
      inCall = 0;
      bytes = 0;
    }
    inCall++;
    bytes += size;
  }
  taken.push(inCall);
  return taken;
}

/** Largest whole size at which `records` of them stay within the request, found by bisection. */
function largest(records: number, maxBytes: number): number {
  let fits = 0;
  let bursts = maxBytes + 1;
  while (bursts - fits > 1) {
    const size = (fits + bursts) >> 1;
    if (size * records <= maxBytes) fits = size;
    else bursts = size;
  }
  return fits;
}

/** The answer by sending: calls, records, bytes or seconds. */
export function truth(q: Question): number {
  switch (q.direction) {
    case 'calls':
      return fill(q).length;
    case 'last-call':
      return fill(q).at(-1) ?? 0;
    case 'largest-record':
      return largest(q.records, q.maxBytes);
    case 'resend': {
      // What is stored stays stored; what is left to send is the rest of every call.
      const failed = [q.failed1, q.failed2, q.failed3];
      let stored = 0;
      fill(q).forEach((taken, index) => {
        stored += taken - (failed[index] ?? 0);
      });
      return q.records - stored;
    }
    case 'duration': {
      let elapsed = 0;
      for (const _call of fill(q)) elapsed += q.latency;
      return elapsed / 1000;
    }
  }
}
