import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BODY_BYTES_MAX } from '@/server/api/read-body';
import { type ApiWorld, apiWorld, type Sent, someAnswer } from './world';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
beforeEach(() => {
  world.browser.actor = { kind: 'nobody' };
});
afterAll(() => world.close());

const outcome = ({ status, json }: Sent) => [status, json.code];

async function draw(token?: string, body: object = { question: 'dlq-type-match' }) {
  const { json } = await world.send('POST', '/items/draw', { ...(token && { token }), body });
  return json as {
    itemToken: string;
    attempt: string;
    item: { structure: Record<string, unknown>; text: object };
  };
}

const otherKind = ({ kind }: Record<string, unknown>) =>
  kind === 'numeric' ? { kind: 'single', picked: 'a' } : { kind: 'numeric', value: 1 };

const submissionOf = (drawn: Awaited<ReturnType<typeof draw>>) => ({
  responseId: randomUUID(),
  item: drawn.itemToken,
  answer: someAnswer(drawn.item.structure),
  certainty: 'certain',
  elapsedMs: 5000,
});

describe('requests that cannot be read', () => {
  const post = (raw: BodyInit, headers?: Record<string, string>) =>
    world.send('POST', '/items/draw', { raw, ...(headers && { headers }) });

  it('refuses what is not JSON', async () => {
    for (const raw of ['', '{', 'null x', '{"length":1}}', new Uint8Array([0x22, 0xff, 0x22])]) {
      expect(outcome(await post(raw))).toEqual([400, 'api.json-malformed']);
    }
  });

  it('refuses JSON that does not fit, and points to each fault', async () => {
    const sent = await post(JSON.stringify({ length: 0, topics: ['a', 7], surprise: true }));
    expect(outcome(sent)).toEqual([400, 'input.malformed']);
    const places = (sent.json.faults as { at: string }[]).map(({ at }) => at);
    expect(places).toEqual(expect.arrayContaining(['/body/length', '/body/topics/1']));
    expect(sent.json.detail).toContain('/body/');
    expect(outcome(await post('[]'))).toEqual([400, 'input.malformed']);
    expect(outcome(await post('null'))).toEqual([400, 'input.malformed']);
    expect(outcome(await post('{"__proto__":{"length":3}}'))).toEqual([400, 'input.malformed']);
    expect(outcome(await post(`{"topics":${'['.repeat(30_000)}${']'.repeat(30_000)}}`))).toEqual([
      400,
      'input.malformed',
    ]);
  });

  it('refuses other media types', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=euc-kr',
      '',
    ]) {
      expect(outcome(await post('{}', { 'content-type': type }))).toEqual([415, 'api.media-type']);
    }
    expect((await post('{}', { 'content-type': 'application/json; charset=UTF-8' })).status).toBe(200);
  });

  it('stops reading a body that is too large, whatever it says of its length', async () => {
    const over = JSON.stringify({ section: 'x'.repeat(BODY_BYTES_MAX) });
    expect(outcome(await post(over))).toEqual([413, 'input.too-large']);
    expect(outcome(await post('{}', { 'content-length': '9999999' }))).toEqual([413, 'input.too-large']);
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
    });
    expect(outcome(await post(endless))).toEqual([413, 'input.too-large']);
    expect(pulled).toBeLessThan(BODY_BYTES_MAX / 1024 + 5);
    const fits = ' '.repeat(BODY_BYTES_MAX - 2);
    expect((await post(`{}${fits}`)).status).toBe(200);
  });

  it('refuses unknown addresses, methods and languages', async () => {
    for (const path of ['', '/', '/nothing', '/notes/a/b', '/items', '/%E0%A4%A', '/notes/']) {
      expect(outcome(await world.send('GET', path))).toEqual([404, 'api.route-unknown']);
    }
    const sent = await world.send('GET', '/items/draw');
    expect(outcome(sent)).toEqual([405, 'api.method-not-allowed']);
    expect(sent.headers.get('allow')).toBe('POST, OPTIONS');
    const options = await world.send('OPTIONS', '/notes');
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    expect(outcome(await world.send('GET', '/notes?locale=fr'))).toEqual([404, 'input.locale-unknown']);
  });

  it('answers HEAD like GET, without a body', async () => {
    const sent = await world.send('HEAD', '/notes');
    expect([sent.status, sent.text]).toEqual([200, '']);
    expect(sent.headers.get('content-type')).toBe('application/json');
  });

  it('says it in the language asked for', async () => {
    const detail = async (path: string, accept: string) =>
      (await world.send('GET', path, { headers: { 'accept-language': accept } })).json.detail;
    expect(await detail('/notes/none', 'en')).toBe('This note does not exist.');
    expect(await detail('/notes/none', 'de, ko;q=0.8, en;q=0.5')).toBe('없는 노트예요.');
    expect(await detail('/notes/none?locale=ko', 'en')).toBe('없는 노트예요.');
  });

  it('is a problem document with an id of its own', async () => {
    const [one, other] = [await world.send('GET', '/facts/none'), await world.send('GET', '/facts/none')];
    expect(one.headers.get('content-type')).toBe('application/problem+json');
    expect(one.headers.get('cache-control')).toBe('no-store');
    expect(one.json).toMatchObject({
      type: 'urn:redrive:problem:fact.unknown',
      status: 404,
      code: 'fact.unknown',
    });
    expect(one.json.instance).not.toBe(other.json.instance);
  });
});

