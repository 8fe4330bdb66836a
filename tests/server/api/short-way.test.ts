import { randomUUID } from 'node:crypto';
import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BODY_BYTES_MAX } from '@/server/api/read-body';
import { takeShortWay } from '@/server/api/short-way';
import { type ApiWorld, apiWorld } from './world';

const LONG_WAY = 418;

let world: ApiWorld;
let server: Server;
let token: string;
beforeAll(async () => {
  world = await apiWorld();
  takeShortWay(() => world.deps);
  ({ token } = await world.account());
  server = createServer((_request, response) => response.writeHead(LONG_WAY).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await world.close();
});

const port = () => (server.address() as AddressInfo).port;
const JSON_TYPE = { 'content-type': 'application/json', 'accept-language': 'en' };

interface Got {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

const send = (method: string, path: string, headers: Record<string, string>, body = ''): Promise<Got> =>
  new Promise((resolve, reject) => {
    const sent = request({ port: port(), host: '127.0.0.1', method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on('error', reject).end(body);
  });

/** What changes from one reply to the next. */
const settled = (text: string) => text.replace(/urn:uuid:[\w-]+/g, 'urn:uuid:');

describe('a request with an access token', () => {
  it.each([
    ['GET', '/me', ''],
    ['HEAD', '/notes', ''],
    ['OPTIONS', '/notes', ''],
    ['GET', '/notes/none?locale=ko', ''],
    ['PUT', '/notes', '{}'],
    ['POST', '/items/draw', '{'],
    ['POST', '/items/draw', '{"length":0}'],
    ['GET', '/%E0%A4%A', ''],
    ['POST', '/responses', JSON.stringify({ section: '한글'.repeat(BODY_BYTES_MAX) })],
  ])('is answered as the long way answers it: %s %s', async (method, path, raw) => {
    const headers = { ...JSON_TYPE, authorization: `Bearer ${token}` };
    const short = await send(method, `/api/v1${path}`, headers, raw);
    const long = await world.send(method, path, { headers, ...(raw && { raw }) });
    expect([short.status, settled(short.text)]).toEqual([long.status, settled(long.text)]);
    for (const [name, value] of long.headers) expect([name, short.headers[name]]).toEqual([name, value]);
  });

  it('keeps an answer, and refuses a token that is not one', async () => {
    const draw = (authorization: string) =>
      send('POST', '/api/v1/items/draw', { ...JSON_TYPE, authorization }, '{"question":"sdk-retry"}');
    const drawn = JSON.parse((await draw(`Bearer ${token}`)).text);
    expect(drawn.item.question).toBe('sdk-retry');
    const answer = { kind: 'numeric', value: 1 };
    const picked = { kind: 'single', picked: drawn.item.structure.options?.[0] };
    const body = {
      responseId: randomUUID(),
      item: drawn.itemToken,
      answer: drawn.item.structure.kind === 'numeric' ? answer : picked,
      certainty: 'guess',
      elapsedMs: 1,
    };
    const headers = { ...JSON_TYPE, authorization: `Bearer ${token}` };
    const kept = await send('POST', '/api/v1/responses', headers, JSON.stringify(body));
    expect(kept.status).toBe(200);
    expect(await world.db.response.count({ where: { id: body.responseId } })).toBe(1);
    expect((await draw(`Bearer rdr_${'x'.repeat(32)}`)).status).toBe(401);
    expect((await draw('Basic YTpi')).status).toBe(401);
  });

  it('is refused before its end when it sends too much, and its connection is closed', async () => {
    const socket = connect(port(), '127.0.0.1');
    let received = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      received += chunk;
    });
    socket.on('error', () => {});
    socket.write(
      `POST /api/v1/responses HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    const chunk = `2000\r\n${' '.repeat(0x2000)}\r\n`;
    const sending = setInterval(() => socket.writable && socket.write(chunk), 1);
    await new Promise((resolve) => socket.on('close', resolve));
    clearInterval(sending);
    expect(received).toContain('HTTP/1.1 413');
  });
});

it('leaves everything else to the server it stands before', async () => {
  const bearer = { authorization: `Bearer ${token}` };
  expect((await send('GET', '/api/v1/me', {})).status).toBe(LONG_WAY);
  expect((await send('GET', '/en/notes', bearer)).status).toBe(LONG_WAY);
  expect((await send('GET', '/api/v12/me', bearer)).status).toBe(LONG_WAY);
});
