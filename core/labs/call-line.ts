import type { ApiCall } from './session';

/** Characters of an input that are shown. */
const SHOWN_MAX = 2_000;

/** A call in one line, to be read: `sqs.SendMessage {"QueueUrl":"…"}`. */
export function callLine({ service, operation, input }: ApiCall): string {
  const text = JSON.stringify(input, (_, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  );
  return `${service}.${operation} ${text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text}`;
}
