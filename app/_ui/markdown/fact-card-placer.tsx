'use client';

import { useEffect } from 'react';

const GAP_PX = 6;
const EDGE_PX = 12;

/** Puts an opening fact card below the words that opened it, or above where there is more room. */
export function FactCardPlacer() {
  useEffect(() => {
    let opener: Element | null = null;
    const remember = (event: Event) => {
      if (event.target instanceof Element) opener = event.target.closest('.fact-ref');
    };
    const place = (event: Event) => {
      const card = event.target;
      if (!(card instanceof HTMLElement) || !card.classList.contains('fact-card') || !opener) return;
      if (!card.matches(':popover-open')) return;
      const words = opener.getClientRects()[0] ?? opener.getBoundingClientRect();
      const left = Math.min(words.left, innerWidth - card.offsetWidth - EDGE_PX);
      const below = words.bottom + GAP_PX;
      const fits = below + card.offsetHeight <= innerHeight - EDGE_PX;
      const top = fits ? below : Math.max(EDGE_PX, words.top - GAP_PX - card.offsetHeight);
      card.style.inset = `${top}px auto auto ${Math.max(EDGE_PX, left)}px`;
      card.style.margin = '0';
    };
    // `toggle` does not bubble; it is caught on its way down.
    document.addEventListener('click', remember, true);
    document.addEventListener('toggle', place, true);
    return () => {
      document.removeEventListener('click', remember, true);
      document.removeEventListener('toggle', place, true);
    };
  }, []);
  return null;
}
