import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '@/core/kernel/time';
import { LAB_START } from '@/core/labs/lab';

/** The lab's clock as people read it, `2026-01-05 09:00:30`, in UTC. */
export const clockTime = (at: Instant): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ');

/** Time since the lab began: `0:00:30`, `4 d 0:00:00`; `day` is the word for days in short. */
export function sinceStart(at: Instant, day: string): string {
  const ms = Math.max(0, at - LAB_START);
  const days = Math.floor(ms / DAY_MS);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const time = `${Math.floor((ms % DAY_MS) / HOUR_MS)}:${two((ms % HOUR_MS) / MINUTE_MS)}:${two((ms % MINUTE_MS) / SECOND_MS)}`;
  return days > 0 ? `${days} ${day} ${time}` : time;
}
