'use client';

import { useState } from 'react';
import { Button } from '../button';
import { copyText } from '../copy-text';

/** Something shown once, with a button that copies it. */
export function CopySecret({ secret, words }: { secret: string; words: { copy: string; copied: string } }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="mt-1 flex flex-wrap items-center gap-2">
      <code className="min-w-0 rounded-control border border-line bg-sheet px-2 py-1 whitespace-pre-wrap [overflow-wrap:anywhere] select-all">
        {secret}
      </code>
      <Button look="secondary" onClick={async () => setCopied(await copyText(secret))}>
        <span aria-live="polite">{copied ? words.copied : words.copy}</span>
      </Button>
    </div>
  );
}
