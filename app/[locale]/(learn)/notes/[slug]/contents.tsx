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

/** A heading counts as reached when it is above this part of the window. */
const REACHED = 0.3;

function useActive(sections: readonly Section[]): string {
  const [active, setActive] = useState('');
  useEffect(() => {
    const headings = sections.flatMap(({ id }) => document.getElementById(id) ?? []);
    const find = () => {
      const reached = headings.filter((each) => each.getBoundingClientRect().top < innerHeight * REACHED);
      setActive(reached.at(-1)?.id ?? '');
    };
    find();
    addEventListener('scroll', find, { passive: true });
    return () => removeEventListener('scroll', find);
  }, [sections]);
  return active;
}

/** The note's contents with the section being read: beside the text on wide screens, else behind a button. */
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
  const links = (onPick?: () => void) => (
    <ol className="grid">
      {sections.map(({ id, title, level }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            onClick={onPick}
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
  );
  return (
    <>
      <nav aria-label={words.title} className="note-contents no-print">
        <p className="mb-2 pl-4 font-semibold text-sm">{words.title}</p>
        {links()}
      </nav>
      <button
        type="button"
        popoverTarget="contents-sheet"
        className="contents-button no-print"
        aria-label={words.title}
      >
        <List aria-hidden className="size-5" />
        <span className="max-w-[40vw] truncate">
          {sections.find(({ id }) => id === active)?.title ?? words.title}
        </span>
      </button>
      <nav id="contents-sheet" popover="auto" aria-label={words.title} className="contents-sheet">
        <p className="mb-2 pl-4 font-semibold text-sm">{words.title}</p>
        {links(() => document.getElementById('contents-sheet')?.hidePopover())}
      </nav>
    </>
  );
}
