import { base64Url, bytesOf, fromBase64Url, utf8 } from '../../kernel/bytes';

/**
 * Denials of EC2 carry an encoded message that `sts:DecodeAuthorizationMessage` opens. AWS encrypts it; ours is
 * the JSON text in base64url behind a mark, so that both services read it without sharing a secret.
 */
const MARK = 'rd1.';

export function encodeAuthorizationMessage(details: Readonly<Record<string, unknown>>): string {
  return MARK + base64Url(bytesOf(JSON.stringify(details)));
}

/** The JSON text, or undefined when the message is none of ours. */
export function decodeAuthorizationMessage(message: string): string | undefined {
  if (!message.startsWith(MARK)) return undefined;
  const bytes = fromBase64Url(message.slice(MARK.length));
  const text = bytes && utf8(bytes);
  return text !== undefined && isJson(text) ? text : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
