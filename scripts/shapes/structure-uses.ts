import type { ServiceShapes } from '../../core/simulator/shapes/shape';

type Tables = Pick<ServiceShapes, 'operations' | 'shapes'>;

/** How often operations and members name each structure. */
export function structureUses({ operations, shapes }: Tables): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const named = [
    ...Object.values(operations).flatMap(({ input, output }) => [input ?? [], output ?? []].flat()),
    ...Object.keys(shapes).flatMap((name) =>
      shapes[name]?.type === 'structure' ? structuresIn(name, shapes) : [],
    ),
  ];
  for (const name of named) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

/** Structures within the inputs of operations. An input itself is not among them unless it is within another. */
export function inputStructures({ operations, shapes }: Tables): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    structuresIn(name, shapes).forEach(add);
  };
  for (const { input } of Object.values(operations))
    if (input !== undefined) structuresIn(input, shapes).forEach(add);
  return found;
}

/** Structures that the members of a structure name, also through lists and maps, once for each time. */
function structuresIn(name: string, shapes: Tables['shapes']): readonly string[] {
  const shape = shapes[name];
  return shape?.type === 'structure'
    ? Object.values(shape.members).flatMap((member) => under(member.shape))
    : [];

  function under(of: string): readonly string[] {
    const inner = shapes[of];
    if (inner?.type === 'structure') return [of];
    if (inner?.type === 'list') return under(inner.member);
    return inner?.type === 'map' ? [...under(inner.key), ...under(inner.value)] : [];
  }
}
