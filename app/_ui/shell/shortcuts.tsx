'use client';

import { useLayoutEffect, useRef } from 'react';
import { buttonClass } from '../button';

export interface ShortcutWords {
  title: string;
  close: string;
  rows: readonly { keys: string; does: string }[];
}

/** The list of keys, as a dialog that is open for as long as it stands in the page. */
export function Shortcuts({ words, onClose }: { words: ShortcutWords; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="shortcuts-title"
      className="m-auto w-[min(28rem,92vw)] rounded-sheet border border-line bg-sheet p-6 text-ink backdrop:bg-black/40"
    >
      <h2 id="shortcuts-title" className="mb-4">
        {words.title}
      </h2>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 text-sm">
        {words.rows.map(({ keys, does }) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="rounded-control border border-line bg-raised px-1.5 py-0.5">{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-5 flex justify-end">
        <button type="submit" className={buttonClass('secondary')}>
          {words.close}
        </button>
      </form>
    </dialog>
  );
}
