import { bytesOf, utf8 } from '../../../kernel/bytes';
import type { AnyService, Input, Output } from '../../engine/contract';
import { type AwsError, AwsRefusal } from '../../engine/refusal';
import type { StructureShape } from '../../shapes/shape';
import { shapeNamed } from '../../validation/check-input';
import { crc32 } from '../crc32';
import { type Asked, type Dialect, isOffered } from '../dialect';
import { EVENT_STREAM, eventMessage } from '../event-stream';
import type { HttpReply, HttpRequest } from '../http';
import { JsonDecoder, JsonMismatch } from './decode';
import { JsonEncoder } from './encode';

/** Namespaces that AWS puts before error names in version 1.0, by service; errors of the framework have their own. */
const ERROR_NAMESPACES: Readonly<Record<string, string>> = {
  sqs: 'com.amazonaws.sqs#',
  dynamodb: 'com.amazonaws.dynamodb.v20120810#',
  cloudwatch: 'com.amazonaws.cloudwatch.v2010_08_01#',
};
const FRAMEWORK_NAMESPACE = 'com.amazon.coral.service#';
const FRAMEWORK_ERRORS = new Set([
  'SerializationException',
  'UnknownOperationException',
  'InternalFailure',
  'AccessDeniedException',
  'IncompleteSignatureException',
  'InvalidSignatureException',
  'MissingAuthenticationTokenException',
  'UnrecognizedClientException',
]);
/** What the SDK for Java sends to Kinesis unless told otherwise. */
const NO_CBOR = 'CBOR is not simulated: set AWS_CBOR_DISABLE=true, or aws.cborEnabled=false in Java.';
/** The one service whose clients compare a checksum of each reply. */
const CHECKSUMMED = 'dynamodb';

/** AWS JSON 1.0 and 1.1. */
export class JsonDialect implements Dialect {
  readonly #decoder: JsonDecoder;
  readonly #encoder: JsonEncoder;
  readonly #contentType: string;
  /** Shape of the events in outputs, by shape of the output. */
  readonly #streams = new Map<string, string | undefined>();
  /** Errors also carry the code that the Query protocol has for them. */
  readonly #queryCompatible: boolean;

  constructor(readonly service: AnyService) {
    const { shapes } = service;
    this.#decoder = new JsonDecoder(shapes);
    this.#encoder = new JsonEncoder(shapes);
    this.#contentType = `application/x-amz-json-${shapes.jsonVersion ?? '1.0'}`;
    this.#queryCompatible = shapes.protocols.includes('query');
  }

  read({ headers, body }: HttpRequest): Asked {
    const target = headers['x-amz-target'] ?? '';
    const operation = target.slice(target.lastIndexOf('.') + 1);
    if (!isOffered(this.service, operation)) throw new AwsRefusal('UnknownOperationException', '');
    if (headers['content-type']?.includes('cbor')) throw new AwsRefusal('SerializationException', NO_CBOR);
    const shape = this.service.shapes.operations[operation]?.input;
    return { operation, input: shape === undefined ? {} : this.#decode(shape, body) };
  }

  #decode(shape: string, body: Uint8Array): Input {
    if (body.length === 0) return {};
    try {
      return this.#decoder.decode(shape, parse(body)) as Input;
    } catch (thrown) {
      if (thrown instanceof JsonMismatch) throw new AwsRefusal('SerializationException', thrown.message);
      throw thrown;
    }
  }

  success(operation: string, output: Output, requestId: string): HttpReply {
    const shape = this.service.shapes.operations[operation]?.output;
    if (this.streams(operation)) {
      const headers = { ...this.#headers(requestId, ''), 'content-type': EVENT_STREAM };
      return { status: 200, headers, body: this.#message('initial-response', {}) };
    }
    const body = shape === undefined ? '' : JSON.stringify(this.#encoder.encode(shape, output));
    return { status: 200, headers: this.#headers(requestId, body), body };
  }

  /** Shape of the events of an operation whose reply is a stream. */
  #eventShape(output: string): string | undefined {
    if (!this.#streams.has(output)) {
      const { members } = shapeNamed(this.service.shapes.shapes, output) as StructureShape;
      this.#streams.set(output, Object.values(members).find(({ stream }) => stream)?.shape);
    }
    return this.#streams.get(output);
  }

  streams(operation: string): boolean {
    const { output } = this.service.shapes.operations[operation] ?? {};
    return output !== undefined && this.#eventShape(output) !== undefined;
  }

  event(operation: string, event: Output): Uint8Array {
    const { output } = this.service.shapes.operations[operation] ?? {};
    const shape = output === undefined ? undefined : this.#eventShape(output);
    const [[type, payload] = ['', {}]] = Object.entries(
      shape === undefined ? event : (this.#encoder.encode(shape, event) as Output),
    );
    return this.#message(type, payload);
  }

  #message(type: string, payload: unknown): Uint8Array {
    const kind = type.endsWith('Exception') ? 'exception' : 'event';
    const headers = { ':message-type': kind, [`:${kind}-type`]: type, ':content-type': this.#contentType };
    return eventMessage(headers, bytesOf(JSON.stringify(payload)));
  }

  failure(error: AwsError, requestId: string): HttpReply {
    const framework = FRAMEWORK_ERRORS.has(error.code);
    const body = JSON.stringify({
      __type: this.#namespace(framework) + error.code,
      ...(error.message !== '' && { [framework ? 'Message' : 'message']: error.message }),
      ...error.members,
    });
    const headers = this.#headers(requestId, body);
    if (this.#queryCompatible)
      headers['x-amzn-query-error'] = `${error.queryCode ?? error.code};${error.fault}`;
    return { status: error.status, headers, body };
  }

  #namespace(framework: boolean): string {
    const own = ERROR_NAMESPACES[this.service.name];
    if (own === undefined) return '';
    return framework ? FRAMEWORK_NAMESPACE : own;
  }

  #headers(requestId: string, body: string): Record<string, string> {
    const headers: Record<string, string> = {
      'x-amzn-RequestId': requestId,
      'content-type': this.#contentType,
    };
    if (this.service.name === CHECKSUMMED) headers['x-amz-crc32'] = String(crc32(body));
    return headers;
  }
}

function parse(body: Uint8Array): unknown {
  const text = utf8(body);
  if (text === undefined) throw new JsonMismatch('');
  try {
    return JSON.parse(text);
  } catch {
    // AWS says no more than the name of the exception.
    throw new JsonMismatch('');
  }
}
