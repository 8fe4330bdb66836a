import type { NodeKind } from '@/core/labs/model/model';

/** Outlines in a square of 14, one for each kind of resource. */
const PATHS: Readonly<Record<NodeKind, string>> = {
  producer: 'M1 7h8M6 4l3 3-3 3M12 1v12',
  topic: 'M2 7h3M9 2l4-1M9 7h4M9 12l4 1M5 7l4-5M5 7h4M5 7l4 5',
  bus: 'M1 7h12M4 7V2M10 7v5M7 7V4',
  stream: 'M1 3h12M1 7h12M1 11h12M9 1l4 2-4 2',
  'delivery-stream': 'M2 2h10L8 8v5H6V8z',
  queue: 'M1 4h12v6H1zM5 4v6M9 4v6',
  'dead-letter-queue': 'M1 4h12v6H1zM5 5.5l4 3M9 5.5l-4 3',
  worker: 'M7 1.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM2 13c0-3 2-5 5-5s5 2 5 5',
  function: 'M2 12l4-8M4 2c2 0 2 1 3 4l2 5c.5 1 1 1 3 1',
  bucket: 'M2 2h10l-1.5 11h-7zM2 2c0 2 10 2 10 0',
  endpoint: 'M5 2H2v10h10V9M8 2h4v4M12 2L6 8',
};

/** Says at a glance what kind of resource a box stands for; its name stands beside it. */
export function KindGlyph({ kind, x, y }: { kind: NodeKind; x: number; y: number }) {
  return <path d={PATHS[kind]} transform={`translate(${x} ${y})`} className="lab-glyph" data-kind={kind} />;
}
