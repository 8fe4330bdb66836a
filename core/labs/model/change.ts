import type { WorldItem, WorldModel, WorldNode } from './model';

/** How a list becomes another: a run of it is kept, the rest is new. */
export interface ListChange<T> {
  readonly from: number;
  readonly to: number;
  readonly added: readonly T[];
}

/** The longest run of `before` with which `now` begins; elements are compared by identity. */
export function listChange<T>(before: readonly T[], now: readonly T[]): ListChange<T> {
  const from = now.length === 0 ? -1 : before.indexOf(now[0] as T);
  if (from < 0) return { from: 0, to: 0, added: now };
  let length = 0;
  while (from + length < before.length && length < now.length && before[from + length] === now[length])
    length += 1;
  return { from, to: from + length, added: now.slice(length) };
}

export const changedList = <T>(before: readonly T[], { from, to, added }: ListChange<T>): readonly T[] => [
  ...before.slice(from, to),
  ...added,
];

/** How a model becomes another: what it shares with it is named, what is new is told. */
export interface ModelChange extends Omit<WorldModel, 'nodes'> {
  readonly nodes: readonly (string | NodeChange)[];
}

interface NodeChange extends Omit<WorldNode, 'items'> {
  readonly items: readonly (string | WorldItem)[];
}

/** `now` must share with `before` what has not changed (see `sharing`). Without `before`, all is new. */
export function modelChange(before: WorldModel | undefined, now: WorldModel): ModelChange {
  const known = byId(before?.nodes ?? []);
  const nodes = now.nodes.map((node) => {
    const had = known.get(node.id);
    if (had === node) return node.id;
    const items = byId(had?.items ?? []);
    return { ...node, items: node.items.map((item) => (items.get(item.id) === item ? item.id : item)) };
  });
  return { ...now, nodes };
}

/** The model after a change. Throws when the change belongs to another model. */
export function changedModel(before: WorldModel | undefined, change: ModelChange): WorldModel {
  const known = byId(before?.nodes ?? []);
  const nodes = change.nodes.map((node): WorldNode => {
    if (typeof node === 'string') return found(known, node);
    const items = byId(known.get(node.id)?.items ?? []);
    return {
      ...node,
      items: node.items.map((item) => (typeof item === 'string' ? found(items, item) : item)),
    };
  });
  return { ...change, nodes };
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]));

function found<T>(known: ReadonlyMap<string, T>, id: string): T {
  const value = known.get(id);
  if (!value) throw new Error(`a change speaks of ${id}, which is not known`);
  return value;
}
