import type { Instant } from '../../../../kernel/time';

/**
 * Numbers by due time, ties by the smaller number: a binary heap in two arrays that knows where each number
 * stands, so that any of them can be taken out in O(log n).
 */
export interface DueHeap {
  readonly dues: Instant[];
  readonly ids: number[];
  /** Where each id stands. */
  readonly at: Map<number, number>;
}

export const makeDueHeap = (): DueHeap => ({ dues: [], ids: [], at: new Map() });

export const heapSize = (heap: DueHeap): number => heap.ids.length;

/** When the first is due; undefined when there is none. */
export const firstDue = (heap: DueHeap): Instant | undefined => heap.dues[0];

export const firstId = (heap: DueHeap): number | undefined => heap.ids[0];

/** Adds a number that is not in the heap. */
export function addDue(heap: DueHeap, id: number, due: Instant): void {
  heap.ids.push(id);
  heap.dues.push(due);
  up(heap, heap.ids.length - 1, id, due);
}

/** Takes out a number; false when it is not there. */
export function removeDue(heap: DueHeap, id: number): boolean {
  const index = heap.at.get(id);
  if (index === undefined) return false;
  heap.at.delete(id);
  const lastId = heap.ids.pop() as number;
  const lastDue = heap.dues.pop() as number;
  if (lastId === id) return true;
  const end = up(heap, index, lastId, lastDue);
  if (end === index) down(heap, index, lastId, lastDue);
  return true;
}

export function clearHeap(heap: DueHeap): void {
  heap.ids.length = 0;
  heap.dues.length = 0;
  heap.at.clear();
}

const before = (dueA: Instant, idA: number, dueB: Instant, idB: number): boolean =>
  dueA < dueB || (dueA === dueB && idA < idB);

function put(heap: DueHeap, index: number, id: number, due: Instant): void {
  heap.ids[index] = id;
  heap.dues[index] = due;
  heap.at.set(id, index);
}

/** Moves a number from a free place towards the root; answers where it ends. */
function up(heap: DueHeap, from: number, id: number, due: Instant): number {
  let index = from;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const parentId = heap.ids[parent] as number;
    const parentDue = heap.dues[parent] as number;
    if (!before(due, id, parentDue, parentId)) break;
    put(heap, index, parentId, parentDue);
    index = parent;
  }
  put(heap, index, id, due);
  return index;
}

function down(heap: DueHeap, from: number, id: number, due: Instant): void {
  const { ids, dues } = heap;
  let index = from;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= ids.length) break;
    const right = child + 1;
    if (
      right < ids.length &&
      before(dues[right] as number, ids[right] as number, dues[child] as number, ids[child] as number)
    )
      child = right;
    if (!before(dues[child] as number, ids[child] as number, due, id)) break;
    put(heap, index, ids[child] as number, dues[child] as number);
    index = child;
  }
  put(heap, index, id, due);
}
