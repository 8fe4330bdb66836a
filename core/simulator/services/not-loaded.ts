import type { AnyService } from '../engine/contract';

/** Thrown where a world comes to a service whose code is not here. The world is then in the midst of something. */
export class ServiceNotLoaded extends Error {
  constructor(readonly service: string) {
    super(`the service ${service} is not loaded`);
    this.name = 'ServiceNotLoaded';
  }
}

/**
 * Stands for a service whose code is not here. To a world it is a service that nobody has used yet, and such a
 * service has no state, events, metrics or resources; whatever goes beyond that throws `ServiceNotLoaded`.
 */
export function notLoaded(name: string): AnyService {
  const refuse = (): never => {
    throw new ServiceNotLoaded(name);
  };
  return {
    name,
    iamPrefix: name,
    principal: '',
    scope: 'regional',
    shapes: {
      signingName: name,
      protocols: [],
      version: '',
      get operations() {
        return refuse();
      },
      get shapes() {
        return refuse();
      },
    },
    get operations() {
      return refuse();
    },
    initial: refuse,
    refuseInput: refuse,
    refuseAccess: refuse,
  };
}
