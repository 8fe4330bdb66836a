import type { AnyService } from '../engine/contract';
import type { Protocol } from '../shapes/shape';
import type { Dialect } from './dialect';
import { JsonDialect } from './json/dialect';
import { QueryDialect } from './query/dialect';
import { Ec2Dialect } from './query/ec2-dialect';
import { RestJsonDialect } from './rest/json-dialect';
import { RestXmlDialect } from './rest/xml-dialect';

const DIALECTS: Readonly<Record<Protocol, new (service: AnyService) => Dialect>> = {
  json: JsonDialect,
  query: QueryDialect,
  ec2: Ec2Dialect,
  'rest-json': RestJsonDialect,
  'rest-xml': RestXmlDialect,
};

interface Spoken {
  readonly protocol: Protocol;
  readonly dialect: Dialect;
}

/** The services of a world in every protocol they speak, found by what requests say of themselves. */
export class Catalogue {
  readonly #byTarget = new Map<string, Dialect>();
  readonly #spoken: Spoken[] = [];

  constructor(services: readonly AnyService[]) {
    for (const service of services)
      for (const protocol of service.shapes.protocols) this.#add(service, protocol);
  }

  #add(service: AnyService, protocol: Protocol): void {
    const dialect = new DIALECTS[protocol](service);
    this.#spoken.push({ protocol, dialect });
    if (protocol === 'json' && service.shapes.target) this.#byTarget.set(service.shapes.target, dialect);
  }

  /** The JSON service of an `X-Amz-Target` header. */
  targeted(target: string): Dialect | undefined {
    return this.#byTarget.get(target.slice(0, target.lastIndexOf('.')));
  }

  /** The service that signs with this name, in one of the given protocols. */
  signedFor(signingName: string, protocols: readonly Protocol[]): Dialect | undefined {
    return this.#spoken.find(
      ({ protocol, dialect }) =>
        protocols.includes(protocol) && dialect.service.shapes.signingName === signingName,
    )?.dialect;
  }

  /** The service of this API version that takes form parameters. */
  versioned(version: string): Dialect | undefined {
    return this.#spoken.find(
      ({ protocol, dialect }) =>
        (protocol === 'query' || protocol === 'ec2') && dialect.service.shapes.version === version,
    )?.dialect;
  }
}
