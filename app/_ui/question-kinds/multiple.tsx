'use client';

import { useTranslations } from 'next-intl';
import type { KindProps } from './kind-props';
import { OptionRows } from './option-rows';

export function Multiple({ answer, onAnswer, ...shown }: KindProps<'multiple'>) {
  const t = useTranslations('question');
  const { choose } = shown.view;
  const picked = answer?.picked ?? [];
  const toggle = (id: string) =>
    onAnswer({
      kind: 'multiple',
      picked: picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id],
    });
  return (
    <fieldset className="grid gap-2.5">
      <legend className="mb-2.5 text-sm font-semibold text-quiet">
        {t('choose', { count: choose })}
        {!shown.feedback && (
          <span className="figures ml-2 font-normal">
            {t('chosen', { count: picked.length, of: choose })}
          </span>
        )}
      </legend>
      <OptionRows {...shown} type="checkbox" isChosen={(id) => picked.includes(id)} onChoose={toggle} />
    </fieldset>
  );
}