describe('who calls', () => {
  it('lets anybody read and draw, and keeps what is somebody’s own', async () => {
    for (const path of ['/notes', '/notes/sqs-messages', '/facts', '/facts/sqs.visibilityTimeout.default']) {
      const sent = await world.send('GET', path);
      expect([path, sent.status, sent.headers.get('cache-control')]).toEqual([
        path,
        200,
        'public, max-age=60',
      ]);
    }
    expect((await draw()).itemToken).toBeTruthy();
    for (const path of ['/me', '/today', '/progress', '/cards/due']) {
      const sent = await world.send('GET', path);
      expect([path, ...outcome(sent)]).toEqual([path, 401, 'access.sign-in-first']);
      expect(sent.headers.get('www-authenticate')).toContain('Bearer');
    }
  });

  it('knows the owner of a token, and notes its use at most once a minute', async () => {
    const { id, token } = await world.account();
    const used = async () =>
      (await world.db.accessToken.findFirstOrThrow({ where: { userId: id } })).lastUsedAt?.getTime();
    const { json, headers } = await world.send('GET', '/me', { token });
    expect(json).toMatchObject({ kind: 'account', id, role: 'LEARNER' });
    expect(headers.get('cache-control')).toBe('no-store');
    const first = world.clock.now;
    expect(await used()).toBe(first);
    world.clock.now += 59_000;
    await world.send('GET', '/me', { token });
    expect(await used()).toBe(first);
    world.clock.now += 1_000;
    await world.send('GET', '/me', { token });
    expect(await used()).toBe(first + 60_000);
  });

  it('refuses a token that is unknown, revoked, misspelt or a guest’s, also where none is needed', async () => {
    const { id, token } = await world.account();
    await world.db.accessToken.updateMany({ where: { userId: id }, data: { revokedAt: new Date() } });
    const guest = await world.account();
    await world.db.user.update({ where: { id: guest.id }, data: { guest: true } });
    world.browser.actor = { kind: 'account', id: (await world.account()).id, role: 'ADMIN' };
    const tokens = [token, guest.token, `rdr_${'x'.repeat(32)}`, 'rdr_', ''];
    for (const authorization of [...tokens.map((one) => `Bearer ${one}`), `Basic ${token}`, token]) {
      for (const path of ['/me', '/notes']) {
        const sent = await world.send('GET', path, { headers: { authorization } });
        expect([authorization, ...outcome(sent)]).toEqual([authorization, 401, 'access.token-invalid']);
      }
    }
  });

  it('takes writes by cookie from its own pages only', async () => {
    const { id, token } = await world.account();
    world.browser.actor = { kind: 'account', id, role: 'LEARNER' };
    const status = async (headers: Record<string, string>, by?: string) => {
      const options = { headers: { host: 'redrive.test', ...headers }, body: {}, ...(by && { token: by }) };
      return (await world.send('POST', '/items/draw', options)).status;
    };
    expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await status({ origin: 'http://redrive.test' })).toBe(200);
    expect(await status({})).toBe(200);
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await status({ origin: 'https://elsewhere.test' })).toBe(403);
    expect(await status({ origin: 'null' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'cross-site' }, token)).toBe(200);
  });
});

