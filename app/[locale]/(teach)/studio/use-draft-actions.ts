'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Said } from './said';

interface Saving {
  flush(): Promise<string | null>;
  adopt(version: string): void;
}

/** What is done with a draft once it is kept, and what came of it in words. */
export function useDraftActions({ flush, adopt }: Saving) {
  const t = useTranslations('studio');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<{ tone: 'right' | 'wrong'; words: string } | null>(null);

  /** `work` gives the problem in words, or null; without `done` there is nothing to say of success. */
  const act = async (work: (version: string) => Promise<string | null>, done?: string): Promise<void> => {
    setBusy(true);
    setTold(null);
    const version = await flush();
    const problem = version === null ? t('notKept') : await work(version).catch(() => t('preview.offline'));
    setBusy(false);
    if (problem !== null) setTold({ tone: 'wrong', words: problem });
    else if (done !== undefined) {
      setTold({ tone: 'right', words: done });
      router.refresh();
    }
  };

  /** Takes note of the version that an action made; its problem in words, or null. */
  const settle = (outcome: Said<{ version: string }>): string | null => {
    if (!outcome.ok) return outcome.message;
    adopt(outcome.value.version);
    return null;
  };

  return { busy, told, act, settle };
}
