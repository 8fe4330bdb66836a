import { join, relative } from 'node:path';
import { type CallExpression, type Node, SyntaxKind } from 'typescript/unstable/ast';
import { isCallExpression, isPropertyAccessExpression } from 'typescript/unstable/ast/is';
import { API, type Project, SymbolFlags, type Type, TypeFlags } from 'typescript/unstable/sync';
import { ROOT, sources } from '../support/sources';

const SERVICES = 'core/simulator/services';

/** A type of event that a service emits, as the compiler sees the call. */
export interface EmittedEvent {
  readonly service: string;
  readonly type: string;
  /** Details that every call of this type gives, and whether they are numbers. */
  readonly details: ReadonlyMap<string, { readonly isNumber: boolean }>;
}

export interface Emitted {
  readonly events: readonly EmittedEvent[];
  /** Calls whose type of event cannot be told from the code, with the way to mend them. */
  readonly untold: readonly string[];
}

/** A configuration that stands nowhere: the services and what they import, without the app around them. */
const CONFIG = join(ROOT, 'tsconfig.services.json');
const CONFIG_TEXT = JSON.stringify({
  extends: './tsconfig.json',
  compilerOptions: { types: [], incremental: false, plugins: [] },
  include: [`${SERVICES}/**/*.ts`],
});

/** Every event that the services can emit, by the types of the arguments of `emit`. */
export function emittedEvents(): Emitted {
  const api = new API({
    cwd: ROOT,
    fs: {
      fileExists: (path) => (path === CONFIG ? true : undefined),
      readFile: (path) => (path === CONFIG ? CONFIG_TEXT : undefined),
    },
  });
  try {
    const project = api.updateSnapshot({ openProjects: [CONFIG] }).getProject(CONFIG);
    if (!project) throw new Error('the compiler has not opened the services');
    const calls = sources(SERVICES).flatMap((path) => emitsIn(project, path));
    return {
      events: merged(calls.flatMap((call) => eventsOf(project, call))),
      untold: calls.filter((call) => typesOf(project, call).length === 0).map(untold),
    };
  } finally {
    api.close();
  }
}

function emitsIn({ program }: Project, path: string): CallExpression[] {
  const found: CallExpression[] = [];
  const visit = (node: Node): void => {
    if (isCallExpression(node) && isEmit(node.expression)) found.push(node);
    node.forEachChild(visit);
  };
  const file = program.getSourceFile(join(ROOT, path));
  if (file) visit(file);
  return found;
}

const isEmit = (called: Node): boolean =>
  called.kind === SyntaxKind.PropertyAccessExpression &&
  isPropertyAccessExpression(called) &&
  called.name.text === 'emit';

/** What the first argument may be; nothing where it may be any text. */
function typesOf({ checker }: Project, { arguments: [first] }: CallExpression): string[] {
  const type = first && checker.getTypeAtLocation(first);
  const members = type ? membersOf(type) : [];
  const texts = members.flatMap((one) => (one.isStringLiteralType() ? [String(one.value)] : []));
  return texts.length === members.length ? texts : [];
}

const membersOf = (type: Type): readonly Type[] =>
  type.isUnionType() ? (type.getTypes() ?? [type]) : [type];

function untold(call: CallExpression): string {
  const file = call.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(call.getStart());
  return `${relative(ROOT, file.fileName)}:${line + 1}: the type of this event is any text: give \`emit\` literals, or a value whose type is a union of them`;
}

function eventsOf(project: Project, call: CallExpression): EmittedEvent[] {
  const service = relative(join(ROOT, SERVICES), call.getSourceFile().fileName).split('/')[0] ?? '';
  const details = detailsOf(project, call);
  return typesOf(project, call).map((type) => ({ service, type, details }));
}

function detailsOf({ checker }: Project, { arguments: [, second] }: CallExpression): EmittedEvent['details'] {
  const type = second && checker.getTypeAtLocation(second);
  const properties = type ? checker.getPropertiesOfType(type) : [];
  return new Map(
    properties.flatMap((property) => {
      const members = membersOf(checker.getTypeOfSymbol(property) ?? checker.getUndefinedType());
      const absent = members.some(({ flags }) => (flags & (TypeFlags.VoidLike | TypeFlags.Null)) !== 0);
      if (absent || (property.flags & SymbolFlags.Optional) !== 0) return [];
      return [
        [property.name, { isNumber: members.every(({ flags }) => (flags & TypeFlags.NumberLike) !== 0) }],
      ];
    }),
  );
}

/** One entry for each type of event, with the details that all its calls give. */
function merged(events: readonly EmittedEvent[]): EmittedEvent[] {
  const byName = new Map<string, EmittedEvent>();
  for (const event of events) {
    const name = `${event.service}.${event.type}`;
    const before = byName.get(name);
    const given = [...event.details].filter(([detail]) => !before || before.details.has(detail));
    byName.set(name, { ...event, details: new Map(given) });
  }
  return [...byName.values()];
}
