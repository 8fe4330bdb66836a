import type { Output } from '@/core/simulator/engine/contract';
import type { ServiceShapes, Shape } from '@/core/simulator/shapes/shape';
import type { HttpReply, HttpRequest } from '@/core/simulator/wire/http';

interface SdkRequest {
  method: string;
  path: string;
  query: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body: string | Uint8Array | undefined;
}
interface SdkClient {
  send(command: unknown): Promise<Output>;
  destroy(): void;
}
type SdkModule = Record<string, new (input: unknown) => SdkClient>;

/** Stops a command once its request is seen. */
class Seen extends Error {}

export interface Exchange {
  /** Answers in place of AWS; undefined ends the command. */
  answer(request: HttpRequest): HttpReply | undefined;
}

/** A client of the AWS SDK for JavaScript whose requests never reach a network. */
export async function sdkClient(sdk: string, exchange: Exchange) {
  const module = (await import(sdk)) as unknown as SdkModule;
  const name = Object.keys(module).find((key) => /^[A-Z]\w+Client$/.test(key)) as string;
  const Client = module[name] as unknown as new (config: object) => SdkClient;
  const client = new Client({
    region: 'eu-west-1',
    endpoint: 'http://127.0.0.1:4566',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    maxAttempts: 1,
    useQueueUrlAsEndpoint: false,
    ...(sdk.endsWith('/client-sqs') && { md5: false }),
    requestHandler: {
      handle: async (request: SdkRequest) => {
        const reply = exchange.answer(await seenRequest(request));
        if (!reply) throw new Seen();
        return { response: sdkResponse(reply) };
      },
    },
  });
  const send = (operation: string, input: unknown): Promise<Output> => {
    const Command = module[`${operation}Command`] as new (input: unknown) => unknown;
    return client.send(new Command(input));
  };
  return { send };
}

export const isSeen = (error: unknown): boolean => error instanceof Seen;

async function seenRequest({ method, path, query, headers, body }: SdkRequest): Promise<HttpRequest> {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map(
      (one) => `${encode(name)}=${one === null ? '' : encode(one)}`,
    ),
  );
  return {
    method,
    path,
    query: pairs.join('&'),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body ?? []),
  };
}

const encode = encodeURIComponent;

function sdkResponse({ status, headers, body }: HttpReply) {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return {
    statusCode: status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: new Blob([bytes as Uint8Array<ArrayBuffer>]).stream(),
    reason: '',
  };
}

/** The same value as the SDK has it: dates for timestamps. */
export function toSdk(shapes: ServiceShapes, name: string, value: unknown): unknown {
  return convert(shapes, name, value, (at) => new Date(at as number));
}

/** A value of the SDK as an operation sees it. */
export function fromSdk(shapes: ServiceShapes, name: string, value: unknown): unknown {
  return convert(shapes, name, value, (at) => (at as Date).getTime());
}

function convert(
  shapes: ServiceShapes,
  name: string,
  value: unknown,
  timestamp: (value: unknown) => unknown,
): unknown {
  const shape = shapes.shapes[name] as Shape;
  if (value === undefined || value === null) return value;
  if (shape.type === 'timestamp') return timestamp(value);
  if (shape.type === 'blob') return new Uint8Array(value as Uint8Array);
  if (shape.type === 'list')
    return (value as unknown[]).map((each) => convert(shapes, shape.member, each, timestamp));
  const of = (member: string) =>
    shape.type === 'map'
      ? shape.value
      : shape.type === 'structure'
        ? shape.members[member]?.shape
        : undefined;
  if (shape.type !== 'map' && shape.type !== 'structure') return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).flatMap(([member, each]) => {
      const shapeOf = of(member);
      return shapeOf === undefined || each === undefined || each === null
        ? []
        : [[member, convert(shapes, shapeOf, each, timestamp)]];
    }),
  );
}
