import { invalidParameter } from '../refusals';

/** Texts by protocol of a message whose `MessageStructure` is `json`. Values that are no strings are ignored. */
export function readStructure(message: string): Readonly<Record<string, string>> {
  const parsed = parse(message);
  const texts = Object.entries(parsed).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  if (!texts.some(([protocol]) => protocol === 'default'))
    throw invalidParameter('Message Structure - No default entry in JSON message body');
  return Object.freeze(Object.fromEntries(texts));
}

function parse(message: string): object {
  try {
    const value: unknown = JSON.parse(message);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below: what is no JSON object is refused in the same words.
  }
  throw invalidParameter('Message Structure - JSON message body failed to parse');
}
