import { z } from 'zod';
import type { Locale } from '@/core/kernel/locale';
import type { RefusalCode } from '@/server/use-cases/refusals';
import type { Access, Operation } from './operation';
import { type ProblemCode, statusOf, type Words, wordsIn } from './problem';
import { problemSchema } from './problem.schema';
import { feedback, itemText, publicItem } from './schemas/item.schema';

type Json = Record<string, unknown>;

/** Refusals every operation may answer with. */
const SHARED: readonly ProblemCode[] = [
  'access.token-invalid',
  'input.locale-unknown',
  'input.malformed',
  'server.database-unavailable',
  'api.unexpected',
];
const WITH_BODY: readonly ProblemCode[] = [
  'api.json-malformed',
  'api.media-type',
  'input.too-large',
  'api.cross-origin',
];
const WRITING: readonly RefusalCode[] = ['server.database-read-only'];

/** Every code an operation may refuse with. */
export const refusalsOf = ({ refusals, body, access, method }: Operation): readonly ProblemCode[] => [
  ...new Set<ProblemCode>([
    ...refusals,
    ...SHARED,
    ...(body ? WITH_BODY : []),
    ...(method === 'GET' ? [] : WRITING),
    ...(access === 'known' ? (['access.sign-in-first'] as const) : []),
  ]),
];

/** A component's name: `drawItem` has `DrawItemRequest` and `DrawItemReply`. */
const named = (id: string, what: 'Request' | 'Reply'): string =>
  `${id.charAt(0).toUpperCase()}${id.slice(1)}${what}`;

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

function schemasOf(entries: readonly (readonly [string, z.ZodType])[], io: 'input' | 'output'): Json {
  const registry = z.registry<{ id: string }>();
  const names = new Map<z.ZodType, string>();
  // Two operations may share one schema: it is described once, the others point to it.
  const shared: Json = {};
  for (const [id, schema] of entries) {
    const first = names.get(schema);
    if (first) shared[id] = reference(first);
    else {
      names.set(schema, id);
      registry.add(schema, { id });
    }
  }
  const uri = (id: string) => `#/components/schemas/${id}`;
  const { schemas } = z.toJSONSchema(registry, { io, uri, unrepresentable: 'any' });
  const plain = Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema]);
  return { ...Object.fromEntries(plain), ...shared };
}

const SECURITY: Readonly<Record<Access, readonly Json[]>> = {
  open: [{}, { accessToken: [] }, { session: [] }, { guest: [] }],
  learner: [{}, { accessToken: [] }, { session: [] }, { guest: [] }],
  known: [{ accessToken: [] }, { session: [] }, { guest: [] }],
};

function parametersOf({ params, query }: Operation): Json[] {
  const described = (schema: z.ZodObject, place: 'path' | 'query') => {
    const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
    return Object.entries(properties).map(([name, value]) => ({
      name,
      in: place,
      required: required.includes(name),
      schema: value,
    }));
  };
  return [
    ...described(params, 'path'),
    ...described(query, 'query'),
    { $ref: '#/components/parameters/locale' },
  ];
}

function problemResponses(operation: Operation, words: Words): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of refusalsOf(operation)) {
    byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: `${words(`api.title.s${status}`)}: ${codes.join(', ')}`,
        content: { 'application/problem+json': { schema: reference('Problem') } },
      },
    ]),
  );
}

function describe(operation: Operation, words: Words): Json {
  const { id, body, example, access } = operation;
  return {
    operationId: id,
    summary: words(`api.operation.${id}.summary`),
    description: words(`api.operation.${id}.description`),
    security: SECURITY[access],
    parameters: parametersOf(operation),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: reference(named(id, 'Request')), example: example.body } },
      },
    }),
    responses: {
      200: {
        description: words('api.title.s200'),
        content: { 'application/json': { schema: reference(named(id, 'Reply')) } },
      },
      ...problemResponses(operation, words),
    },
  };
}

/** The OpenAPI 3.1 document of the operations, in one language. */
export function openApiDocument(operations: readonly Operation[], locale: Locale): Json {
  const words = wordsIn(locale);
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const { path, method } = operation;
    paths[path] = { ...paths[path], [method.toLowerCase()]: describe(operation, words) };
  }
  const requests = operations.flatMap(({ id, body }) =>
    body ? [[named(id, 'Request'), body] as const] : [],
  );
  const replies = operations.map(({ id, reply }) => [named(id, 'Reply'), reply] as const);
  const parts = [
    ['Problem', problemSchema],
    ['Feedback', feedback],
    ['PublicItem', publicItem],
    ['ItemText', itemText],
  ] as const;
  return {
    openapi: '3.1.0',
    info: {
      title: 'Redrive API',
      version: '1',
      summary: words('api.document.summary'),
      description: words('api.document.description'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: { ...schemasOf(requests, 'input'), ...schemasOf([...parts, ...replies], 'output') },
      parameters: { locale: localeParameter(words) },
      securitySchemes: securitySchemes(words),
    },
  };
}

const localeParameter = (words: Words): Json => ({
  name: 'locale',
  in: 'query',
  required: false,
  description: words('api.document.locale'),
  schema: { type: 'string', enum: ['ko', 'en'] },
});

const securitySchemes = (words: Words): Json => ({
  accessToken: { type: 'http', scheme: 'bearer', description: words('api.security.accessToken') },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'next-auth.session-token',
    description: words('api.security.session'),
  },
  guest: {
    type: 'apiKey',
    in: 'cookie',
    name: 'redrive-guest',
    description: words('api.security.guest'),
  },
});
