import type { AnyService } from '../simulator/engine/contract';
import { SERVICE_NAMES, type ServiceName } from '../simulator/services/needs';
import type { CliService } from './environment';

/** Services whose name on the command line is not that of the simulator. */
const CLI_NAMES: Readonly<Record<string, string>> = { s3: 's3api' };

/** What the command line calls a service. */
export const cliNameOf = (service: string): string => CLI_NAMES[service] ?? service;

/** The service that the command line calls so. */
export const serviceCalled = (cliName: string): ServiceName | undefined =>
  SERVICE_NAMES.find((name) => cliNameOf(name) === cliName);

/** A service as the command line knows it. */
export const asCliService = ({ name, shapes, names = {} }: AnyService): CliService => ({
  cliName: cliNameOf(name),
  service: name,
  shapes,
  names,
});
