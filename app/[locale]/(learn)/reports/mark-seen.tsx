'use client';

import { useEffect } from 'react';
import { markSeen } from './actions';

/** Remembers, once the page is shown, that its answers were seen. */
export function MarkSeen() {
  useEffect(() => {
    // A lost call only means that the answers are shown as new once more.
    void markSeen().catch(() => {});
  }, []);
  return null;
}
