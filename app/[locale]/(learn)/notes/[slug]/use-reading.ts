'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { rememberRead } from '../actions';
import { forgetLocalReads, keepLocally, localReads } from '../local-reading';

const TICK_MS = 1_000;
/** A section counts as read after as long in view, by its length: between the two bounds. */
const CHARACTERS_A_SECOND = 60;
const SECONDS_MIN = 3;
const SECONDS_MAX = 10;

const secondsFor = (section: Element): number =>
  Math.min(SECONDS_MAX, Math.max(SECONDS_MIN, (section.textContent?.length ?? 0) / CHARACTERS_A_SECOND));

interface Watched {
  element: Element;
  seconds: number;
  endSeen: boolean;
}

/** Counts the seconds a section stands in the reading part of the window, and whether its end came in. */
function watch(section: Watched): boolean {
  const { top, bottom } = section.element.getBoundingClientRect();
  if (top < innerHeight * 0.75 && bottom > innerHeight * 0.15) section.seconds += TICK_MS / 1_000;
  if (bottom <= innerHeight) section.endSeen = true;
  return section.endSeen && section.seconds >= secondsFor(section.element);
}

/**
 * The sections of a note read so far, kept up to date while it is read. Learners' reading is stored on the
 * server, with what this browser kept before they were one; everybody else's stays in the browser.
 */
export function useReading(
  note: string | null,
  sections: readonly { id: string; read: boolean }[],
  stored: boolean,
) {
  const [read, setRead] = useState<ReadonlySet<string>>(
    () => new Set(sections.filter((section) => section.read).map(({ id }) => id)),
  );

  const remember = useEffectEvent((id: string) => {
    setRead((before) => new Set([...before, id]));
    keepLocally(`${note}#${id}`);
    if (stored) void send();
  });

  useEffect(() => {
    if (note === null) return;
    const mine = localReads().flatMap((each) =>
      each.startsWith(`${note}#`) ? [each.slice(note.length + 1)] : [],
    );
    if (mine.length > 0) setRead((before) => new Set([...before, ...mine]));
    if (stored && localReads().length > 0) void send();
  }, [note, stored]);

  const isRead = useEffectEvent((id: string) => read.has(id));
  useEffect(() => {
    if (note === null) return;
    const watched = new Map<string, Watched>();
    for (const element of document.querySelectorAll('[data-section]'))
      watched.set(element.getAttribute('data-section') ?? '', { element, seconds: 0, endSeen: false });
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      for (const [id, section] of watched) {
        if (isRead(id)) watched.delete(id);
        else if (watch(section)) {
          watched.delete(id);
          remember(id);
        }
      }
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [note]);

  return read;
}

/** Hands what this browser kept to the server, and forgets it once it is stored. A failure keeps it. */
async function send(): Promise<void> {
  const kept = localReads();
  const stored = await rememberRead(kept).catch(() => false);
  if (stored && localReads().length === kept.length) forgetLocalReads();
}
