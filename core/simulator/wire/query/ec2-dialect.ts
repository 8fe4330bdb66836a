import type { AnyService, Input, Output } from '../../engine/contract';
import type { AwsError } from '../../engine/refusal';
import { type Asked, type Dialect, isOffered } from '../dialect';
import type { HttpReply, HttpRequest } from '../http';
import { XmlEncoder } from '../xml/encode';
import { escapeXml } from '../xml/escape';
import { FormDecoder, FormMismatch } from './decode';
import { queryPairs } from './dialect';
import { formTree } from './form';
import { mismatchRefusal, unknownActionRefusal } from './refusals';

const EC2 = { ec2: true } as const;

/** EC2's variant of the Query protocol: flat lists in, no element around the result, errors in a list. */
export class Ec2Dialect implements Dialect {
  readonly #decoder: FormDecoder;
  readonly #encoder: XmlEncoder;

  constructor(readonly service: AnyService) {
    this.#decoder = new FormDecoder(service.shapes, EC2);
    this.#encoder = new XmlEncoder(service.shapes, EC2);
  }

  read(request: HttpRequest): Asked {
    const tree = formTree(queryPairs(request));
    const operation = tree.children?.get('Action')?.value ?? '';
    if (!isOffered(this.service, operation)) throw unknownActionRefusal(this.service, operation);
    const shape = this.service.shapes.operations[operation]?.input;
    try {
      return {
        operation,
        input: shape === undefined ? {} : (this.#decoder.decode(shape, tree) as Input),
      };
    } catch (thrown) {
      if (thrown instanceof FormMismatch) throw mismatchRefusal(this.service, thrown);
      throw thrown;
    }
  }

  success(operation: string, output: Output, requestId: string): HttpReply {
    const shape = this.service.shapes.operations[operation]?.output;
    const members = shape === undefined ? '<return>true</return>' : this.#encoder.members(shape, output);
    const namespace = this.service.shapes.namespace ?? '';
    return document(
      200,
      requestId,
      `<${operation}Response xmlns="${namespace}"><requestId>${requestId}</requestId>${members}</${operation}Response>`,
    );
  }

  failure({ queryCode, code, message, status }: AwsError, requestId: string): HttpReply {
    return document(
      status,
      requestId,
      `<Response><Errors><Error><Code>${escapeXml(queryCode ?? code)}</Code><Message>${escapeXml(message)}</Message></Error></Errors><RequestID>${requestId}</RequestID></Response>`,
    );
  }
}

const document = (status: number, requestId: string, root: string): HttpReply => ({
  status,
  headers: { 'x-amzn-requestid': requestId, 'content-type': 'text/xml;charset=UTF-8' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${root}`,
});
