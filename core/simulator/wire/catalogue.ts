import type { AnyService } from '../engine/contract';
import type { Protocol } from '../shapes/shape';
import type { Dialect } from './dialect';
import { JsonDialect } from './json/dialect';
import { QueryDialect } from './query/dialect';
import { RestJsonDialect } from './rest/json-dialect';

const DIALECTS: Readonly<Partial<Record<Protocol, new (service: AnyService) => Dialect>>> = {
  json: JsonDialect,
  query: QueryDialect,
  'rest-json': RestJsonDialect,
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
    const Constructor = DIALECTS[protocol];
    if (!Constructor) return;
    const dialect = new Constructor(service);
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
