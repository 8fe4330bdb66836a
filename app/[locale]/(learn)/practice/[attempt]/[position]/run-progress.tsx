import { getTranslations } from 'next-intl/server';
import { cn } from '@/app/_ui/class-names';
import { Link } from '@/app/_ui/link';
import type { PracticeView } from '@/server/use-cases/practice/show-practice';

/** A thin line, one piece a question; answered ones can be looked at again. */
export async function RunProgress({
  view,
  base,
  result,
}: {
  view: PracticeView;
  base: string;
  result: string;
}) {
  const t = await getTranslations('practice');
  const answers = new Map(view.answers.map(({ position, correct }) => [position, correct]));
  return (
    <nav aria-label={t('run')} className="mb-5 flex items-center gap-4">
      <ol className="flex h-6 flex-1 items-center gap-1">
        {Array.from({ length: view.length }, (_, index) => index).map((position) => {
          const correct = answers.get(position);
          const here = position === view.position;
          const state = correct === undefined ? 'open' : correct ? 'right' : 'wrong';
          return (
            <li key={position} className="h-full min-w-0 flex-1">
              <Link
                href={`${base}/${position + 1}`}
                aria-current={here ? 'step' : undefined}
                aria-label={t(`step.${state}`, { number: position + 1 })}
                className="group flex h-full items-center"
              >
                <span
                  className={cn(
                    'block w-full rounded-full transition-[height] group-hover:h-2',
                    here ? 'h-2' : 'h-1',
                    correct === undefined
                      ? here
                        ? 'bg-accent'
                        : 'bg-control/50'
                      : correct
                        ? 'bg-right'
                        : 'bg-wrong',
                  )}
                />
              </Link>
            </li>
          );
        })}
      </ol>
      <span aria-hidden className="figures text-sm text-quiet">
        {view.position + 1}/{view.length}
      </span>
      <Link
        href={result}
        className="flex min-h-11 items-center text-sm text-quiet underline decoration-line underline-offset-4 hover:text-ink"
      >
        {t('finish')}
      </Link>
    </nav>
  );
}
