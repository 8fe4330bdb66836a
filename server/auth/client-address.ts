import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

const FORWARDED = 'x-forwarded-for';
/** Longer values are no addresses. */
const ADDRESS_MAX = 45;

/**
 * The address of whoever sent a request. With `trustedProxies` n, the n-th entry of X-Forwarded-For from the
 * right was written by the outermost proxy of ours; what stands left of it anybody can have written.
 */
export function clientAddress(
  forwarded: string | undefined,
  remote: string | undefined,
  trustedProxies: number,
): string {
  const chain = (forwarded ?? '').split(',').map((entry) => entry.trim());
  const named = trustedProxies > 0 ? chain.at(-trustedProxies) : undefined;
  return (named || remote || 'unknown').slice(0, ADDRESS_MAX);
}

/**
 * Makes X-Forwarded-For true before anything reads it: Next keeps whatever a client sent there, which would
 * let anybody choose the address that rate limits count.
 */
export function settleClientAddresses(trustedProxies: number): void {
  subscribe('http.server.request.start', (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    const forwarded = request.headers[FORWARDED];
    const chain = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
    request.headers[FORWARDED] = clientAddress(chain, socket.remoteAddress, trustedProxies);
  });
}

/** The client's address of a request whose headers were settled. */
export const addressOf = (headers: Pick<Headers, 'get'>): string =>
  clientAddress(undefined, headers.get(FORWARDED) ?? undefined, 0);
