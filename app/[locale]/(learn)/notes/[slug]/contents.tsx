'use client';

import { Check, List } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useReading } from './use-reading';

interface Section {
  id: string;
  title: string;
  level: number;
  read: boolean;
}

const ID = 'contents';

/** On wide screens the contents are no popover, and there is nothing to close. */
const close = () => document.querySelector<HTMLElement>(`#${ID}:popover-open`)?.hidePopover();

/** A heading counts as reached when it is above this line of the window, however far. */
const REACHED = { rootMargin: '1000000px 0px -70% 0px' };

/** The last heading reached. Observed rather than measured: measuring lays the whole note out at once. */
function useActive(sections: readonly Section[]): string {
  const [active, setActive] = useState('');
  useEffect(() => {
    const reached = new Set<string>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) reached.add(target.id);
        else reached.delete(target.id);
      setActive(sections.findLast(({ id }) => reached.has(id))?.id ?? '');
    }, REACHED);
    for (const { id } of sections) {
      const heading = document.getElementById(id);
      if (heading) observer.observe(heading);
    }
    return () => observer.disconnect();
  }, [sections]);
  return active;
}

/** The note's contents with the section being read: one list, beside the text on wide screens, else behind a button. */
export function Contents({
  note,
  sections,
  stored,
  words,
}: {
  /** Null for notes whose reading is not counted. */
  note: string | null;
  sections: readonly Section[];
  stored: boolean;
  words: { title: string; read: string };
}) {
  const active = useActive(sections);
  const read = useReading(note, sections, stored);
  return (
    <>
      <nav id={ID} popover="auto" aria-label={words.title} className="note-contents no-print">
        <p className="mb-2 pl-4 font-semibold text-sm">{words.title}</p>
        <ol className="grid">
          {sections.map(({ id, title, level }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={close}
                aria-current={id === active ? 'location' : undefined}
                className={`contents-link ${level > 2 ? 'pl-7' : 'pl-4'}`}
              >
                <span className="min-w-0 flex-1">{title}</span>
                {read.has(id) && (
                  <>
                    <Check aria-hidden className="mt-1 size-3.5 shrink-0 text-[var(--right)]" />
                    <span className="sr-only">{words.read}</span>
                  </>
                )}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <button type="button" popoverTarget={ID} className="contents-button no-print" aria-label={words.title}>
        <List aria-hidden className="size-5" />
        <span className="max-w-[40vw] truncate">
          {sections.find(({ id }) => id === active)?.title ?? words.title}
        </span>
      </button>
    </>
  );
}
