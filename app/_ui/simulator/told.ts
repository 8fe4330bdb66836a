import { useTranslations } from 'next-intl';
import type { Happening } from '@/core/labs/replay';
import { useSentence } from './event-log';

/** Words what happened in a step, each sentence once with how often it is true. */
export function useTold(): (happened: readonly Happening[]) => readonly string[] {
  const t = useTranslations('labs.replay');
  const sentence = useSentence();
  const word = (one: Happening): string => {
    if (one.kind === 'event') return sentence(one.event);
    const { actor, what, body } = one.line;
    return t(`lines.${what}`, { actor, body: typeof body === 'string' ? body : JSON.stringify(body) });
  };
  return (happened) => {
    const counts = new Map<string, number>();
    for (const said of happened.map(word)) counts.set(said, (counts.get(said) ?? 0) + 1);
    return [...counts].map(([said, count]) => (count === 1 ? said : t('times', { said, count })));
  };
}
