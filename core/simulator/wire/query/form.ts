/** Parameters as a tree: `Attribute.1.Name=All` is `Attribute` > `1` > `Name`. */
export interface FormNode {
  value?: string;
  children?: Map<string, FormNode>;
}

/** No request of AWS nests deeper; a hostile one must not make deep trees. */
const DEPTH_MAX = 20;

/** Pairs of a query string or a form body, decoded, in order. */
export function formPairs(text: string): [string, string][] {
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0
        ? [decodePart(pair), '']
        : [decodePart(pair.slice(0, at)), decodePart(pair.slice(at + 1))];
    });
}

/** Percent and plus decoding; text that is not encoded properly stays as it is. */
export function decodePart(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

export function formTree(pairs: Iterable<readonly [string, string]>): FormNode {
  const root: FormNode = {};
  for (const [name, value] of pairs) {
    let node = root;
    for (const step of name.split('.', DEPTH_MAX)) {
      node.children ??= new Map();
      let child = node.children.get(step);
      if (!child) {
        child = {};
        node.children.set(step, child);
      }
      node = child;
    }
    node.value = value;
  }
  return root;
}

/** The children numbered from 1 up, in order of their numbers; gaps close. */
export function numbered(node: FormNode): FormNode[] {
  return [...(node.children ?? [])]
    .filter(([step]) => /^\d+$/.test(step))
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, child]) => child);
}
