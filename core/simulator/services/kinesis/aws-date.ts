import type { Instant } from '../../../kernel/time';

/** As Java prints an instant: `Thu Jan 22 01:22:02 UTC 2015`. */
export function awsDate(at: Instant): string {
  const [weekday, day, month, year, time] = new Date(at).toUTCString().replace(',', '').split(' ');
  return `${weekday} ${month} ${day} ${time} UTC ${year}`;
}
