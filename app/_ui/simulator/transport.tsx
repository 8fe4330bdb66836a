'use client';

import { Pause, Play, Redo2, StepForward, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { DAY_MS, HOUR_MS, SECOND_MS } from '@/core/kernel/time';
import { buttonClass } from '../button';
import { clockTime, sinceStart } from './clock-time';
import type { View } from './protocol';
import { Tool } from './tool';
import type { WorldPlay } from './world-play';

/** Jumps that learners need: a timer or two, an hour, past a retention period. */
const JUMPS = [
  { id: 'halfMinute', ms: 30 * SECOND_MS },
  { id: 'hour', ms: HOUR_MS },
  { id: 'fourDays', ms: 4 * DAY_MS },
] as const;
/** A running clock lets this much virtual time pass in one tick. */
const TICK_MS = 400;
const TICK_VIRTUAL_MS = 4 * SECOND_MS;

/** The clock as a transport bar: back and forth, to the next event, run, jump, scrub. */
export function Transport({ play, view }: { play: WorldPlay; view: View }) {
  const t = useTranslations('labs.clock');
  const [running, setRunning] = useState(false);
  const { now, nextDue } = view.model;
  const { tick } = play;

  useEffect(() => {
    if (!running) return;
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    // The next tick waits for the world: a busy one makes the clock slower, not the queue of requests longer.
    const again = (): void => {
      timer = setTimeout(() => void tick(TICK_VIRTUAL_MS).then(() => stopped || again()), TICK_MS);
    };
    again();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [running, tick]);

  const advance = (ms: number): void => void play.act({ kind: 'advance', ms });
  return (
    <section aria-label={t('title')} className="lab-transport no-print">
      <p className="figures lab-clock">
        <time dateTime={new Date(now).toISOString()}>{clockTime(now)}</time>
        <span className="text-quiet text-xs">{t('since', { time: sinceStart(now, t('day')) })}</span>
      </p>
      <div className="lab-buttons" role="toolbar" aria-label={t('title')}>
        <Tool label={t('undo')} disabled={view.count === 0} onClick={play.undo}>
          <Undo2 aria-hidden className="size-5" />
        </Tool>
        <Tool label={t('redo')} disabled={view.undone === 0} onClick={play.redo}>
          <Redo2 aria-hidden className="size-5" />
        </Tool>
        <Tool
          label={nextDue === undefined ? t('nothingDue') : t('step', { time: clockTime(nextDue) })}
          disabled={nextDue === undefined}
          onClick={() => advance(Math.max(0, (nextDue ?? now) - now))}
        >
          <StepForward aria-hidden className="size-5" />
        </Tool>
        <Tool label={running ? t('pause') : t('play')} onClick={() => setRunning(!running)}>
          {running ? <Pause aria-hidden className="size-5" /> : <Play aria-hidden className="size-5" />}
        </Tool>
        {JUMPS.map(({ id, ms }) => (
          <button
            key={id}
            type="button"
            className={buttonClass('secondary', 'px-3')}
            onClick={() => advance(ms)}
          >
            {t(id)}
          </button>
        ))}
      </div>
      <Scrub play={play} view={view} />
    </section>
  );
}

function Scrub({ play, view }: { play: WorldPlay; view: View }) {
  const t = useTranslations('labs.clock');
  const all = view.count + view.undone;
  if (all === 0) return null;
  return (
    <label className="lab-scrub text-quiet text-xs">
      <span className="whitespace-nowrap">{t('scrub')}</span>
      <input
        type="range"
        min={0}
        max={all}
        value={view.count}
        aria-valuetext={t('scrubbed', { count: view.count, all })}
        onChange={({ target }) => play.scrub(Number(target.value))}
      />
      <span className="figures whitespace-nowrap">
        {view.count}/{all}
      </span>
    </label>
  );
}
