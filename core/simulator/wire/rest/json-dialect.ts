import { utf8 } from '../../../kernel/bytes';
import type { AnyService, Input, Output } from '../../engine/contract';
import { type AwsError, AwsRefusal } from '../../engine/refusal';
import type { StructureShape } from '../../shapes/shape';
import { type Asked, type Dialect, isOffered } from '../dialect';
import type { HttpReply, HttpRequest } from '../http';
import { JsonDecoder, JsonMismatch } from '../json/decode';
import { JsonEncoder } from '../json/encode';
import { FormMismatch } from '../query/decode';
import { RestBindings } from './bindings';
import { Router } from './route';

const CONTENT_TYPE = 'application/json';
const NOT_FOUND = 404;

/** REST with JSON bodies: Lambda, SES version 2, Kinesis Video Streams. */
export class RestJsonDialect implements Dialect {
  readonly #router: Router;
  readonly #bindings: RestBindings;
  readonly #decoder: JsonDecoder;
  readonly #encoder: JsonEncoder;

  constructor(readonly service: AnyService) {
    this.#router = new Router(service.shapes);
    this.#bindings = new RestBindings(service.shapes);
    this.#decoder = new JsonDecoder(service.shapes);
    this.#encoder = new JsonEncoder(service.shapes);
  }

  read(request: HttpRequest): Asked {
    const routed = this.#router.match(request.method, request.path, request.query, request.headers);
    if (!routed || !isOffered(this.service, routed.operation))
      throw new AwsRefusal('UnknownOperationException', '', { status: NOT_FOUND });
    const name = this.service.shapes.operations[routed.operation]?.input;
    if (name === undefined) return { operation: routed.operation, input: {} };
    try {
      return { operation: routed.operation, input: this.#input(name, routed.labels, request) };
    } catch (thrown) {
      throw wordedMismatch(thrown);
    }
  }

  #input(name: string, labels: Readonly<Record<string, string>>, request: HttpRequest): Input {
    const shape = this.#bindings.structure(name);
    const bound = this.#bindings.read(shape, labels, request);
    if (shape.payload !== undefined)
      return { ...bound, ...this.#payload(shape, shape.payload, request.body) };
    const body = request.body.length === 0 ? {} : (this.#decoder.decode(name, parse(request.body)) as Input);
    return { ...body, ...bound };
  }

  #payload(shape: StructureShape, member: string, body: Uint8Array): Input {
    if (body.length === 0) return {};
    const name = shape.members[member]?.shape as string;
    const type = this.service.shapes.shapes[name]?.type;
    if (type === 'blob') return { [member]: body };
    if (type === 'string') return { [member]: utf8(body) ?? '' };
    return { [member]: this.#decoder.decode(name, parse(body)) };
  }

  success(operation: string, output: Output, requestId: string): HttpReply {
    const { output: name, http } = this.service.shapes.operations[operation] ?? {};
    const status = http?.status ?? 200;
    if (name === undefined) return { status, headers: headersOf(requestId), body: '' };
    const shape = this.#bindings.structure(name);
    const bound = this.#bindings.write(shape, output);
    return {
      status: bound.status ?? status,
      headers: { ...headersOf(requestId), ...bound.headers },
      body: this.#body(name, shape, output),
    };
  }

  #body(name: string, shape: StructureShape, output: Output): string | Uint8Array {
    if (shape.payload !== undefined) return this.#payloadBody(shape, output[shape.payload]);
    const inBody = Object.fromEntries(
      Object.entries(output).filter(([member]) => shape.members[member] && !shape.members[member].in),
    );
    return JSON.stringify(this.#encoder.encode(name, inBody));
  }

  #payloadBody(shape: StructureShape, value: unknown): string | Uint8Array {
    if (value === undefined || value === null) return '';
    if (typeof value === 'string' || value instanceof Uint8Array) return value;
    const name = shape.members[shape.payload as string]?.shape as string;
    return JSON.stringify(this.#encoder.encode(name, value));
  }

  failure(error: AwsError, requestId: string): HttpReply {
    return {
      status: error.status,
      headers: { ...headersOf(requestId), 'x-amzn-ErrorType': error.code },
      body: JSON.stringify({ ...error.members, ...messageMember(error) }),
    };
  }
}

const headersOf = (requestId: string): Record<string, string> => ({
  'x-amzn-RequestId': requestId,
  'content-type': CONTENT_TYPE,
});

/** Errors whose shape spells its text with a capital, as Lambda's API model does. */
const CAPITAL_MESSAGE = new Set([
  'ResourceNotFoundException',
  'ServiceException',
  'UnrecognizedClientException',
  'AccessDeniedException',
]);

const messageMember = ({ code, message }: AwsError): Readonly<Record<string, string>> =>
  message === '' ? {} : { [CAPITAL_MESSAGE.has(code) ? 'Message' : 'message']: message };

function parse(body: Uint8Array): unknown {
  const text = utf8(body);
  try {
    return JSON.parse(text ?? '');
  } catch {
    throw new JsonMismatch('Could not parse request body into json: Could not parse payload into json');
  }
}

function wordedMismatch(thrown: unknown): unknown {
  if (thrown instanceof JsonMismatch) return new AwsRefusal('SerializationException', thrown.message);
  if (thrown instanceof FormMismatch)
    return new AwsRefusal(
      'SerializationException',
      `'${thrown.value}' can not be converted to ${thrown.type === 'integer' ? 'an Integer' : `a ${thrown.type}`}`,
    );
  return thrown;
}
