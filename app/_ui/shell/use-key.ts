'use client';

import { useLayoutEffect, useRef } from 'react';
import { isTyping } from './keyboard';

/**
 * Acts when a plain key is pressed, told by its place on the keyboard, from the first frame on: an effect after
 * painting would lose a key that comes at once. Enter is left to the control that has the focus.
 */
export function useKey(code: string, act: () => void): void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inControl =
        code === 'Enter' &&
        event.target instanceof Element &&
        event.target.closest('button,a,summary,select');
      if (event.code !== code || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || inControl || isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [code]);
}
