import { utf8 } from '../../../kernel/bytes';
import type { AnyService, Input, Output } from '../../engine/contract';
import { type AwsError, AwsRefusal } from '../../engine/refusal';
import type { StructureShape } from '../../shapes/shape';
import { type Asked, type Dialect, isOffered } from '../dialect';
import type { HttpReply, HttpRequest } from '../http';
import { FormMismatch } from '../query/decode';
import { XmlDecoder } from '../xml/decode';
import { XmlEncoder } from '../xml/encode';
import { escapeXml } from '../xml/escape';
import { readXml, XmlFault } from '../xml/read';
import { RestBindings } from './bindings';
import { bucketOf } from './bucket';
import { type Routed, Router } from './route';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NOT_IMPLEMENTED = 501;
const PARTIAL_CONTENT = 206;

/** REST with XML bodies, as S3 speaks it: the bucket in host or path, metadata in headers. */
export class RestXmlDialect implements Dialect {
  /** Operations on a bucket or its objects, and those on none. */
  readonly #routers: { readonly bucket: Router; readonly none: Router };
  readonly #bindings: RestBindings;
  readonly #decoder: XmlDecoder;
  readonly #encoder: XmlEncoder;

  constructor(readonly service: AnyService) {
    const { shapes } = service;
    this.#bindings = new RestBindings(shapes);
    this.#decoder = new XmlDecoder(shapes);
    this.#encoder = new XmlEncoder(shapes);
    const names = Object.keys(shapes.operations).filter((name) => isOffered(service, name));
    const onBucket = names.filter((name) => this.#inputOf(name)?.members.Bucket);
    this.#routers = {
      bucket: new Router(shapes, onBucket),
      none: new Router(
        shapes,
        names.filter((name) => !onBucket.includes(name)),
      ),
    };
  }

  #inputOf(operation: string): StructureShape | undefined {
    const name = this.service.shapes.operations[operation]?.input;
    return name === undefined ? undefined : this.#bindings.structure(name);
  }

  read(request: HttpRequest): Asked {
    const { bucket, path } = bucketOf(request);
    const router = bucket === undefined ? this.#routers.none : this.#routers.bucket;
    const routed = router.match(request.method, path, request.query, request.headers);
    if (!routed)
      throw new AwsRefusal(
        'NotImplemented',
        'A header you provided implies functionality that is not implemented',
        {
          status: NOT_IMPLEMENTED,
        },
      );
    try {
      return { operation: routed.operation, input: this.#input(routed, bucket, request) };
    } catch (thrown) {
      throw worded(thrown);
    }
  }

  #input({ operation, labels }: Routed, bucket: string | undefined, request: HttpRequest): Input {
    const shape = this.#inputOf(operation);
    if (!shape) return {};
    const all = bucket === undefined ? labels : { ...labels, Bucket: bucket };
    const bound = this.#bindings.read(shape, all, request);
    return { ...bound, ...this.#payload(shape, request.body) };
  }

  #payload({ payload, members }: StructureShape, body: Uint8Array): Input {
    const name = payload === undefined ? undefined : members[payload]?.shape;
    if (payload === undefined || name === undefined) return {};
    const { type } = this.service.shapes.shapes[name] ?? {};
    if (type === 'blob') return { [payload]: body };
    if (type === 'string') return { [payload]: utf8(body) ?? '' };
    if (body.length === 0) return {};
    return { [payload]: this.#decoder.decode(name, readXml(utf8(body) ?? '')) };
  }

  success(operation: string, output: Output, requestId: string): HttpReply {
    const { output: name, http, resultName } = this.service.shapes.operations[operation] ?? {};
    const status = http?.status ?? 200;
    if (name === undefined) return { status, headers: headersOf(requestId), body: '' };
    const shape = this.#bindings.structure(name);
    const { headers } = this.#bindings.write(shape, output);
    return {
      status: headers['content-range'] === undefined ? status : PARTIAL_CONTENT,
      headers: { ...headersOf(requestId), ...contentType(shape), ...headers },
      body: this.#body(name, shape, resultName ?? name, output),
    };
  }

  #body(name: string, shape: StructureShape, root: string, output: Output): string | Uint8Array {
    const { payload } = shape;
    const namespace = ` xmlns="${this.service.shapes.namespace ?? ''}"`;
    if (payload !== undefined) {
      const { shape: of = '', name: as = payload } = shape.members[payload] ?? {};
      const isStructure = this.service.shapes.shapes[of]?.type === 'structure';
      const value = output[payload] ?? (isStructure ? {} : '');
      if (typeof value === 'string' || value instanceof Uint8Array) return value;
      return `${DECLARATION}<${as}${namespace}>${this.#encoder.members(of, value)}</${as}>`;
    }
    if (!hasBody(shape)) return '';
    // A result that is one text of the same name, as the location of a bucket, has no element of its own within.
    const content = shape.members[root]
      ? escapeXml(String(output[root] ?? ''))
      : this.#encoder.members(name, output);
    return `${DECLARATION}<${root}${namespace}>${content}</${root}>`;
  }

  failure(error: AwsError, requestId: string): HttpReply {
    const members = Object.entries(error.members ?? {})
      .map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`)
      .join('');
    return {
      status: error.status,
      headers: { ...headersOf(requestId), 'content-type': 'application/xml' },
      body: `${DECLARATION}<Error><Code>${escapeXml(error.queryCode ?? error.code)}</Code><Message>${escapeXml(error.message)}</Message>${members}<RequestId>${requestId}</RequestId><HostId>${hostId(requestId)}</HostId></Error>`,
    };
  }
}

const hasBody = ({ members }: StructureShape): boolean =>
  Object.values(members).some(({ in: place }) => place === undefined);

const contentType = (shape: StructureShape): Readonly<Record<string, string>> =>
  shape.payload === undefined && hasBody(shape) ? { 'content-type': 'application/xml' } : {};

/** S3 names the host that answered beside the request. */
const hostId = (requestId: string): string => requestId.replaceAll('-', '');

const headersOf = (requestId: string): Record<string, string> => ({
  'x-amz-request-id': requestId,
  'x-amz-id-2': hostId(requestId),
});

function worded(thrown: unknown): unknown {
  if (thrown instanceof XmlFault)
    return new AwsRefusal(
      'MalformedXML',
      'The XML you provided was not well-formed or did not validate against our published schema',
    );
  if (thrown instanceof FormMismatch)
    return new AwsRefusal(
      'InvalidArgument',
      `Provided ${thrown.parameter} not an ${thrown.type} or within integer range`,
    );
  return thrown;
}
