'use client';

import { ArrowDown, ArrowUp, CircleCheck, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { cn } from '../class-names';
import { Html } from '../question/html';
import type { KindProps } from './kind-props';

/** A list to put in order: by its buttons, or with the arrow keys on a focused step. */
export function Ordering({ view, answer, onAnswer, feedback }: KindProps<'ordering'>) {
  const t = useTranslations('question');
  const [said, setSaid] = useState('');
  const order = answer?.order ?? view.options.map(({ id }) => id);
  const words = new Map(view.options.map((option) => [option.id, option]));
  const right = feedback?.key.kind === 'ordering' ? feedback.key.order : null;

  const move = (index: number, by: -1 | 1) => {
    const to = index + by;
    const id = order[index];
    if (to < 0 || to >= order.length || !id) return;
    const next = order.filter((each) => each !== id);
    next.splice(to, 0, id);
    onAnswer({ kind: 'ordering', order: next });
    setSaid(t('moved', { step: words.get(id)?.plain ?? '', position: to + 1, of: order.length }));
  };

  return (
    <>
      <ol className="grid gap-2.5">
        {order.map((id, index) => {
          const option = words.get(id);
          const inPlace = right ? right[index] === id : null;
          return (
            <li
              key={id}
              className={cn(
                'flex min-h-14 items-center gap-3 rounded-sheet border px-4 py-2',
                inPlace === null
                  ? 'border-line bg-sheet'
                  : inPlace
                    ? 'border-right bg-right-soft'
                    : 'border-wrong bg-wrong-soft',
              )}
            >
              <span className="figures w-5 text-sm text-quiet">{index + 1}</span>
              <Html html={option?.html ?? ''} className="min-w-0 flex-1" />
              {inPlace === null ? (
                <span className="flex">
                  {([-1, 1] as const).map((by) => (
                    <button
                      key={by}
                      type="button"
                      disabled={index + by < 0 || index + by >= order.length}
                      onClick={() => move(index, by)}
                      aria-label={t(by === -1 ? 'moveUp' : 'moveDown', { step: option?.plain ?? '' })}
                      className="grid size-11 place-items-center rounded-control text-quiet hover:bg-raised hover:text-ink disabled:opacity-30"
                    >
                      {by === -1 ? (
                        <ArrowUp aria-hidden className="size-5" />
                      ) : (
                        <ArrowDown aria-hidden className="size-5" />
                      )}
                    </button>
                  ))}
                </span>
              ) : (
                <span
                  className={cn(
                    'flex items-center gap-1.5 text-sm font-semibold',
                    inPlace ? 'text-right-ink' : 'text-wrong',
                  )}
                >
                  {inPlace ? (
                    <CircleCheck aria-hidden className="size-4" />
                  ) : (
                    <CircleX aria-hidden className="size-4" />
                  )}
                  {inPlace ? t('inPlace') : t('belongsAt', { position: (right?.indexOf(id) ?? 0) + 1 })}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      {feedback && right && (
        <ol className="mt-4 grid gap-3 text-sm">
          {right.map((id, index) => (
            <li key={id} className="grid grid-cols-[1.5rem_1fr] gap-x-2">
              <span className="figures text-quiet">{index + 1}</span>
              <div>
                <p className="font-semibold">{words.get(id)?.plain}</p>
                {feedback.reasons[id] && <Html html={feedback.reasons[id].html} className="text-quiet" />}
              </div>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
