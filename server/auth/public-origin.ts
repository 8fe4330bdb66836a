/**
 * Where links that we mail or print lead. Never taken from a request: whoever asks for a link for somebody
 * else could name a host of his own in it. NEXTAUTH_URL says where people reach this server.
 */
export function publicOrigin(): string {
  const configured = process.env.NEXTAUTH_URL;
  if (configured && URL.canParse(configured)) return new URL(configured).origin;
  return `http://localhost:${process.env.PORT || 3000}`;
}

/** Does whoever sent these headers speak https, to us or to the proxy before us? */
export function isSecure(headers: Pick<Headers, 'get'>): boolean {
  const protocol = headers.get('x-forwarded-proto')?.split(',')[0]?.trim();
  return protocol === 'https' || publicOrigin().startsWith('https:');
}
