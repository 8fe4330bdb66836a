import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientAddress, settleClientAddresses } from '@/server/auth/client-address';

describe('the address of a client', () => {
  it.each([
    ['no proxy: what the client claims is ignored', '1.2.3.4', 0, '9.9.9.9'],
    ['one proxy: the entry it wrote', '6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
    ['two proxies: the entry of the outer one', '6.6.6.6, 1.2.3.4, 10.0.0.1', 2, '1.2.3.4'],
    ['a chain shorter than trusted falls back to the connection', '1.2.3.4', 2, '9.9.9.9'],
    ['nothing forwarded', undefined, 1, '9.9.9.9'],
  ])('%s', (_title, forwarded, trusted, expected) => {
    expect(clientAddress(forwarded, '9.9.9.9', trusted)).toBe(expected);
  });

  it('is settled before a server reads the header', async () => {
    settleClientAddresses(0);
    const server = createServer((request, response) => response.end(request.headers['x-forwarded-for']));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const body = await new Promise<string>((resolve, reject) => {
      get({ port, host: '127.0.0.1', headers: { 'x-forwarded-for': '6.6.6.6' } }, (response) => {
        response.setEncoding('utf8').on('data', resolve).on('error', reject);
      });
    });
    server.close();
    expect(body).toBe('127.0.0.1');
  });
});
