/**
 * Denials of EC2 carry an encoded message that `sts:DecodeAuthorizationMessage` opens. AWS encrypts it; ours is
 * the JSON text in base64url behind a mark, so that both services read it without sharing a secret.
 */
const MARK = 'rd1.';

export function encodeAuthorizationMessage(details: Readonly<Record<string, unknown>>): string {
  return MARK + toBase64Url(JSON.stringify(details));
}

/** The JSON text, or undefined when the message is none of ours. */
export function decodeAuthorizationMessage(message: string): string | undefined {
  if (!message.startsWith(MARK)) return undefined;
  const text = fromBase64Url(message.slice(MARK.length));
  return text !== undefined && isJson(text) ? text : undefined;
}

const toBase64Url = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
};

function fromBase64Url(text: string): string | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
