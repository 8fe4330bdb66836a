import { SDK_PACKAGES } from '../../../simulator/shapes/generated/sdk-packages';
import type { SdkPackage } from '../sdk-names';
import type { GuestModule } from './host';

/** The module that a service's package of the SDK is for the guest: client, commands, exceptions. */
function packageOf(service: string, operations: readonly string[]): GuestModule {
  const names = SDK_PACKAGES[service];
  if (!names) throw new Error(`the SDK's package for ${service} is not known: npm run shapes`);
  const { client, exception } = names;
  const source = [
    "import { Client, Command, register, ServiceException } from 'redrive:sdk';",
    `export class ${client} extends Client {}`,
    `export class ${exception} extends ServiceException {}`,
    ...operations.map((operation) => commandClass(service, operation)),
    ...Object.keys(names.errors).map((name) => `export class ${name} extends ${exception} {}`),
    `register('${service}', ${exception}, { __proto__: null, ${codes(names)} });`,
    `export class ${client.replace(/Client$/, '')} extends ${client} {${operations.map(method).join('')}}`,
  ].join('\n');
  return { name: names.name, source };
}

const commandClass = (service: string, operation: string): string =>
  `export class ${operation}Command extends Command { static service = '${service}'; static operation = '${operation}'; }`;

/** By name as JSON protocols send it, and by code where the Query protocol has another. */
const codes = ({ errors }: SdkPackage): string =>
  Object.entries(errors)
    .map(([name, code]) => (code === name ? name : `${name}, ${JSON.stringify(code)}: ${name}`))
    .join(', ');

const method = (operation: string): string =>
  `${operation.charAt(0).toLowerCase()}${operation.slice(1)}(input) { return this.send(new ${operation}Command(input)); }`;

/** What the packages are made from: services, with the names of their operations. */
export type OperationsByService = Readonly<Record<string, readonly string[]>>;

/** The packages of these services, by name. */
export function packagesOf(operations: OperationsByService): ReadonlyMap<string, GuestModule> {
  const modules = Object.entries(operations).map(([service, names]) => packageOf(service, names));
  return new Map(modules.map((module) => [module.name, module]));
}

/** Makes everything that packages export global too, for code that imports nothing; and the lab's variables. */
export function globalsOf(
  packages: Iterable<string>,
  variables: Readonly<Record<string, string>>,
): GuestModule {
  const names = [...packages];
  const imports = names.map((name, index) => `import * as m${index} from ${JSON.stringify(name)};`);
  const all = names.map((_, index) => `m${index}`).join(', ');
  return {
    name: 'redrive:packages',
    source: `${imports.join('\n')}
globalThis.process = { env: ${JSON.stringify(variables)} };
for (const module of [${all}])
  for (const name of Object.keys(module)) if (!(name in globalThis)) globalThis[name] = module[name];`,
  };
}
