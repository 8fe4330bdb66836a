import type { OperationShape, ServiceHead, ServiceShapes } from './shape';
import { ShapeReader } from './shape-reader';

/**
 * Shapes as the generated modules have them: a line for each operation, with its shapes where they are first used. A
 * page loads all services, and written out as objects they would be twice as large when compressed.
 * `scripts/shapes/write-shapes.ts` writes what is read here.
 *
 * `Invoke(Name! Payload:x)>(Payload:x) POST /functions/{Name} 200` is an operation: its input, its output after `>`,
 * the element around its result after `=` where that is not `InvokeResult` of the Query protocol, and in REST
 * protocols method, URI and status.
 *
 * A structure is its members in parentheses. It has a name in front where an error may say the name, a number where it
 * is only used again, and afterwards stands by that name or number. `?(` begins a union; `*Body` in front of the
 * members names the payload.
 *
 * `Key!{1,128}/0` is a required string of 1 to 128 characters that fits the first pattern, `Mode|2` a string of the
 * third enumeration, `Tags[Tag]{0,50}@member` a list of at most 50 structures, `Attributes<,:i>` a map of strings to
 * integers; `~` is a flat list or map. Other types go by one letter (`LETTERS`), behind a colon. After `;` comes what
 * protocols ask of a member: a letter of `WIRE` and its value, which is missing for a flag and for a member's own name.
 */
export interface WrittenShapes extends ServiceHead {
  readonly operations: string;
  readonly patterns: readonly string[];
  /** Values with commas between them. */
  readonly enums: readonly string[];
}

/** The shapes of a service, read when they are first asked for. */
export function readShapes({ operations, patterns, enums, ...head }: WrittenShapes): ServiceShapes {
  let tables: Pick<ServiceShapes, 'operations' | 'shapes'> | undefined;
  const read = () => {
    tables ??= readTables(operations, new ShapeReader(operations, patterns, enums), head);
    return tables;
  };
  return {
    ...head,
    get operations() {
      return read().operations;
    },
    get shapes() {
      return read().shapes;
    },
  };
}

const NAME = /\w+/y;
const RESULT = /=(\w+)/y;
const HTTP = / ([A-Z]+) (\S+)(?: (\d+))?/y;

function readTables(
  text: string,
  reader: ShapeReader,
  { protocols }: ServiceHead,
): Pick<ServiceShapes, 'operations' | 'shapes'> {
  const operations: Record<string, OperationShape> = {};
  while (reader.at < text.length) {
    const name = reader.match(NAME)?.[0] ?? '';
    const input = reader.structure(`${name}.input`);
    const output = reader.opened('>') ? reader.structure(`${name}.output`) : undefined;
    const resultName =
      reader.match(RESULT)?.[1] ?? (protocols.includes('query') ? `${name}Result` : undefined);
    const [, method = '', uri = '', status] = reader.match(HTTP) ?? [];
    reader.opened('\n');
    operations[name] = {
      ...(input !== undefined && { input }),
      ...(output !== undefined && { output }),
      ...(resultName !== undefined && { resultName }),
      ...(method !== '' && {
        http: { method, uri, ...(status !== undefined && { status: Number(status) }) },
      }),
    };
  }
  return { operations, shapes: reader.table };
}
