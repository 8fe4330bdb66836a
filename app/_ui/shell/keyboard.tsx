'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { buttonClass } from '../button';
import { SECTIONS } from './sections';

/** How long after G the second key of a shortcut may come. */
const CHORD_MS = 1_200;
const HELP = ['choose', 'submit', 'enter', 'flag', 'undo', 'another', 'go', 'search', 'help'] as const;

/** Is the person typing into something, so that letters must stay letters? */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && /^(radio|checkbox|button|submit)$/.test(target.type))
  );
}

/** Shortcuts of every page, by physical key so that a Hangul input mode does not break them. */
export function Keyboard() {
  const router = useRouter();
  const locale = useLocale();
  const t = useTranslations('shell');
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    let pressedG = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') {
        event.preventDefault();
        dialog.current?.showModal();
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

  return (
    <dialog
      ref={dialog}
      aria-labelledby="shortcuts-title"
      className="m-auto w-[min(28rem,92vw)] rounded-sheet border border-line bg-sheet p-6 text-ink backdrop:bg-black/40"
    >
      <h2 id="shortcuts-title" className="mb-4">
        {t('shortcuts.title')}
      </h2>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 text-sm">
        {HELP.map((id) => (
          <div key={id} className="contents">
            <dt>
              <kbd className="rounded-control border border-line bg-raised px-1.5 py-0.5">
                {t(`shortcuts.${id}.keys`)}
              </kbd>
            </dt>
            <dd>{t(`shortcuts.${id}.does`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-5 flex justify-end">
        <button type="submit" className={buttonClass('secondary')}>
          {t('shortcuts.close')}
        </button>
      </form>
    </dialog>
  );
}
