import { utf8 } from '../../../kernel/bytes';
import type { AnyService, Input, Output } from '../../engine/contract';
import { type AwsError, AwsRefusal } from '../../engine/refusal';
import { type Asked, type Dialect, isOffered } from '../dialect';
import type { HttpReply, HttpRequest } from '../http';
import { XmlEncoder } from '../xml/encode';
import { escapeXml } from '../xml/escape';
import { FormDecoder, FormMismatch } from './decode';
import { formPairs, formTree } from './form';
import { mismatchRefusal, unknownActionRefusal } from './refusals';

const CONTENT_TYPE = 'text/xml';

/** All parameters of a request in the Query protocol: those of the URL, then those of the body. */
export const queryPairs = ({ query, body }: HttpRequest): [string, string][] => [
  ...formPairs(query),
  ...formPairs(utf8(body) ?? ''),
];

/** The Query protocol: form parameters in, XML out. */
export class QueryDialect implements Dialect {
  readonly #decoder: FormDecoder;
  readonly #encoder: XmlEncoder;
  readonly #namespace: string;

  constructor(readonly service: AnyService) {
    this.#decoder = new FormDecoder(service.shapes, { ec2: false });
    this.#encoder = new XmlEncoder(service.shapes);
    const { namespace } = service.shapes;
    this.#namespace = namespace === undefined ? '' : ` xmlns="${namespace}"`;
  }

  read(request: HttpRequest): Asked {
    const tree = formTree(queryPairs(request));
    const operation = tree.children?.get('Action')?.value;
    if (operation === undefined)
      throw new AwsRefusal('MissingAction', 'The request must contain the parameter Action');
    if (!isOffered(this.service, operation)) throw unknownActionRefusal(this.service, operation);
    const shape = this.service.shapes.operations[operation]?.input;
    if (shape === undefined) return { operation, input: {} };
    try {
      return { operation, input: this.#decoder.decode(shape, tree) as Input };
    } catch (thrown) {
      if (thrown instanceof FormMismatch) throw mismatchRefusal(this.service, thrown);
      throw thrown;
    }
  }

  success(operation: string, output: Output, requestId: string): HttpReply {
    const shape = this.service.shapes.operations[operation];
    const content =
      shape?.output === undefined
        ? ''
        : resultElement(
            shape.resultName ?? `${operation}Result`,
            this.#encoder.members(shape.output, output),
          );
    const body = `<?xml version="1.0"?><${operation}Response${this.#namespace}>${content}<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${operation}Response>`;
    return { status: 200, headers: headersOf(requestId), body };
  }

  failure(error: AwsError, requestId: string): HttpReply {
    const code = escapeXml(error.queryCode ?? error.code);
    const body = `<?xml version="1.0"?><ErrorResponse${this.#namespace}><Error><Type>${error.fault}</Type><Code>${code}</Code><Message>${escapeXml(error.message)}</Message><Detail/></Error><RequestId>${requestId}</RequestId></ErrorResponse>`;
    return { status: error.status, headers: headersOf(requestId), body };
  }
}

const resultElement = (name: string, content: string): string =>
  content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;

const headersOf = (requestId: string): Record<string, string> => ({
  'x-amzn-RequestId': requestId,
  'content-type': CONTENT_TYPE,
});
