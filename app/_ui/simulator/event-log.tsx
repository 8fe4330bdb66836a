'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { WorldEvent } from '@/core/simulator/engine/contract';
import { clockTime } from './clock-time';
import { EVENT_FORMATS, eventValues } from './event-sentence';
import type { View } from './protocol';

/** Most events read out one by one; of more, the last ones and the number. */
const ANNOUNCED_MAX = 3;

/** Words an event in the reader's language, each once: a log of hundreds is shown anew with whatever happens. */
export function useSentence(): (event: WorldEvent) => string {
  const t = useTranslations('labs');
  return useMemo(() => {
    const worded = new WeakMap<WorldEvent, string>();
    return (event) => {
      const sentence =
        worded.get(event) ?? t(`events.${event.service}.${event.type}`, eventValues(event), EVENT_FORMATS);
      worded.set(event, sentence);
      return sentence;
    };
  }, [t]);
}

/** What happened, as sentences, latest first. */
export function EventLog({ view }: { view: View }) {
  const t = useTranslations('labs');
  const sentence = useSentence();
  const numbered = view.events.map((event, number) => ({ number, event })).reverse();
  if (numbered.length === 0) return <p className="text-quiet text-sm">{t('log.empty')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <ol tabIndex={0} aria-label={t('log.title')} className="lab-log">
      {numbered.map(({ number, event }) => (
        <li key={number}>
          <time dateTime={new Date(event.at).toISOString()}>{clockTime(event.at).slice(11)}</time>
          <span>{sentence(event)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Reads out what the last action brought about. */
export function Announcer({ view }: { view: View }) {
  const t = useTranslations('labs');
  const sentence = useSentence();
  const fresh = view.fresh === 0 ? [] : view.events.slice(-view.fresh);
  const before = fresh.length - ANNOUNCED_MAX;
  const said = fresh.slice(-ANNOUNCED_MAX).map(sentence).join(' ');
  return (
    <p className="sr-only" role="status">
      {before > 0 ? t('log.announcedMore', { count: before, said }) : said}
    </p>
  );
}
