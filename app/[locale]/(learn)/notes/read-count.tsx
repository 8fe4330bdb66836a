'use client';

import { useEffect, useState } from 'react';
import { localReads } from './local-reading';

/** How many of a note's sections were read, as words and as a thin bar; guests' reading is in the browser. */
export function ReadCount({
  note,
  sections,
  read,
  stored,
  words,
}: {
  note: string;
  sections: readonly string[];
  read: readonly string[];
  stored: boolean;
  words: { read: string };
}) {
  const [local, setLocal] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!stored) setLocal(localReads());
  }, [stored]);
  const count = sections.filter((id) => read.includes(id) || local.includes(`${note}#${id}`)).length;
  const all = sections.length;
  return (
    <span className="figures flex items-center gap-2">
      <span aria-hidden className="h-1 w-16 overflow-hidden rounded-full bg-line">
        <span className="block h-full bg-accent" style={{ width: `${(100 * count) / all}%` }} />
      </span>
      {words.read.replace('{count}', String(count)).replace('{all}', String(all))}
    </span>
  );
}
