import type { Member, StructureShape } from '../../simulator/shapes/shape';
import { shapeNamed } from '../../simulator/validation/check-input';
import { parameterFault, usageFault } from '../cli-error';
import type { CliEnvironment, CliService } from '../environment';
import { kebab } from '../names';
import type { GlobalOptions } from '../options';
import { suggestions } from '../suggest';
import { bytesOfFile, isBinaryFile, textOf } from './files';
import { inputOf, inputShape, optionShape } from './input-shape';
import { fit, readValue } from './value';

interface Request {
  readonly service: CliService;
  readonly operation: string;
  readonly environment: CliEnvironment;
  readonly options: GlobalOptions;
}

interface Parameters {
  readonly input: Readonly<Record<string, unknown>>;
  /** Where `lambda invoke` and `s3api get-object` write the payload. */
  readonly outfile: string | undefined;
}

/** Operations whose payload goes to a file named as the last word. */
const WITH_OUTFILE: ReadonlySet<string> = new Set(['lambda.Invoke', 's3api.GetObject']);

/** The input of an operation from the words after its name. */
export function readParameters(words: readonly string[], request: Request): Parameters {
  const { service, operation } = request;
  const shape = optionShape(service, operation);
  const { given, positional } = collect(words, shape, request);
  const fromFile = fromJson(inputShape(service, operation), request);
  const input = { ...fromFile, ...inputOf(service, operation, given) };
  const wantsFile = WITH_OUTFILE.has(`${service.cliName}.${operation}`);
  const required = Object.entries(shape.members)
    .filter(([name, member]) => member.required && given[name] === undefined && fromFile[name] === undefined)
    .map(([name]) => `--${kebab(name)}`);
  if (wantsFile && positional.length === 0) required.push('outfile');
  if (required.length > 0 && !request.options.skeleton)
    throw usageFault(`the following arguments are required: ${required.join(', ')}`);
  const extra = positional.slice(wantsFile ? 1 : 0);
  if (extra.length > 0) throw usageFault(`Unknown options: ${extra.join(', ')}`);
  return { input, outfile: wantsFile ? positional[0] : undefined };
}

function fromJson(shape: StructureShape, { options, service }: Request): Readonly<Record<string, unknown>> {
  if (options.inputJson === undefined) return {};
  const context = { table: service.shapes.shapes, option: '--cli-input-json', rawBlobs: options.rawBlobs };
  try {
    return fit(JSON.parse(options.inputJson), shape, context) as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw parameterFault(`Error parsing parameter 'cli-input-json': Invalid JSON: ${error.message}`);
  }
}

interface Collected {
  readonly given: Readonly<Record<string, unknown>>;
  readonly positional: readonly string[];
}

function collect(words: readonly string[], shape: StructureShape, request: Request): Collected {
  const given: Record<string, unknown> = {};
  const positional: string[] = [];
  let i = 0;
  while (i < words.length) {
    const word = words[i] as string;
    i += 1;
    if (!word.startsWith('--')) {
      positional.push(word);
      continue;
    }
    const option = optionOf(word, shape);
    if (!option) throw unknownOption(word, shape);
    const values: string[] = option.inline === undefined ? [] : [option.inline];
    while (
      option.inline === undefined &&
      i < words.length &&
      takesMore(words[i] as string, values, option, request)
    )
      values.push(words[i++] as string);
    given[option.name] = read(option, values, request);
  }
  return { given, positional };
}

interface Option {
  readonly name: string;
  readonly member: Member;
  /** `--no-enabled`. */
  readonly negated: boolean;
  /** The value after `=`. */
  readonly inline: string | undefined;
}

function optionOf(word: string, shape: StructureShape): Option | undefined {
  const at = word.indexOf('=');
  const text = (at < 0 ? word : word.slice(0, at)).slice(2);
  const inline = at < 0 ? undefined : word.slice(at + 1);
  for (const [name, member] of Object.entries(shape.members)) {
    if (kebab(name) === text) return { name, member, negated: false, inline };
    if (`no-${kebab(name)}` === text) return { name, member, negated: true, inline };
  }
  return undefined;
}

function unknownOption(word: string, shape: StructureShape) {
  const known = Object.keys(shape.members).map((name) => `--${kebab(name)}`);
  const [near] = suggestions(word, known);
  return usageFault(`Unknown options: ${word}${near ? `\n\nMaybe you meant: ${near}` : ''}`);
}

/** Lists take every word up to the next option, everything else one; switches none. */
function takesMore(
  word: string,
  values: readonly string[],
  { member }: Option,
  { service }: Request,
): boolean {
  if (/^--[a-z]/.test(word)) return false;
  const { type } = shapeNamed(service.shapes.shapes, member.shape);
  if (type === 'boolean') return values.length === 0 && /^(true|false)$/i.test(word);
  return type === 'list' || values.length === 0;
}

/** Blobs that the AWS CLI streams: their option takes the path of a file. */
const STREAMED: ReadonlySet<string> = new Set(['s3api.PutObject.Body', 's3api.UploadPart.Body']);

function read(option: Option, words: readonly string[], request: Request): unknown {
  const { service, operation, environment, options } = request;
  const flag = `--${kebab(option.name)}`;
  const { table } = { table: service.shapes.shapes };
  const { type } = shapeNamed(table, option.member.shape);
  if (type === 'boolean') return !option.negated && words[0]?.toLowerCase() !== 'false';
  if (words.length === 0)
    throw usageFault(
      `argument ${flag}: expected ${type === 'list' ? 'at least one argument' : 'one argument'}`,
    );
  if (STREAMED.has(`${service.cliName}.${operation}.${option.name}`))
    return bytesOfFile(words[0] as string, environment.files, flag);
  const texts = words.map((word) => textOf(word, environment.files, flag));
  const rawBlobs = options.rawBlobs || words.some(isBinaryFile);
  return readValue(texts, option.member.shape, { table, option: flag, rawBlobs });
}
