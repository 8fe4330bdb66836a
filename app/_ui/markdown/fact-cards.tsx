'use client';

import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FactId } from '@/core/kernel/ids';
import { Link } from '../link';

/** What a card shows of a fact, in the reader's words. */
export interface FactCardView {
  id: FactId;
  href: string;
  statement: string;
  /** Null where the statement says it all. */
  value: string | null;
  /** Rows below the value: label and words. */
  rows: readonly { label: string; value: string }[];
  /** What the exam expects where it differs, with the reason. */
  exam: { label: string; value: string; why: string } | null;
  source: { label: string; href: string; host: string };
  more: string;
}

const GAP_PX = 6;
const EDGE_PX = 12;

/** Below the words that opened it, or above where there is more room. */
function place(card: HTMLElement, reference: Element): void {
  const words = reference.getClientRects()[0] ?? reference.getBoundingClientRect();
  const left = Math.min(words.left, innerWidth - card.offsetWidth - EDGE_PX);
  const below = words.bottom + GAP_PX;
  const fits = below + card.offsetHeight <= innerHeight - EDGE_PX;
  const top = fits ? below : Math.max(EDGE_PX, words.top - GAP_PX - card.offsetHeight);
  card.style.inset = `${top}px auto auto ${Math.max(EDGE_PX, left)}px`;
  card.style.margin = '0';
}

/** The reference a plain click follows; others open windows and the like. */
function referenceOf(event: MouseEvent): Element | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  return event.target instanceof Element ? event.target.closest('.fact-ref') : null;
}

/**
 * The card of a page's facts, which opens in place of a fact's page when a reference to it is followed: a native
 * popover, which closes on Escape or a click beside it and gives the focus back. It is made when it is asked for;
 * without script a reference leads to the fact's own page.
 */
export function FactCards({ facts }: { facts: readonly FactCardView[] }) {
  const [shown, setShown] = useState<FactCardView | null>(null);
  const popover = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const open = (event: MouseEvent) => {
      const reference = referenceOf(event);
      const fact = facts.find(({ id }) => id === reference?.getAttribute('data-fact'));
      const card = popover.current;
      if (!reference || !fact || !card?.showPopover) return;
      event.preventDefault();
      // Shown with its words, so that it is placed by the size they give it.
      flushSync(() => setShown(fact));
      card.showPopover();
      place(card, reference);
      card.focus({ preventScroll: true });
    };
    document.addEventListener('click', open);
    return () => document.removeEventListener('click', open);
  }, [facts]);

  return (
    <div
      ref={popover}
      popover="auto"
      role="dialog"
      aria-label={shown?.statement}
      tabIndex={-1}
      className="fact-card no-print"
    >
      {shown && <FactCard fact={shown} />}
    </div>
  );
}

function FactCard({ fact }: { fact: FactCardView }) {
  return (
    <>
      {fact.value && <p className="fact-card-value">{fact.value}</p>}
      <p>{fact.statement}</p>
      {fact.exam && (
        <div className="fact-card-exam">
          <p>
            <strong>
              {fact.exam.label}: {fact.exam.value}
            </strong>
          </p>
          <p>{fact.exam.why}</p>
        </div>
      )}
      <dl>
        {fact.rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
        <div>
          <dt>{fact.source.label}</dt>
          <dd>
            <a href={fact.source.href} rel="noopener noreferrer">
              {fact.source.host}
            </a>
          </dd>
        </div>
      </dl>
      <Link href={fact.href} className="fact-card-more">
        {fact.more}
      </Link>
    </>
  );
}
