import type { StructureShape } from '../simulator/shapes/shape';
import { shapeNamed } from '../simulator/validation/check-input';
import type { CliEnvironment, CliService } from './environment';
import { OUTPUT_FORMATS } from './environment';
import { kebab } from './names';
import { optionShape } from './parameters/input-shape';

/** A word that could stand at the cursor. */
export interface Completion {
  readonly text: string;
  /** The value of a `key` follows at once; after all others begins a new word. */
  readonly kind: 'command' | 'service' | 'operation' | 'option' | 'value' | 'key' | 'file';
  /** Whether the operation cannot do without it. */
  readonly required?: boolean;
}

/** Most completions offered at once. */
const OFFERED_MAX = 200;

/** What may stand where the text ends, the likeliest first; the word begun is completed, never replaced by another. */
export function completions(text: string, environment: CliEnvironment): readonly Completion[] {
  const words = text.split(/\s+/);
  const begun = words.at(-1) ?? '';
  return candidates(words.slice(0, -1), begun, environment)
    .filter(({ text: word }) => word.startsWith(begun) && word !== begun)
    .slice(0, OFFERED_MAX);
}

function candidates(
  before: readonly string[],
  begun: string,
  environment: CliEnvironment,
): readonly Completion[] {
  const [program, serviceName, operationName] = before;
  if (program === undefined) return [{ text: 'aws', kind: 'command' }];
  if (program !== 'aws') return [];
  if (serviceName === undefined)
    return environment.services.map(({ cliName }) => ({ text: cliName, kind: 'service' }));
  const service = environment.services.find(({ cliName }) => cliName === serviceName);
  if (!service) return [];
  const operations = Object.keys(service.shapes.operations);
  if (operationName === undefined)
    return operations
      .map(kebab)
      .sort()
      .map((text) => ({ text, kind: 'operation' }));
  const operation = operations.find((one) => kebab(one) === operationName);
  if (!operation) return [];
  return inOperation(before.slice(3), begun, service, operation, environment);
}

function inOperation(
  words: readonly string[],
  begun: string,
  service: CliService,
  operation: string,
  environment: CliEnvironment,
): readonly Completion[] {
  const shape = optionShape(service, operation);
  const last = words.at(-1);
  if (begun.startsWith('file://'))
    return [...environment.files.keys()].map((name) => ({ text: `file://${name}`, kind: 'file' }));
  if (last?.startsWith('--') && !begun.startsWith('-'))
    return values(last, begun, { shape, service, operation }, environment);
  return options(shape, new Set(words), environment);
}

const GLOBAL = ['--query', '--output', '--region', '--cli-input-json'];

function options(
  shape: StructureShape,
  given: ReadonlySet<string>,
  { profiles }: CliEnvironment,
): readonly Completion[] {
  const own = Object.entries(shape.members)
    .map(
      ([name, { required }]): Completion => ({
        text: `--${kebab(name)}`,
        kind: 'option',
        ...(required && { required }),
      }),
    )
    .sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
  const global = [...GLOBAL, ...(profiles.size > 0 ? ['--profile'] : [])].map(
    (text): Completion => ({ text, kind: 'option' }),
  );
  return [...own, ...global].filter(({ text }) => !given.has(text));
}

/** An operation, and the shape that its options have. */
interface Called {
  readonly service: CliService;
  readonly operation: string;
  readonly shape: StructureShape;
}

function values(
  option: string,
  begun: string,
  { service, operation, shape }: Called,
  environment: CliEnvironment,
): readonly Completion[] {
  const asValues = (texts: readonly string[]): readonly Completion[] =>
    texts.map((text) => ({ text, kind: 'value' }));
  if (option === '--output') return asValues(OUTPUT_FORMATS);
  if (option === '--profile') return asValues([...environment.profiles.keys()]);
  const entry = Object.entries(shape.members).find(([name]) => `--${kebab(name)}` === option);
  if (!entry) return [];
  const [name, member] = entry;
  const of = shapeNamed(service.shapes.shapes, member.shape);
  const names = service.names[`${operation}.${name}`] ?? [];
  if (of.type === 'map') return keys(begun, names);
  const listed = of.type === 'list' ? shapeNamed(service.shapes.shapes, of.member) : of;
  const fixed = listed.type === 'string' && listed.enum ? listed.enum : [];
  return asValues([...environment.valuesFor(service.service, name), ...fixed, ...names]);
}

/** Keys of a map in the shorthand `Key=value,Key=value`, those apart that stand there already. */
function keys(begun: string, names: readonly string[]): readonly Completion[] {
  const before = begun.slice(0, begun.lastIndexOf(',') + 1);
  const given = new Set(before.split(',').map((entry) => entry.split('=')[0]));
  return names.filter((name) => !given.has(name)).map((name) => ({ text: `${before}${name}=`, kind: 'key' }));
}
