'use client';

import { ChevronFirst, Pause, Play, StepBack, StepForward, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Goal } from '@/core/labs/lab.schema';
import type { Frame, Happening, Replay } from '@/core/labs/replay';
import { buttonClass } from '../button';
import { Notice } from '../notice';
import { clockTime } from './clock-time';
import { Reason } from './reason';
import { useTold } from './told';
import { Tool } from './tool';
import { WorldView } from './world-view';

/** How long a step is shown while the replay plays. */
const STEP_MS = 900;

/** A failing world, step by step and by its own clock: to be looked at, the own world waits. */
export function ReplayPanel({
  replay,
  goals,
  words,
  onClose,
}: {
  replay: Replay;
  goals: readonly Goal[];
  /** One sentence for each goal, by its id. */
  words: Readonly<Record<string, ReactNode>>;
  onClose: () => void;
}) {
  const t = useTranslations('labs.replay');
  const faults = useTranslations('labs.check.faults');
  const title = useRef<HTMLHeadingElement>(null);
  const [step, setStep] = useState(0);
  const frame = replay.frames[step] as Frame;
  const close = useEffectEvent(onClose);
  useEffect(() => {
    title.current?.focus();
    const leave = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') close();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, []);
  return (
    <section className="lab-zone lab-replay" data-zone="world" aria-labelledby="lab-replay">
      <div className="lab-replay-head">
        <h2 id="lab-replay" ref={title} tabIndex={-1}>
          {t('title')}
        </h2>
        <p className="text-quiet text-sm">
          {t('about', { fault: faults(replay.fault), messages: replay.messages })}
        </p>
        <button
          type="button"
          className={buttonClass('secondary', 'justify-self-start px-3')}
          onClick={onClose}
        >
          {t('close')}
        </button>
      </div>
      <Steps replay={replay} step={step} onStep={setStep} />
      <div>
        <WorldView model={frame.model} acting />
      </div>
      <Told replay={replay} step={step} goals={goals} words={words} />
    </section>
  );
}

/** The replay's clock: back and forth, play, to the moment, scrub. */
function Steps({
  replay: { frames, missed },
  step,
  onStep,
}: {
  replay: Replay;
  step: number;
  onStep: (step: number) => void;
}) {
  const t = useTranslations('labs.replay');
  const [playing, setPlaying] = useState(false);
  const last = frames.length - 1;
  const running = playing && step < last;
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => onStep(step + 1), STEP_MS);
    return () => clearTimeout(timer);
  }, [running, step, onStep]);
  const time = clockTime(frames[step]?.at ?? 0);
  return (
    <div className="lab-transport rounded-none border-x-0">
      <p className="figures lab-clock">
        <time>{time}</time>
      </p>
      <div className="lab-buttons" role="toolbar" aria-label={t('step')}>
        <Tool label={t('first')} disabled={step === 0} onClick={() => onStep(0)}>
          <ChevronFirst aria-hidden className="size-5" />
        </Tool>
        <Tool label={t('back')} disabled={step === 0} onClick={() => onStep(step - 1)}>
          <StepBack aria-hidden className="size-5" />
        </Tool>
        <Tool
          label={running ? t('pause') : t('play')}
          onClick={() => {
            if (!running && step === last) onStep(0);
            setPlaying(!running);
          }}
        >
          {running ? <Pause aria-hidden className="size-5" /> : <Play aria-hidden className="size-5" />}
        </Tool>
        <Tool label={t('next')} disabled={step === last} onClick={() => onStep(step + 1)}>
          <StepForward aria-hidden className="size-5" />
        </Tool>
        <Tool label={t('toMiss')} onClick={() => onStep(missed[0]?.frame ?? last)}>
          <TriangleAlert aria-hidden className="size-5" />
        </Tool>
      </div>
      {last > 0 && (
        <label className="lab-scrub text-quiet text-xs">
          <span className="whitespace-nowrap">{t('step')}</span>
          <input
            type="range"
            min={0}
            max={last}
            value={step}
            aria-valuetext={t('stepOf', { step: step + 1, all: last + 1, time })}
            onChange={({ target }) => onStep(Number(target.value))}
          />
          <span className="figures whitespace-nowrap">
            {step + 1}/{last + 1}
          </span>
        </label>
      )}
    </div>
  );
}

/** What happens in a step, and what has gone wrong by then. */
function Told({
  replay: { frames, missed },
  step,
  goals,
  words,
}: {
  replay: Replay;
  step: number;
  goals: readonly Goal[];
  words: Readonly<Record<string, ReactNode>>;
}) {
  const t = useTranslations('labs.replay');
  const told = useTold();
  const here = told(frames[step]?.happened ?? []);
  return (
    <div className="grid gap-2 border-line border-t p-3" aria-live="polite">
      {missed
        .filter(({ frame }) => frame <= step)
        .map((one) => {
          const then = decisive(frames[one.frame]?.happened ?? []);
          const [said] = told(then ? [then] : []);
          return (
            <Notice key={one.goal} tone="wrong" title={t('missed')}>
              <p className="font-semibold">{words[one.goal]}</p>
              <p>
                <Reason goal={goals.find(({ id }) => id === one.goal)} unmet={one} />
              </p>
              {said && <p>{t('because', { said })}</p>}
            </Notice>
          );
        })}
      <h3 className="text-sm">{t('happened')}</h3>
      {here.length === 0 && <p className="text-quiet text-sm">{t('begins')}</p>}
      <ol className="grid gap-1 text-sm">
        {here.map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ol>
    </div>
  );
}

/** What decides a goal is what somebody did with a message, before what the world made of it. */
const decisive = (happened: readonly Happening[]): Happening | undefined =>
  happened.findLast(({ kind }) => kind === 'line') ?? happened.at(-1);
