import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawClient, sandboxForTest, sqsRequest, until } from './raw';

let sandbox: Awaited<ReturnType<typeof sandboxForTest>>;
beforeAll(async () => {
  sandbox = await sandboxForTest();
});
afterAll(() => sandbox.stop());

const LIST = sqsRequest('ListQueues', {});
const HEALTH = 'GET /_redrive/health HTTP/1.1\r\nHost: localhost\r\n\r\n';

async function answerTo(text: string, replies = 1): Promise<string[]> {
  const client = new RawClient(sandbox.port);
  client.send(text);
  const received = await client.replies(replies);
  client.hangUp();
  return received;
}

describe('HTTP/1.1', () => {
  it('answers pipelined requests in order', async () => {
    const [first, second, third] = await answerTo(LIST + HEALTH + LIST, 3);
    expect(first).toContain('200 OK');
    expect(second).toContain('"status":"ok"');
    expect(third).toContain('x-amzn-RequestId');
  });

  it('reads a request however it is cut into packets', async () => {
    const chunked =
      'POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: AmazonSQS.ListQueues\r\nTransfer-Encoding: chunked\r\n\r\n1;name=value\r\n{\r\n1\r\n}\r\n0\r\nTrailer: x\r\n\r\n';
    const text = chunked + LIST;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 6 }),
        async (cuts) => {
          const client = new RawClient(sandbox.port);
          let begin = 0;
          for (const cut of [...cuts.sort((a, b) => a - b), text.length]) {
            client.send(text.slice(begin, cut));
            begin = cut;
            await new Promise((resolve) => setTimeout(resolve, 1));
          }
          const replies = await client.replies(2);
          client.hangUp();
          for (const reply of replies) expect(reply).toMatch(/^200 OK/);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('gives leave to send a body to clients that ask', async () => {
    const client = new RawClient(sandbox.port);
    const [head = '', body = ''] = sqsRequest('ListQueues', {}, ['Expect: 100-continue']).split('\r\n\r\n');
    client.send(`${head}\r\n\r\n`);
    expect(await client.replies(1)).toEqual([expect.stringMatching(/^100 Continue/)]);
    client.send(body);
    expect((await client.replies(2))[1]).toMatch(/^200 OK/);
    client.hangUp();
  });

  it('closes after a reply when the client says so, and keeps the connection otherwise', async () => {
    const closing = new RawClient(sandbox.port);
    closing.send('GET /_redrive/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    await until(() => closing.closed);
    expect(closing.received).toContain('connection: close');
    const old = new RawClient(sandbox.port);
    old.send('GET /_redrive/health HTTP/1.0\r\n\r\n');
    await until(() => old.closed);
    expect(old.received).toContain('"status":"ok"');
  });

  it('answers HEAD without a body', async () => {
    const [reply] = await answerTo('HEAD /_redrive/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n');
    expect(reply).toMatch(/content-length: [1-9]\d*\r\n\r\n$/);
  });

  it.each([
    ['no request line', 'hello\r\n\r\n', 400],
    ['a method with blanks in front', ' GET / HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400],
    ['a version of its own', 'GET / HTTP/3.0\r\nHost: a\r\n\r\n', 505],
    ['a blank before the colon', 'GET / HTTP/1.1\r\nHost : a\r\n\r\n', 400],
    ['a folded line', 'GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n', 400],
    ['a bare line feed', 'GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n', 400],
    ['a bare line feed at the end', 'GET / HTTP/1.1\r\nHost: a\r\nX: b\n\r\n\r\n', 400],
    ['a lone carriage return', 'GET / HTTP/1.1\r\nHost: a\r\nX: b\rc\r\n\r\n', 400],
    ['a carriage return twice', 'GET / HTTP/1.1\r\nHost: a\r\nX: b\r\r\n\r\n', 400],
    ['a line without a colon', 'GET / HTTP/1.1\r\nHost: a\r\nX\r\nY: b\r\n\r\n', 400],
    ['a zero byte', 'GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n', 400],
    [
      'length and chunks',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    ['a negative length', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n', 400],
    ['a length too large', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999\r\n\r\n', 413],
    ['an unknown encoding', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n', 501],
    [
      'an unknown expectation',
      'POST / HTTP/1.1\r\nHost: a\r\nExpect: more\r\nContent-Length: 1\r\n\r\n',
      417,
    ],
    ['a chunk that is none', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n', 400],
    ['chunks too large', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n', 413],
    [
      'a chunk longer than it says',
      'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n',
      400,
    ],
    ['a head without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(70_000)}`, 431],
  ])('refuses %s and closes', async (_, text, status) => {
    const client = new RawClient(sandbox.port);
    client.send(text);
    await until(
      () => client.closed,
      () => client.received,
    );
    expect(client.received).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it('is neither stopped nor hurt by any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const client = new RawClient(sandbox.port);
        client.send(Buffer.from(bytes).toString('latin1'));
        client.halfClose();
        await until(
          () => client.closed,
          () => client.received,
        );
      }),
      { numRuns: 50 },
    );
    expect((await answerTo(HEALTH))[0]).toMatch(/^200 OK/);
    expect(sandbox.faults).toEqual([]);
  });

  it('answers a client that has already stopped sending', async () => {
    const client = new RawClient(sandbox.port);
    client.send(LIST);
    client.halfClose();
    await until(() => client.closed);
    expect(client.received).toMatch(/^HTTP\/1.1 200 OK/);
  });

  it('puts nothing of a request into the heads of replies', async () => {
    const [reply] = await answerTo(
      'GET /000000000000/q HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: Evil\x01.\xe9\r\n\r\n',
    );
    expect(reply).toMatch(/^400 /);
  });
});
