import { type Instant, SECOND_MS } from '../../../kernel/time';

/** As events write their time: `2026-01-01T00:00:00Z`, to the second. */
export const eventTime = (at: Instant): string =>
  `${new Date(Math.floor(at / SECOND_MS) * SECOND_MS).toISOString().slice(0, -'.000Z'.length)}Z`;
