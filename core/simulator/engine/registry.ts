import { InputChecks } from '../validation/check-input';
import type { AnyService } from './contract';

/** The services of a world, looked up in every way the engine needs; made once for each list. */
export interface Registry {
  readonly byName: ReadonlyMap<string, AnyService>;
  readonly checks: ReadonlyMap<string, InputChecks>;
  /** Listening services by `service.Type`. */
  readonly listeners: ReadonlyMap<string, readonly AnyService[]>;
  /** Services that report metrics. */
  readonly measured: readonly AnyService[];
  /** The service that knows who callers are. */
  readonly identities: AnyService | undefined;
}

const known = new WeakMap<readonly AnyService[], Registry>();

export function registryOf(services: readonly AnyService[]): Registry {
  const found = known.get(services) ?? makeRegistry(services);
  known.set(services, found);
  return found;
}

function makeRegistry(services: readonly AnyService[]): Registry {
  const listeners = new Map<string, AnyService[]>();
  for (const service of services)
    for (const type of service.listens ?? []) listeners.set(type, [...(listeners.get(type) ?? []), service]);
  return {
    byName: new Map(services.map((service) => [service.name, service])),
    checks: new Map(services.map((service) => [service.name, new InputChecks(service.shapes)])),
    listeners,
    measured: services.filter((service) => service.metrics),
    identities: services.find((service) => service.identity),
  };
}
