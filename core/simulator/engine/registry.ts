import { InputChecks } from '../validation/check-input';
import type { AnyService } from './contract';

/** The services of a world, looked up in every way the engine needs; made once for each list. */
export interface Registry {
  readonly services: readonly AnyService[];
  readonly byName: ReadonlyMap<string, AnyService>;
  readonly checks: ReadonlyMap<string, InputChecks>;
  /** Listening services, by the service they listen to and the type of its event. */
  readonly listeners: ReadonlyMap<string, ReadonlyMap<string, readonly AnyService[]>>;
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
  return {
    services,
    byName: new Map(services.map((service) => [service.name, service])),
    checks: new Map(services.map((service) => [service.name, new InputChecks(service.shapes)])),
    listeners: listenersAmong(services),
    measured: services.filter((service) => service.metrics),
    identities: services.find((service) => service.identity),
  };
}

function listenersAmong(services: readonly AnyService[]): Registry['listeners'] {
  const found = new Map<string, Map<string, AnyService[]>>();
  for (const service of services)
    for (const listened of service.listens ?? []) {
      const [name = '', type = ''] = listened.split('.');
      const ofService = found.get(name) ?? new Map<string, AnyService[]>();
      found.set(name, ofService.set(type, [...(ofService.get(type) ?? []), service]));
    }
  return found;
}
