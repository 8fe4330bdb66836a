/** Plain data of which whatever equals its counterpart in `before` is taken from there: what is new shows at once. */
export const sharing = <T>(before: T | undefined, now: T): T => shared(before, now) as T;

type Fields = Readonly<Record<string, unknown>>;

function shared(before: unknown, now: unknown): unknown {
  if (before === now || !isObject(before) || !isObject(now)) return now;
  if (Array.isArray(now)) return Array.isArray(before) ? sharedList(before, now) : now;
  return Array.isArray(before) ? now : sharedFields(before, now);
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Elements that have an id are known by it, others by their place. */
function sharedList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const known = new Map(before.map((value, index) => [nameOf(value, index), value]));
  const list = now.map((value, index) => shared(known.get(nameOf(value, index)), value));
  const same = list.length === before.length && list.every((value, index) => value === before[index]);
  return same ? before : list;
}

const nameOf = (value: unknown, index: number): unknown =>
  isObject(value) && typeof value.id === 'string' ? value.id : index;

function sharedFields(before: Fields, now: Fields): Fields {
  const names = Object.keys(now);
  const fields = Object.fromEntries(names.map((name) => [name, shared(before[name], now[name])]));
  const same =
    names.length === Object.keys(before).length && names.every((name) => fields[name] === before[name]);
  return same ? before : fields;
}
