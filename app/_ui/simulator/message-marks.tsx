'use client';

import { useEffect, useRef } from 'react';
import type { WorldEdge, WorldItem } from '@/core/labs/model/model';
import type { Dot, Layout } from './picture-layout';
import { MOVE_MS, type Mover, moversTo, placeOf } from './picture-motion';

const RADIUS = 3;
/** How near a mark must be tapped. */
const REACH = 8;
const STATES = ['ready', 'in-flight', 'delayed', 'stored', 'buffered'] as const;

/** The messages of a picture as marks that move; drawn on a canvas, as there are hundreds of them. */
export function MessageMarks({
  layout,
  edges,
  acting,
  onOpen,
}: {
  layout: Layout;
  edges: readonly WorldEdge[];
  /** Whether producers and workers are at work. */
  acting: boolean;
  onOpen: (dot: Dot) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const inks = useRef<HTMLSpanElement>(null);
  const painter = useRef<Painter>(null);
  useEffect(() => {
    if (!canvas.current || !inks.current) return;
    painter.current ??= new Painter(canvas.current, inks.current);
    painter.current.show(layout, edges, acting);
  }, [layout, edges, acting]);
  useEffect(() => {
    const repaint = (): void => painter.current?.repaint();
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const theme = new MutationObserver(repaint);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    scheme.addEventListener('change', repaint);
    return () => {
      scheme.removeEventListener('change', repaint);
      theme.disconnect();
      painter.current?.stop();
    };
  }, []);

  useEffect(() => {
    const area = canvas.current?.parentElement;
    const open = ({ clientX, clientY }: MouseEvent): void => {
      const box = canvas.current?.getBoundingClientRect();
      const dot = box && nearest(layout.dots, clientX - box.left, clientY - box.top);
      if (dot) onOpen(dot);
    };
    area?.addEventListener('click', open);
    return () => area?.removeEventListener('click', open);
  }, [layout, onOpen]);

  return (
    <>
      <canvas ref={canvas} aria-hidden className="lab-marks" />
      <span ref={inks} hidden>
        {STATES.map((state) => (
          <span key={state} className="lab-mark-ink" data-state={state} />
        ))}
      </span>
    </>
  );
}

function nearest(dots: readonly Dot[], x: number, y: number): Dot | undefined {
  const far = (dot: Dot): number => Math.hypot(dot.x - x, dot.y - y);
  const found = dots.reduce<Dot | undefined>(
    (best, dot) => (best && far(best) <= far(dot) ? best : dot),
    undefined,
  );
  return found && far(found) <= REACH ? found : undefined;
}

class Painter {
  #movers: readonly Mover[] = [];
  #dots: ReadonlyMap<string, Dot> = new Map();
  #places = new Map<string, { readonly x: number; readonly y: number }>();
  #begun = 0;
  #frame = 0;
  #colours: readonly (readonly [WorldItem['state'], string])[] = [];

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly inks: HTMLElement,
  ) {}

  /** Moves the marks to where they stand in this picture. */
  show(layout: Layout, edges: readonly WorldEdge[], acting: boolean): void {
    const first = this.#dots.size === 0 && this.#movers.length === 0 && this.#begun === 0;
    this.#movers = moversTo(layout, edges, this.#dots, (id) => this.#places.get(id), acting);
    this.#dots = new Map(layout.dots.map((dot) => [dot.id, dot]));
    this.#resize(layout);
    const still = first || matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#begun = performance.now() - (still ? MOVE_MS : 0);
    this.repaint();
  }

  /** In the colours that hold now. */
  repaint(): void {
    cancelAnimationFrame(this.#frame);
    this.#colours = STATES.map((state, index) => {
      const ink = this.inks.children[index];
      return [state, ink ? getComputedStyle(ink).color : ''];
    });
    this.#paint();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  #resize({ width, height }: Layout): void {
    const scale = devicePixelRatio;
    if (this.canvas.width !== Math.round(width * scale)) this.canvas.width = Math.round(width * scale);
    if (this.canvas.height !== Math.round(height * scale)) this.canvas.height = Math.round(height * scale);
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
  }

  #paint(): void {
    const context = this.canvas.getContext('2d');
    if (!context) return;
    const part = Math.min(1, (performance.now() - this.#begun) / MOVE_MS);
    const scale = devicePixelRatio;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    const places = new Map<string, { readonly x: number; readonly y: number }>();
    for (const [state, ink] of this.#colours) {
      context.fillStyle = ink;
      context.strokeStyle = ink;
      for (const mover of this.#movers) {
        if (mover.state !== state) continue;
        const place = placeOf(mover, part);
        if (mover.fades === 'out' && part === 1) continue;
        places.set(mover.id, place);
        context.globalAlpha = place.alpha;
        mark(context, state, place.x, place.y);
      }
    }
    this.#places = places;
    if (part < 1) this.#frame = requestAnimationFrame(() => this.#paint());
  }
}

/** States differ in shape too: in flight a diamond, delayed a ring. */
function mark(context: CanvasRenderingContext2D, state: WorldItem['state'], x: number, y: number): void {
  context.beginPath();
  if (state === 'in-flight') {
    const reach = RADIUS + 0.7;
    context.moveTo(x, y - reach);
    context.lineTo(x + reach, y);
    context.lineTo(x, y + reach);
    context.lineTo(x - reach, y);
    context.closePath();
  } else context.arc(x, y, RADIUS, 0, 2 * Math.PI);
  if (state === 'delayed') context.stroke();
  else context.fill();
}
