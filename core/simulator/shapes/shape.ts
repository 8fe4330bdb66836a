/** Shapes of the requests and replies of a service, as AWS's API models declare them. Generated, see `scripts/shapes.ts`. */

/** Constraints; lengths count characters, bytes of a blob, or elements of a list or map. */
interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

export type Shape =
  | ({ readonly type: 'string'; readonly pattern?: string; readonly enum?: readonly string[] } & Bounds)
  | ({ readonly type: 'blob' } & Bounds)
  | ({ readonly type: 'integer' | 'long' | 'float' | 'double' } & Bounds)
  | { readonly type: 'boolean' | 'timestamp' | 'document' }
  | ({
      readonly type: 'list';
      readonly member: string /** Query and XML: element name. */;
      readonly memberName?: string;
      readonly flat?: true;
    } & Bounds)
  | ({
      readonly type: 'map';
      readonly key: string;
      readonly value: string;
      readonly keyName?: string;
      readonly valueName?: string;
      readonly flat?: true;
    } & Bounds)
  | StructureShape;

export interface StructureShape {
  readonly type: 'structure';
  readonly members: Readonly<Record<string, Member>>;
  /** Exactly one member is set. */
  readonly union?: true;
  /** The member that is the whole body, in REST protocols. */
  readonly payload?: string;
}

export interface Member {
  /** Name in the table of shapes. */
  readonly shape: string;
  readonly required?: true;
  /** REST protocols: where the member travels; the body otherwise. */
  readonly in?: 'uri' | 'query' | 'header' | 'headers' | 'status';
  /** Its name there, or its name in XML and Query where that differs from the member's. */
  readonly name?: string;
  readonly flat?: true;
  readonly attribute?: true;
  /** The reply is a stream of events, each one member of this union. The output has a list of them. */
  readonly stream?: true;
  /** Timestamps: how they are written where not the protocol's default. */
  readonly format?: 'date-time' | 'epoch-seconds' | 'http-date';
}

export type Protocol = 'json' | 'query' | 'ec2' | 'rest-json' | 'rest-xml';

export interface OperationShape {
  readonly input?: string;
  readonly output?: string;
  /** Query and REST-XML: element around the result, such as `SendMessageResult`. */
  readonly resultName?: string;
  /** REST protocols: method, URI template and status of success. */
  readonly http?: { readonly method: string; readonly uri: string; readonly status?: number };
}

/** What a service says of itself on the wire. */
export interface ServiceHead {
  /** As SigV4 scopes it: `sqs`, `events`, `email`. */
  readonly signingName: string;
  /** In the order a service understands them. */
  readonly protocols: readonly Protocol[];
  /** `X-Amz-Target` prefix and JSON version of the JSON protocols. */
  readonly target?: string;
  readonly jsonVersion?: '1.0' | '1.1';
  /** `Version` of the Query protocol, and the XML namespace of its replies. */
  readonly version: string;
  readonly namespace?: string;
}

export interface ServiceShapes extends ServiceHead {
  readonly operations: Readonly<Record<string, OperationShape>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}
