import { type Instant, SECOND_MS } from '../../kernel/time';
import { parameterFault } from '../cli-error';

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Seconds since the epoch, or ISO 8601; without a time zone UTC. */
export function instantOf(text: string, option: string): Instant {
  if (/^\d+(\.\d+)?$/.test(text)) return Math.round(Number(text) * SECOND_MS);
  const zoned = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) || !text.includes('T') ? text : `${text}Z`;
  const at = ISO.test(text) ? Date.parse(zoned) : Number.NaN;
  if (Number.isNaN(at))
    throw parameterFault(
      `Error parsing parameter '${option}': Invalid timestamp "${text}": Unknown string format: ${text}`,
    );
  return at;
}
