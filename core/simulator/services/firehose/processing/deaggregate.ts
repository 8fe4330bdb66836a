import { base64, fromBase64, utf8 } from '../../../../kernel/bytes';
import type { Processor } from '../../../shapes/generated/firehose.types';
import { parameterOf } from './processors';

const encoder = new TextEncoder();

/**
 * Takes one record apart into those it holds: several JSON documents one after another or in an array, or texts
 * with a delimiter between them. What cannot be taken apart stays whole.
 */
export function deaggregate(data: Uint8Array, processor: Processor): readonly Uint8Array[] {
  const text = utf8(data);
  if (text === undefined) return [data];
  const parts =
    parameterOf(processor, 'SubRecordType') === 'DELIMITED'
      ? text.split(delimiterOf(processor)).filter((part) => part !== '')
      : jsonParts(text);
  return parts === undefined || parts.length === 0 ? [data] : parts.map((part) => encoder.encode(part));
}

/** The delimiter travels in base64. */
function delimiterOf(processor: Processor): string {
  const given = parameterOf(processor, 'Delimiter') ?? base64(encoder.encode('\n'));
  const bytes = fromBase64(given);
  return (bytes instanceof Uint8Array ? utf8(bytes) : undefined) ?? given;
}

function jsonParts(text: string): readonly string[] | undefined {
  const whole = parsed(text);
  if (Array.isArray(whole)) return whole.map((part) => JSON.stringify(part));
  return whole === undefined ? documents(text) : undefined;
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

/** JSON objects one after another: a document ends where its outermost brace closes. */
function documents(text: string): readonly string[] | undefined {
  const found: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char === '\\') i += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{') depth += 1;
    else if (char === '}' && --depth === 0) {
      found.push(text.slice(start, i + 1).trim());
      start = i + 1;
    }
  }
  return found.every((part) => parsed(part) !== undefined) ? found : undefined;
}
