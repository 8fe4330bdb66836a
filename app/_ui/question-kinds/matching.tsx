'use client';

import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '../class-names';
import { inputClass } from '../field';
import { Html } from '../question/html';
import type { KindProps } from './kind-props';
import { letterOf } from './option-row';

/** Wider options do not fit a list's field on a phone: they are read above, and chosen by letter. */
const WIDTH_MAX = 28;
/** Width in Latin letters; a Hangul syllable takes two. */
const widthOf = (text: string): number => text.length + (text.match(/\p{Script=Hangul}/gu)?.length ?? 0);

/** Each prompt gets one of the options, from a list the platform's own control shows. */
export function Matching({ view, name, answer, onAnswer, feedback }: KindProps<'matching'>) {
  const t = useTranslations('question');
  const pairs = answer?.pairs ?? {};
  const right = feedback?.key.kind === 'matching' ? feedback.key.pairs : null;
  const named = (id: string | undefined) => {
    const place = view.options.findIndex((option) => option.id === id);
    return `${letterOf(place)}. ${view.options[place]?.plain ?? ''}`;
  };
  return (
    <div className="grid gap-3">
      {view.options.some((option) => widthOf(option.plain) > WIDTH_MAX) && (
        <ol className="mb-1 grid gap-1 text-sm">
          {view.options.map((option, index) => (
            <li key={option.id} className="grid grid-cols-[1.25rem_1fr]">
              <kbd aria-hidden className="text-quiet">
                {letterOf(index)}
              </kbd>
              <Html html={option.html} />
            </li>
          ))}
        </ol>
      )}
      {view.prompts.map((prompt) => {
        const chosen = pairs[prompt.id];
        const hit = right ? right[prompt.id] === chosen : null;
        return (
          <div
            key={prompt.id}
            className={cn(
              'grid gap-2 rounded-sheet border px-4 py-3 sm:grid-cols-2 sm:items-center',
              hit === null
                ? 'border-line bg-sheet'
                : hit
                  ? 'border-right bg-right-soft'
                  : 'border-wrong bg-wrong-soft',
            )}
          >
            <div id={`${name}-${prompt.id}`}>
              <Html html={prompt.html} />
            </div>
            <div className="grid gap-1">
              {right === null ? (
                <select
                  aria-labelledby={`${name}-${prompt.id}`}
                  value={chosen ?? ''}
                  onChange={(event) =>
                    onAnswer({ kind: 'matching', pairs: { ...pairs, [prompt.id]: event.target.value } })
                  }
                  className={inputClass}
                >
                  <option value="" disabled>
                    {t('pickOne')}
                  </option>
                  {view.options.map((option) => (
                    <option key={option.id} value={option.id}>
                      {named(option.id)}
                    </option>
                  ))}
                </select>
              ) : (
                // A list's field cuts long words off, and there is nothing left to choose.
                <p>{named(chosen)}</p>
              )}
              {hit !== null && (
                <p
                  className={cn(
                    'flex items-center gap-1.5 text-sm font-semibold',
                    hit ? 'text-right-ink' : 'text-wrong',
                  )}
                >
                  {hit ? (
                    <CircleCheck aria-hidden className="size-4 shrink-0" />
                  ) : (
                    <CircleX aria-hidden className="size-4 shrink-0" />
                  )}
                  {hit ? t('state.right') : t('rightPair', { option: named(right?.[prompt.id]) })}
                </p>
              )}
            </div>
          </div>
        );
      })}
      {feedback && (
        <dl className="mt-2 grid gap-3 text-sm">
          {view.options
            .filter((option) => feedback.reasons[option.id])
            .map((option) => (
              <div key={option.id}>
                <dt className="font-semibold">{option.plain}</dt>
                <dd>
                  <Html html={feedback.reasons[option.id]?.html ?? ''} className="text-quiet" />
                </dd>
              </div>
            ))}
        </dl>
      )}
    </div>
  );
}
