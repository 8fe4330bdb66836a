import type { AnyService, Input, Output } from '../engine/contract';
import type { AwsError } from '../engine/refusal';
import type { HttpReply, HttpRequest } from './http';

/** What a request asks for, in the simulator's terms. */
export interface Asked {
  readonly operation: string;
  readonly input: Input;
}

/** One service spoken in one of AWS's protocols. */
export interface Dialect {
  readonly service: AnyService;
  /** Throws an `AwsRefusal` for what the protocol cannot read or the service does not know. */
  read(request: HttpRequest): Asked;
  success(operation: string, output: Output, requestId: string): HttpReply;
  /** Whether the reply is a stream of events, of which `success` is the beginning. */
  streams?(operation: string): boolean;
  /** One event of such a reply: the member of the union that is set, by name. */
  event?(operation: string, event: Output): Uint8Array;
  failure(error: AwsError, requestId: string): HttpReply;
}

/** Whether requests from outside may name this operation. */
export function isOffered({ shapes, operations }: AnyService, operation: string): boolean {
  return (
    Object.hasOwn(operations, operation) &&
    Object.hasOwn(shapes.operations, operation) &&
    operations[operation]?.internal !== true
  );
}