describe('drawing and answering', () => {
  it('gives both languages, or the one asked for', async () => {
    expect(Object.keys((await draw()).item.text).sort()).toEqual(['en', 'ko']);
    expect(Object.keys((await draw(undefined, { locale: 'ko' })).item.text)).toEqual(['ko']);
  });

  it('tells nothing of the key before the answer, and all of it after', async () => {
    const { token } = await world.account();
    const sent = await world.send('POST', '/items/draw', { token, body: { question: 'dlq-type-match' } });
    expect(sent.text).not.toMatch(/"(key|reasons|explanation|misconceptions|proof|variantKey)"/);
    const { json } = await world.send('POST', '/responses', {
      token,
      body: submissionOf(sent.json as never),
    });
    expect(json).toMatchObject({ parts: [{ key: {}, text: { ko: {}, en: {} } }], concept: {}, proof: {} });
  });

  it('keeps an answer once and gives the same reply again', async () => {
    const { id, token } = await world.account();
    const body = submissionOf(await draw(token));
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => world.send('POST', '/responses', { token, body })),
    );
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(replies[0]?.status).toBe(200);
    expect(await world.db.response.count({ where: { userId: id } })).toBe(1);
    const other = await world.send('POST', '/responses', { token, body: { ...body, certainty: 'guess' } });
    expect(outcome(other)).toEqual([409, 'response.conflict']);
  });

  it('tells what stands when the position is taken', async () => {
    const { token } = await world.account();
    const drawn = await draw(token);
    const first = await world.send('POST', '/responses', { token, body: submissionOf(drawn) });
    const second = await world.send('POST', '/responses', { token, body: submissionOf(drawn) });
    expect(outcome(second)).toEqual([409, 'response.position-taken']);
    expect(second.json.feedback).toEqual(first.json);
  });

  it('goes on with a run', async () => {
    const { token } = await world.account();
    const first = await draw(token, { length: 2, question: 'dlq-type-match' });
    await world.send('POST', '/responses', { token, body: submissionOf(first) });
    const next = await world.send('POST', '/items/draw', { token, body: { attempt: first.attempt } });
    expect(next.json).toMatchObject({ position: 1, length: 2, answers: [{ position: 0 }] });
  });

  it('lets a guest answer, and stores the address only as a count', async () => {
    world.browser.actor = { kind: 'guest', id: randomUUID() };
    const body = submissionOf(await draw());
    const forged = await world.send('POST', '/responses', { body: { ...body, address: '203.0.113.1' } });
    expect(outcome(forged)).toEqual([400, 'input.malformed']);
    const sent = await world.send('POST', '/responses', {
      body,
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    expect(sent.status).toBe(200);
    expect(
      await world.db.rateLimit.count({ where: { key: { contains: '203.0.113.9' } } }),
    ).toBeLessThanOrEqual(1);
  });

  it('refuses altered items, wrong answers and foreign runs, and writes nothing', async () => {
    const [owner, stranger] = [await world.account(), await world.account()];
    const drawn = await draw(owner.token, { length: 3, question: 'dlq-type-match' });
    await world.send('POST', '/responses', { token: owner.token, body: submissionOf(drawn) });
    const open = await draw(owner.token, { attempt: drawn.attempt });
    const body = submissionOf(open);
    const count = await world.db.response.count();
    const tries: [object, string, number, string][] = [
      [
        { item: `${open.itemToken.slice(0, -1)}${open.itemToken.endsWith('A') ? 'B' : 'A'}` },
        owner.token,
        400,
        'item.signature',
      ],
      [{ item: 'x' }, owner.token, 400, 'item.signature'],
      [{ answer: otherKind(open.item.structure) }, owner.token, 422, 'answer.wrong-kind'],
      [{ answer: { kind: 'single' } }, owner.token, 400, 'input.malformed'],
      [{ responseId: 'mine' }, owner.token, 400, 'input.malformed'],
      [{}, stranger.token, 403, 'attempt.not-yours'],
    ];
    for (const [change, token, status, code] of tries) {
      const sent = await world.send('POST', '/responses', { token, body: { ...body, ...change } });
      expect([change, ...outcome(sent)]).toEqual([change, status, code]);
    }
    const foreign = await world.send('POST', '/items/draw', {
      token: stranger.token,
      body: { attempt: drawn.attempt },
    });
    expect(outcome(foreign)).toEqual([403, 'attempt.not-yours']);
    expect(await world.db.response.count()).toBe(count);
  });
});
