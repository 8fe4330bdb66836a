import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { LOCALES } from '@/core/kernel/locale';
import { openApiDocument, refusalsOf } from '@/server/api/openapi';
import { OPERATIONS } from '@/server/api/operations/list';
import { wordsIn } from '@/server/api/problem';
import { problemSchema } from '@/server/api/problem.schema';
import { type ApiWorld, apiWorld, someAnswer } from './world';

// The OpenAPI document, the routes and the replies are one thing: what is described is there, and is so.

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

interface Described {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, unknown> };
}
const document = (locale: 'ko' | 'en' = 'en') => openApiDocument(OPERATIONS, locale) as unknown as Described;

/** The path with its example's parameters filled in. */
const filled = (path: string, params: unknown): string =>
  path.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(String((params as Record<string, string>)[name])),
  );

describe('the OpenAPI document', () => {
  it('describes each operation once, under its own name', () => {
    const described = Object.entries(document().paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { operationId }]) => `${method.toUpperCase()} ${path} ${operationId}`,
      ),
    );
    expect(described.sort()).toEqual(
      OPERATIONS.map(({ method, path, id }) => `${method} ${path} ${id}`).sort(),
    );
    expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length);
  });

  it('resolves every reference it makes, in plain JSON', () => {
    const text = JSON.stringify(document());
    const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect(names.length).toBeGreaterThan(OPERATIONS.length);
    const { schemas } = document().components;
    expect(names.filter((name) => !(name in schemas))).toEqual([]);
    expect(text).not.toMatch(/"\$ref":"#\/(\$defs|definitions)|__shared/);
  });

  it.each(LOCALES)('is worded in %s', (locale) => {
    const missing = JSON.stringify(document(locale)).match(/"(api|refusals)\.[a-zA-Z0-9.-]+"/g);
    expect(missing).toBeNull();
  });

  it('is served', async () => {
    const { status, json } = await world.send('GET', '/openapi.json');
    expect([status, json.openapi]).toEqual([200, '3.1.0']);
    expect(json).toEqual(JSON.parse(JSON.stringify(document())));
  });

  it('tells nobody the key of an item', () => {
    const shown = JSON.stringify([
      document().components.schemas.PublicItem,
      document().components.schemas.ItemText,
    ]);
    expect(shown).not.toMatch(/"(key|reasons|explanation|misconceptions|proof|variantKey|seed)"/);
  });
});

describe.each(OPERATIONS.map((one) => [`${one.method} ${one.path}`, one] as const))(
  '%s',
  (_name, operation) => {
    const { method, path, params, query, body, example } = operation;

    it('has an example that fits its schemas', () => {
      expect(params.safeParse(example.params ?? {}).error).toBeUndefined();
      expect(query.safeParse(example.query ?? {}).error).toBeUndefined();
      if (body) expect(body.safeParse(example.body).error).toBeUndefined();
      else expect(example.body).toBeUndefined();
    });

    it('is routed, and answers its example as described', async () => {
      const { token } = await world.account();
      const search = new URLSearchParams(example.query as Record<string, string>).toString();
      const sent = await world.send(method, `${filled(path, example.params)}${search && `?${search}`}`, {
        token,
        ...(body && { body: example.body }),
      });
      if (sent.status === 200) {
        expect(operation.reply.safeParse(sent.json).error).toBeUndefined();
        return;
      }
      // The example's token or id is not a real one.
      expect(problemSchema.parse(sent.json)).toMatchObject({ status: sent.status });
      expect(refusalsOf(operation)).toContain(sent.json.code);
    });

    it('refuses other methods and says which it takes', async () => {
      const sent = await world.send('DELETE', filled(path, example.params ?? {}));
      expect([sent.status, sent.json.code]).toEqual([405, 'api.method-not-allowed']);
      expect(sent.headers.get('allow')?.split(', ')).toContain(method);
    });

    it('refuses a query it does not know, and names it', async () => {
      const { token } = await world.account();
      const sent = await world.send(method, `${filled(path, example.params ?? {})}?surprise=1`, {
        token,
        ...(body && { body: example.body }),
      });
      expect([sent.status, sent.json.code]).toEqual([400, 'input.malformed']);
      expect(JSON.stringify(sent.json.faults)).toContain('surprise');
    });

    it('words every refusal it may answer with', () => {
      for (const locale of LOCALES) {
        const words = wordsIn(locale);
        for (const code of refusalsOf(operation)) {
          const key = code.startsWith('api.') ? `api.problem.${code.slice(4)}` : `refusals.${code}`;
          expect(words(key, { allow: 'GET', max: '1', field: 'x', seconds: 1, minutes: 1 })).not.toBe(key);
        }
      }
    });
  },
);

describe('replies', () => {
  const fits = (schema: z.ZodType | undefined, value: unknown) =>
    expect(schema?.safeParse(value).error).toBeUndefined();
  const replyOf = (id: string) => OPERATIONS.find((one) => one.id === id)?.reply;

  it('are as described for items and answers of every generator and fixed question', async () => {
    const { token } = await world.account();
    const questions = await world.db.question.findMany({ where: { status: 'PUBLISHED' } });
    expect(questions.length).toBeGreaterThan(0);
    for (const { slug } of questions) {
      const drawn = await world.send('POST', '/items/draw', { token, body: { question: slug } });
      if (drawn.json.code === 'attempt.empty') continue;
      fits(replyOf('drawItem'), drawn.json);
      const { structure } = drawn.json.item as { structure: Record<string, unknown> };
      const answered = await world.send('POST', '/responses', {
        token,
        body: {
          responseId: randomUUID(),
          item: drawn.json.itemToken,
          answer: someAnswer(structure),
          certainty: 'think',
          elapsedMs: 1000,
        },
      });
      expect([slug, answered.status]).toEqual([slug, 200]);
      fits(replyOf('answerItem'), answered.json);
    }
    for (const [path, id] of [
      ['/cards/due', 'listDueCards'],
      ['/today', 'showToday'],
      ['/progress', 'showProgress'],
      ['/notes', 'listNotes'],
      ['/me', 'showMe'],
    ] as const) {
      const sent = await world.send('GET', path, { token });
      expect([path, sent.status]).toEqual([path, 200]);
      fits(replyOf(id), sent.json);
    }
    const undone = await world.send('POST', '/reviews/undo', { token, body: {} });
    expect(undone.status).toBe(200);
    fits(replyOf('undoReview'), undone.json);
    const review = await world.send('POST', '/reviews/draw', { token, body: {} });
    expect(review.status).toBe(200);
    fits(replyOf('drawReview'), review.json);
  });
});
