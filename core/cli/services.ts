import { SERVICES } from '../simulator/services/list';
import type { CliService } from './environment';

/** Services whose name on the command line is not that of the simulator. */
const CLI_NAMES: Readonly<Record<string, string>> = { s3: 's3api' };

/** Every simulated service as the command line knows it. */
export const CLI_SERVICES: readonly CliService[] = SERVICES.map(({ name, shapes }) => ({
  cliName: CLI_NAMES[name] ?? name,
  service: name,
  shapes,
}));
