import type { Ctx } from '../../engine/contract';
import type { KinesisState } from './state';

const ALL = 'ALL';

/** The metrics meant by a request, of which `ALL` means every one. */
export function expandMetrics({ limits }: Ctx<KinesisState>, wanted: readonly string[]): readonly string[] {
  const every = String(limits['kds.metrics.shard']).split(', ');
  return wanted.includes(ALL) ? every : every.filter((metric) => wanted.includes(metric));
}
