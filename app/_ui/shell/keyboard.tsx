'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { Locale } from '@/core/kernel/locale';
import { SECTIONS } from './sections';
import { Shortcuts, type ShortcutWords } from './shortcuts';

/** How long after G the second key of a shortcut may come. */
const CHORD_MS = 1_200;

/** Is the person typing into something, so that letters must stay letters? */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && /^(radio|checkbox|button|submit)$/.test(target.type))
  );
}

/** Shortcuts of every page, by physical key so that a Hangul input mode does not break them. */
export function Keyboard({ locale, words }: { locale: Locale; words: ShortcutWords }) {
  const router = useRouter();
  const [listed, setListed] = useState(false);

  useEffect(() => {
    let pressedG = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') {
        event.preventDefault();
        setListed(true);
      } else if (event.key === '/') {
        event.preventDefault();
        router.push(`/${locale}/search`);
      } else if (event.code === 'KeyG') {
        pressedG = event.timeStamp;
      } else if (event.timeStamp - pressedG < CHORD_MS && pressedG > 0) {
        const section = SECTIONS.find(({ key }) => key === event.code);
        pressedG = 0;
        if (!section) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        router.push(`/${locale}${section.path}`);
      }
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [router, locale]);

  return listed && <Shortcuts words={words} onClose={() => setListed(false)} />;
}
