import { CircleCheck, CircleDashed, CircleX, MonitorPlay } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '../class-names';
import { Link } from '../link';
import { Html } from '../question/html';
import type { OptionState, Words } from '../question/view';

const TONES: Record<OptionState, string> = {
  right: 'border-right bg-right-soft',
  missed: 'border-right border-dashed bg-sheet',
  wrong: 'border-wrong bg-wrong-soft',
  rest: 'border-line bg-sheet',
};
const ICONS = { right: CircleCheck, missed: CircleDashed, wrong: CircleX, rest: null };

/** One option: a whole-width target; after the answer its verdict and reason open in place. */
export function OptionRow({
  letter,
  words,
  input,
  inputId,
  chosen,
  state,
  reason,
  worldHref,
}: {
  letter: string;
  words: Words;
  input: ReactNode;
  inputId: string;
  chosen: boolean;
  state: OptionState | null;
  reason: Words | null;
  /** Where the option can be watched in a simulated account. */
  worldHref: string | null;
}) {
  const t = useTranslations('question');
  const Icon = state ? ICONS[state] : null;
  return (
    <div
      className={cn(
        'rounded-sheet border transition-colors duration-150',
        state
          ? TONES[state]
          : chosen
            ? 'border-accent bg-accent-soft'
            : 'border-line bg-sheet hover:border-control',
      )}
    >
      <label
        htmlFor={inputId}
        className={cn('flex min-h-12 gap-3 px-4 py-3', state ? 'cursor-default' : 'cursor-pointer')}
      >
        {input}
        <kbd
          aria-hidden
          className={cn('text-sm leading-[1.9]', chosen || state === 'right' ? 'text-ink' : 'text-quiet')}
        >
          {letter}
        </kbd>
        <Html html={words.html} className="min-w-0 flex-1" />
      </label>
      {state && (state !== 'rest' || reason) && (
        <div className="border-t border-line/70 px-4 py-3 text-sm">
          {state !== 'rest' && Icon && (
            <p
              className={cn(
                'mb-1 flex items-center gap-1.5 font-semibold',
                state === 'wrong' ? 'text-wrong' : 'text-right-ink',
              )}
            >
              <Icon aria-hidden className="size-4" />
              {t(`state.${state}`)}
            </p>
          )}
          {reason && <Html html={reason.html} className={state === 'rest' ? 'text-quiet' : ''} />}
          {worldHref && (
            <Link
              href={worldHref}
              aria-label={t('watchOption', { option: letter })}
              className="mt-1 inline-flex min-h-11 items-center gap-1.5 font-semibold text-accent hover:underline"
            >
              <MonitorPlay aria-hidden className="size-4" />
              {t('watch')}
            </Link>
          )}
        </div>
      )}
    </div>
  );
}

export const letterOf = (index: number): string => String.fromCharCode(65 + index);
