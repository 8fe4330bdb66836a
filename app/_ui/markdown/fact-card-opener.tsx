'use client';

import { useEffect } from 'react';
import { factCardId } from './fact-card-id';

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

function open(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const reference = event.target instanceof Element ? event.target.closest('.fact-ref') : null;
  const card = document.getElementById(factCardId(reference?.getAttribute('data-fact') ?? ''));
  if (!reference || !card?.showPopover) return;
  event.preventDefault();
  card.showPopover();
  place(card, reference);
  // Closing gives the focus back to the reference.
  card.focus({ preventScroll: true });
}

/** Opens a fact's card in place of its page when a reference to it is followed. */
export function FactCardOpener() {
  useEffect(() => {
    document.addEventListener('click', open);
    return () => document.removeEventListener('click', open);
  }, []);
  return null;
}
