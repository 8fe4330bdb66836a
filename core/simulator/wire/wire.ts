import type { AnyService, Command, Outcome } from '../engine/contract';
import { type AwsError, AwsRefusal } from '../engine/refusal';
import { Catalogue } from './catalogue';
import type { Asked, Dialect } from './dialect';
import type { HttpReply, HttpRequest } from './http';
import { onQueueUrl, withOrigin } from './queue-urls';
import { recognise } from './recognise';
import { isChunked, readChunks, withoutChunks } from './sigv4/chunks';
import { type Signed, signatureOf } from './sigv4/credential';
import { withTraceHeader } from './trace-header';
import { type FailureWriter, jsonFailure, xmlFailure } from './unknown';

/** A request understood: what it asks, who signed it, and how to answer it. */
export interface WireCall {
  readonly understood: true;
  readonly asked: Asked;
  readonly dialect: Dialect;
  readonly signed: Signed | undefined;
  /** Scheme and authority that were called, and the path in front of AWS's own. */
  readonly origin: string;
}

/** A request that AWS would turn away before any service sees it. */
export interface Unreadable {
  readonly understood: false;
  readonly error: AwsError;
  readonly write: FailureWriter;
}

const DEFAULT_REGION = 'us-east-1';
const NOT_FOUND = 404;

/** AWS's protocols over a list of services: bytes to command, outcome to bytes. Knows no world and no network. */
export class Wire {
  readonly #catalogue: Catalogue;

  constructor(services: readonly AnyService[]) {
    this.#catalogue = new Catalogue(services);
  }

  /** @param origin such as `http://localhost:4566`: URLs in replies lead there. */
  read(request: HttpRequest, origin: string): WireCall | Unreadable {
    let signed: Signed | undefined;
    try {
      signed = signatureOf(request);
    } catch (thrown) {
      // Worded in the protocol of the service that the request would be for without its signature.
      return unreadable(thrown, recognise(this.#catalogue, request, undefined), request);
    }
    const dialect = recognise(this.#catalogue, request, signed);
    try {
      if (!dialect) throw unrecognised(request);
      const read = dialect.read(unchunked(request));
      const asked = dialect.service.name === 'sqs' ? readForQueue(dialect, read, request, origin) : read;
      return { understood: true, asked, dialect, signed, origin };
    } catch (thrown) {
      return unreadable(thrown, dialect, request);
    }
  }

  /** The answer to a call. */
  reply({ dialect, asked, origin }: WireCall, outcome: Outcome, requestId: string): HttpReply {
    if (!outcome.ok) return dialect.failure(outcome.error, requestId);
    const output =
      dialect.service.name === 'sqs' ? withOrigin(asked.operation, outcome.output, origin) : outcome.output;
    return dialect.success(asked.operation, output, requestId);
  }
}

/** What a request is turned away with; anything but a refusal is a bug and passes through. */
function unreadable(thrown: unknown, dialect: Dialect | undefined, request: HttpRequest): Unreadable {
  if (!(thrown instanceof AwsRefusal)) throw thrown;
  return { understood: false, error: thrown.error, write: failureWriter(dialect, request) };
}

function unchunked(request: HttpRequest): HttpRequest {
  if (!isChunked(request)) return request;
  const chunks = readChunks(request.body);
  if (!chunks) throw new AwsRefusal('IncompleteBody', 'The request body terminated unexpectedly');
  return withoutChunks(request, chunks);
}

const readForQueue = (dialect: Dialect, asked: Asked, request: HttpRequest, origin: string): Asked =>
  withTraceHeader(onQueueUrl(dialect, asked, request, origin), request);

/** The Region whose endpoint was called: that of the signature. */
export const regionOf = ({ signed }: WireCall): string => signed?.region ?? DEFAULT_REGION;

/** The command that a call stands for. */
export const commandOf = (call: WireCall, caller: Command['caller']): Command => ({
  service: call.dialect.service.name,
  operation: call.asked.operation,
  input: call.asked.input,
  caller,
  region: regionOf(call),
});

const unrecognised = ({ headers }: HttpRequest): AwsRefusal =>
  new AwsRefusal('UnknownOperationException', '', {
    status: headers['x-amz-target'] === undefined ? NOT_FOUND : 400,
  });

function failureWriter(dialect: Dialect | undefined, { headers }: HttpRequest): FailureWriter {
  if (dialect) return (error, requestId) => dialect.failure(error, requestId);
  return headers['x-amz-target'] === undefined ? xmlFailure : jsonFailure;
}
