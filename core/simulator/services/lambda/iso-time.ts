import type { Instant } from '../../../kernel/time';

/** `2026-01-01T00:00:00.000Z`. */
export const isoTime = (at: Instant): string => new Date(at).toISOString();

/** `2026-01-01T00:00:00.000+0000`, as Lambda writes the time of a function's last change. */
export const lambdaTime = (at: Instant): string => isoTime(at).replace('Z', '+0000');
