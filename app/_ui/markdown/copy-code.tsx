'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { copyText } from '../copy-text';

const SHOWN_MS = 2_000;

/** Copies a block of code and says so. */
export function CopyCode({ code, label, done }: { code: string; label: string; done: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    setCopied(await copyText(code));
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  return (
    <button type="button" className="code-copy no-print" onClick={copy} aria-label={copied ? done : label}>
      {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span role="status" className="sr-only">
        {copied ? done : ''}
      </span>
    </button>
  );
}
