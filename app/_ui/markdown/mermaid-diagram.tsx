'use client';

import { type CSSProperties, useEffect, useRef } from 'react';
import { drawDiagram } from './draw-diagram';

/** Diagrams are drawn this far before they come into view, in CSS pixels. */
const AHEAD_PX = 500;

/**
 * A Mermaid diagram, drawn in the browser when it comes near; its source stands below for those who cannot
 * see it. `height` keeps its place, in CSS pixels.
 */
export function MermaidDiagram({
  source,
  label,
  sourceLabel,
  heights,
}: {
  source: string;
  label: string;
  sourceLabel: string;
  heights: { wide: number; narrow: number };
}) {
  const canvas = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const box = canvas.current;
    if (!box) return;
    let ended = false;
    let near = false;
    const draw = () => {
      if (near && !ended) void drawDiagram(source, box);
    };
    const seen = new IntersectionObserver(
      (entries) => {
        if (near || !entries.some((entry) => entry.isIntersecting)) return;
        near = true;
        draw();
      },
      { rootMargin: `${AHEAD_PX}px` },
    );
    seen.observe(box);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const theme = new MutationObserver(draw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    scheme.addEventListener('change', draw);
    return () => {
      ended = true;
      seen.disconnect();
      theme.disconnect();
      scheme.removeEventListener('change', draw);
    };
  }, [source]);

  const place: CSSProperties & Record<`--${string}`, string> = {
    '--wide': `${heights.wide}px`,
    '--narrow': `${heights.narrow}px`,
  };
  return (
    <figure className="diagram">
      <div ref={canvas} role="img" aria-label={label} className="diagram-canvas" style={place} />
      <details className="diagram-details">
        <summary>{sourceLabel}</summary>
        <pre>
          <code>{source}</code>
        </pre>
      </details>
    </figure>
  );
}
