import { getFormatter, getTranslations } from 'next-intl/server';
import { cn } from '@/app/_ui/class-names';
import { Link } from '@/app/_ui/link';
import { Sheet } from '@/app/_ui/sheet';
import type { Locale } from '@/core/kernel/locale';
import type { TopicProgress } from '@/server/use-cases/progress/show-progress';

const SHADES = {
  unseen: 'bg-raised',
  learning: 'bg-learning',
  young: 'bg-right/55',
  mature: 'bg-right',
} as const;

/** Every concept as a field, by topic; opened, the same as a table with recall and next review. */
export async function ConceptMap({ topics, locale }: { topics: readonly TopicProgress[]; locale: Locale }) {
  const t = await getTranslations('progress');
  const format = await getFormatter();
  return (
    <Sheet>
      <h2>{t('map')}</h2>
      <ul className="mt-2 mb-4 flex flex-wrap gap-x-4 gap-y-1 text-xs text-quiet">
        {(['unseen', 'learning', 'young', 'mature'] as const).map((state) => (
          <li key={state} className="flex items-center gap-1.5">
            <span aria-hidden className={cn('size-3 rounded-[3px] border border-line', SHADES[state])} />
            {t(`states.${state}`)}
          </li>
        ))}
      </ul>
      <div className="divide-y divide-line">
        {topics.map((topic) => (
          <details key={topic.id}>
            <summary className="grid min-h-12 cursor-pointer items-center gap-x-4 gap-y-1 py-2 sm:grid-cols-[14rem_1fr_auto]">
              <span className="text-sm font-medium">{topic.title[locale]}</span>
              <span aria-hidden className="flex flex-wrap gap-1">
                {topic.items.map((concept) => (
                  <span
                    key={concept.id}
                    title={concept.title[locale]}
                    className={cn('size-4 rounded-[3px] border border-line', SHADES[concept.state])}
                  />
                ))}
              </span>
              <span className="figures text-xs text-quiet">
                {t('topicRecall', {
                  share: format.number(topic.recall, { style: 'percent' }),
                  seen: topic.seen,
                  concepts: topic.concepts,
                })}
              </span>
            </summary>
            <div className="overflow-x-auto pb-4">
              <table className="w-full min-w-96 text-left text-xs">
                <thead className="text-quiet">
                  <tr>
                    {(['concept', 'state', 'recall', 'answers', 'due'] as const).map((column) => (
                      <th key={column} scope="col" className="py-1.5 pr-3 font-medium">
                        {t(`columns.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {topic.items.map((concept) => (
                    <tr key={concept.id} className="border-t border-line">
                      <th scope="row" className="py-2 pr-3 font-normal">
                        <Link
                          href={`/${locale}/notes/${concept.section}`}
                          className="underline decoration-line underline-offset-4"
                        >
                          {concept.title[locale]}
                        </Link>
                      </th>
                      <td className="pr-3 whitespace-nowrap">{t(`states.${concept.state}`)}</td>
                      <td className="pr-3">
                        {concept.state === 'unseen'
                          ? '–'
                          : format.number(concept.recall, { style: 'percent' })}
                      </td>
                      <td className="pr-3 whitespace-nowrap">
                        {concept.answers > 0
                          ? t('rightOf', { right: concept.correct, answers: concept.answers })
                          : '–'}
                      </td>
                      <td className="whitespace-nowrap">
                        {concept.due
                          ? format.dateTime(new Date(`${concept.due}T00:00:00Z`), {
                              month: 'short',
                              day: 'numeric',
                            })
                          : '–'}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        ))}
      </div>
    </Sheet>
  );
}
