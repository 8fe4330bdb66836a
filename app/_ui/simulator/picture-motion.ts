import type { WorldEdge, WorldItem } from '@/core/labs/model/model';
import { BOX_WIDTH, type Box, type Dot, type Layout } from './picture-layout';

/** How long a message takes from place to place. */
export const MOVE_MS = 360;
/** How far left of its place a message from nowhere begins. */
const ENTRY_DISTANCE = 36;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A mark on its way: `fades` says which end of it is seen least. */
export interface Mover {
  readonly id: string;
  readonly state: WorldItem['state'];
  readonly from: Point;
  readonly to: Point;
  readonly fades: 'in' | 'out' | undefined;
}

/**
 * How the marks of one picture become those of the next: what is in both moves, what is new comes from what feeds
 * its place, what is gone goes to who reads there. `now` is where a mark is seen at present.
 */
export function moversTo(
  layout: Layout,
  edges: readonly WorldEdge[],
  before: ReadonlyMap<string, Dot>,
  now: (id: string) => Point | undefined,
  acting: boolean,
): readonly Mover[] {
  const boxes = new Map(layout.boxes.map((box) => [box.node.id, box]));
  const ways = edges.filter(
    ({ from, to }) => acting || (!isActor(boxes.get(from)) && !isActor(boxes.get(to))),
  );
  const stays = new Set(layout.dots.map(({ id }) => id));
  const shown = layout.dots.map((dot): Mover => {
    const place = now(dot.id);
    const from = place ?? exitOf(sourceOf(dot, ways, boxes)) ?? { x: dot.x - ENTRY_DISTANCE, y: dot.y };
    return { id: dot.id, state: dot.item.state, from, to: dot, fades: place ? undefined : 'in' };
  });
  const leaving = [...before.values()].flatMap((dot): Mover[] => {
    const from = now(dot.id);
    if (stays.has(dot.id) || !from) return [];
    const reader = ways.find(({ from: end, kind }) => end === dot.node && kind === 'reads');
    const to = entryOf(reader && boxes.get(reader.to)) ?? from;
    return [{ id: dot.id, state: dot.item.state, from, to, fades: 'out' }];
  });
  return [...shown, ...leaving];
}

const isActor = (box: Box | undefined): boolean =>
  box?.node.kind === 'producer' || box?.node.kind === 'worker';

/** Where a new message came from: the queue it failed in, or what delivers to its place. */
function sourceOf(
  { node, item }: Dot,
  edges: readonly WorldEdge[],
  boxes: ReadonlyMap<string, Box>,
): Box | undefined {
  if (item.failedIn !== undefined) return boxes.get(item.failedIn);
  const edge = edges.find(({ to, kind }) => to === node && kind === 'delivers');
  return edge && boxes.get(edge.from);
}

const exitOf = (box: Box | undefined): Point | undefined =>
  box && { x: box.x + BOX_WIDTH, y: box.y + box.height / 2 };
const entryOf = (box: Box | undefined): Point | undefined => box && { x: box.x, y: box.y + box.height / 2 };

/** Where a mark is after this part of its way, 0 to 1, and how much of it is seen. */
export function placeOf({ from, to, fades }: Mover, part: number): Point & { readonly alpha: number } {
  const eased = 1 - (1 - part) ** 3;
  const alpha = fades === undefined ? 1 : fades === 'in' ? eased : 1 - part;
  return { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased, alpha };
}
