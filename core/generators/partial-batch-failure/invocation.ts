import { batchOf, type In } from './params';
import type { Invocation, Result } from './simulate';

/** The invocation that the question tells of. */
export function invocationOf(p: In<'fate'>): Invocation {
  return {
    size: p.size,
    fifo: p.outcome === 'fifo-rest',
    reports: !p.outcome.startsWith('off'),
    result: resultOf(p),
  };
}

function resultOf({ outcome, failed, size }: In<'fate'>): Result {
  switch (outcome) {
    case 'off-throws':
    case 'on-throws':
      return 'exception';
    case 'off-list':
    case 'on-list':
      return failed;
    case 'on-empty':
      return [];
    case 'on-malformed':
      return 'malformed';
    case 'fifo-rest':
      return batchOf({ size }).filter((message) => message >= (failed[0] ?? 0));
  }
}
