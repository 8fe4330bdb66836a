import type { ElementContent, Root } from 'hast';
import { changeProse, h, text } from './hast';

const MARKER = Symbol('==');
type Piece = ElementContent | { marker: typeof MARKER; opens: boolean; closes: boolean };

function pieces(children: readonly ElementContent[]): Piece[] {
  return children.flatMap((child): Piece[] => {
    if (child.type !== 'text' || !child.value.includes('==')) return [child];
    const { value } = child;
    const found: Piece[] = [];
    let from = 0;
    // Runs of three or more are rulers or operators, not marks.
    for (const match of value.matchAll(/(?<!=)==(?!=)/g)) {
      if (match.index > from) found.push(text(value.slice(from, match.index)));
      const before = value[match.index - 1] ?? '';
      const after = value[match.index + 2] ?? '';
      found.push({ marker: MARKER, opens: !/^\s/.test(after), closes: !/\s$/.test(before) });
      from = match.index + 2;
    }
    if (from < value.length) found.push(text(value.slice(from)));
    return found;
  });
}

function marked(children: ElementContent[]): ElementContent[] {
  const list = pieces(children);
  if (list.length === children.length) return children;
  const out: ElementContent[] = [];
  for (let i = 0; i < list.length; i++) {
    const piece = list[i] as Piece;
    if (!('marker' in piece)) {
      out.push(piece);
      continue;
    }
    const end = list.findIndex((other, j) => j > i + 1 && 'marker' in other && other.closes);
    if (!piece.opens || end < 0) {
      out.push(text('=='));
      continue;
    }
    const inner = list.slice(i + 1, end).map((each) => ('marker' in each ? text('==') : each));
    out.push(h('mark', {}, inner));
    i = end;
  }
  return out;
}

/** `==important==` as a highlight; it may hold other inline marks. */
export const rehypeHighlight = () => (tree: Root) => {
  changeProse(tree, marked);
};
