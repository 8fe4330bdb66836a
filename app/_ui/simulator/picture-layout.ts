import type { WorldEdge, WorldItem, WorldModel, WorldNode } from '@/core/labs/model/model';

/** Where everything of the picture stands, in its own units. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly dots: readonly Dot[];
}

export interface Box {
  readonly node: WorldNode;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Shards, each with the line its dots stand on. */
  readonly lanes: readonly { readonly name: string; readonly y: number }[];
  /** Messages that no dot stands for. */
  readonly more: number;
}

export interface Arrow {
  readonly edge: WorldEdge;
  readonly path: string;
}

export interface Dot {
  /** Names the message, also when it stands in another place in the next picture. */
  readonly id: string;
  /** The resource that holds it. */
  readonly node: string;
  readonly item: WorldItem;
  readonly x: number;
  readonly y: number;
}

export const BOX_WIDTH = 190;
const BOX_HEIGHT = 88;
const GAP_X = 76;
const GAP_Y = 28;
const MARGIN = 12;
const DOT_STEP = 8;
const DOTS_IN_ROW = 21;
/** Rows that a box has room for: it grows by these, so that it does not move for every message. */
const ROOMS = [2, 6, 12, 25] as const;
/** Where the first row of dots stands in its box. */
const DOTS_TOP = 62;
const LANE_HEIGHT = 18;
const LANE_NAME = 44;
const LANES_MAX = 12;
/** Most dots in the picture; what is beyond is a number. */
export const DOTS_MAX = 500;

/** Draws the model: what feeds stands left of what it feeds, in columns. */
export function layOut(model: WorldModel): Layout {
  const depths = depthsOf(model);
  const columns: number[] = [];
  const shares = sharesOf(model.nodes);
  const inHand = new Set(
    model.nodes.flatMap(({ kind, items }) => (kind === 'worker' ? items.map(({ id }) => id) : [])),
  );
  const dots: Dot[] = [];
  const boxes = model.nodes.map((node): Box => {
    const depth = depths.get(node.id) ?? 0;
    const x = MARGIN + depth * (BOX_WIDTH + GAP_X);
    const y = columns[depth] ?? MARGIN;
    const lanes = lanesOf(node, y);
    const here = withoutHeld(node, inHand);
    const own = dotsOf(here, { x, y, lanes }, shares.get(node.id) ?? 0);
    const elsewhere = node.items.length - here.items.length;
    const height = lanes.length > 0 ? DOTS_TOP + lanes.length * LANE_HEIGHT : heightFor(own.length);
    columns[depth] = y + height + GAP_Y;
    dots.push(...own);
    return { node, x, y, height, lanes, more: heldBy(node) - elsewhere - own.length };
  });
  return {
    width: MARGIN * 2 + columns.length * (BOX_WIDTH + GAP_X) - GAP_X,
    height: Math.max(0, ...columns.filter((bottom) => bottom > 0)) - GAP_Y + MARGIN,
    boxes,
    arrows: arrowsOf(model, boxes),
    dots,
  };
}

/** What a worker has in hand is drawn with the worker, not in its queue. */
const withoutHeld = (node: WorldNode, inHand: ReadonlySet<string>): WorldNode =>
  node.kind === 'worker' || inHand.size === 0
    ? node
    : { ...node, items: node.items.filter(({ id }) => !inHand.has(id)) };

/** How many dots each resource may have: what one leaves over, the others take. */
function sharesOf(nodes: readonly WorldNode[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  let [room, waiting] = [DOTS_MAX, nodes.length];
  for (const { id, items } of [...nodes].sort((a, b) => a.items.length - b.items.length)) {
    const share = Math.min(items.length, Math.floor(room / waiting));
    shares.set(id, share);
    room -= share;
    waiting -= 1;
  }
  return shares;
}

function heightFor(dots: number): number {
  const rows = Math.ceil(dots / DOTS_IN_ROW);
  const room = ROOMS.find((fits) => rows <= fits) ?? rows;
  return BOX_HEIGHT + (room - ROOMS[0]) * DOT_STEP;
}

/** How many messages, records or objects a resource holds. */
export const heldBy = ({ counts }: WorldNode): number =>
  counts.reduce((sum, [name, count]) => (name === 'shards' || name === 'running' ? sum : sum + count), 0);

/** Columns by the longest way from a resource that nothing feeds; a circle ends where it began. */
function depthsOf({ nodes, edges }: WorldModel): ReadonlyMap<string, number> {
  const depths = new Map(nodes.map(({ id }) => [id, 0]));
  for (let round = 0; round < nodes.length; round++) {
    let moved = false;
    for (const { from, to } of edges) {
      const depth = (depths.get(from) ?? 0) + 1;
      if (from === to || depth <= (depths.get(to) ?? 0) || depth >= nodes.length) continue;
      depths.set(to, depth);
      moved = true;
    }
    if (!moved) break;
  }
  return depths;
}

function lanesOf({ kind, items, attributes }: WorldNode, y: number): Box['lanes'] {
  if (kind !== 'stream') return [];
  const names = attributes.map(([name]) => name).filter((name) => name.startsWith('shardId-'));
  const used = names.length > 0 ? names : [...new Set(items.map(({ part }) => part ?? ''))];
  return used.slice(0, LANES_MAX).map((name, index) => ({ name, y: y + DOTS_TOP + index * LANE_HEIGHT }));
}

function dotsOf(
  { id: node, items }: WorldNode,
  { x, y, lanes }: Pick<Box, 'x' | 'y' | 'lanes'>,
  share: number,
): readonly Dot[] {
  const dot = (item: WorldItem, left: number, top: number): Dot => ({
    id: item.state === 'stored' || item.state === 'buffered' ? `${node} ${item.id}` : item.id,
    node,
    item,
    x: left,
    y: top,
  });
  if (lanes.length === 0)
    return items
      .slice(0, share)
      .map((item, index) =>
        dot(
          item,
          x + 15 + (index % DOTS_IN_ROW) * DOT_STEP,
          y + DOTS_TOP + Math.floor(index / DOTS_IN_ROW) * DOT_STEP,
        ),
      );
  const room = Math.floor((BOX_WIDTH - LANE_NAME - MARGIN) / DOT_STEP);
  return lanes
    .flatMap((lane) =>
      items
        .filter(({ part }) => part === lane.name)
        .slice(0, room)
        .map((item, index) => dot(item, x + LANE_NAME + MARGIN + index * DOT_STEP, lane.y)),
    )
    .slice(0, share);
}

function arrowsOf({ edges }: WorldModel, boxes: readonly Box[]): readonly Arrow[] {
  const byId = new Map(boxes.map((box) => [box.node.id, box]));
  return edges.flatMap((edge): Arrow[] => {
    const from = byId.get(edge.from);
    const to = byId.get(edge.to);
    return from && to && from !== to ? [{ edge, path: pathBetween(from, to) }] : [];
  });
}

function pathBetween(from: Box, to: Box): string {
  const [x1, y1] = [from.x + BOX_WIDTH, from.y + from.height / 2];
  const [x2, y2] = [to.x, to.y + to.height / 2];
  if (x2 > x1) {
    const middle = (x1 + x2) / 2;
    return `M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2 - 4} ${y2}`;
  }
  // Back to an earlier column: around below.
  const below = Math.max(from.y + from.height, to.y + to.height) + GAP_Y / 2;
  return `M${x1} ${y1} C${x1 + GAP_X} ${below} ${x2 - GAP_X} ${below} ${x2 - 4} ${y2}`;
}
