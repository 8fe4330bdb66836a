/** A step of a path: a member's name, an element's index, or all of them. */
type Step = string | number | '*';

const PATH = /^\$(?:\.[A-Za-z0-9_\-/*$]+|\[(?:\d+|\*|'[^']*')\])*$/;
const STEP = /\.([A-Za-z0-9_\-/*$]+)|\[(\d+|\*|'[^']*')\]/g;

/** Whether a text is a path of the kind EventBridge reads: `$.detail.items[0]`. */
export const isJsonPath = (path: string): boolean => PATH.test(path);

/** What a path leads to in a value; undefined where it leads nowhere. `*` gives a list of what it finds. */
export function valueAt(root: unknown, path: string): unknown {
  const steps = [...path.matchAll(STEP)].map(([, name, index]) => stepOf(name, index));
  return follow(root, steps);
}

function stepOf(name: string | undefined, index: string | undefined): Step {
  if (name !== undefined) return name;
  if (index === undefined || index === '*') return '*';
  return index.startsWith("'") ? index.slice(1, -1) : Number(index);
}

function follow(value: unknown, steps: readonly Step[]): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (step === '*') {
    const found = Object.values(value).map((each) => follow(each, rest));
    return found.filter((each) => each !== undefined);
  }
  return Object.hasOwn(value, step)
    ? follow((value as Record<string | number, unknown>)[step], rest)
    : undefined;
}
