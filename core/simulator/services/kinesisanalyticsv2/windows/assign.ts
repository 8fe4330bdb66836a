import type { Instant } from '../../../../kernel/time';
import type { WindowKind } from './query';

/** From `start` up to but not including `end`. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

/**
 * The windows that an event at this time belongs to. Tumbling and sliding windows are aligned to the epoch; a
 * session begins as one of its own and is merged with those it touches.
 */
export function spansOf(window: WindowKind, at: Instant): readonly Span[] {
  switch (window.kind) {
    case 'tumbling': {
      const start = floor(at, window.sizeMs);
      return [{ start, end: start + window.sizeMs }];
    }
    case 'sliding': {
      const latest = floor(at, window.slideMs);
      return Array.from({ length: window.sizeMs / window.slideMs }, (_, i) => {
        const start = latest - i * window.slideMs;
        return { start, end: start + window.sizeMs };
      }).reverse();
    }
    case 'session':
      return [{ start: at, end: at + window.gapMs }];
  }
}

const floor = (at: Instant, step: number): Instant => Math.floor(at / step) * step;

/** Sessions that touch are one. */
export const touches = (one: Span, other: Span): boolean => one.start <= other.end && other.start <= one.end;

export const joined = (one: Span, other: Span): Span => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
});
