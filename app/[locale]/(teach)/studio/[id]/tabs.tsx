'use client';

import { useTranslations } from 'next-intl';
import { cn } from '@/app/_ui/class-names';
import { LOCALES, type Locale } from '@/core/kernel/locale';

export type Tab = 'form' | Locale;
/** Id of the column of previews. */
export const PREVIEWS = 'studio-previews';
const TABS: readonly Tab[] = ['form', ...LOCALES];

/** Form and previews on narrow screens, one at a time. */
export function Tabs({ tab, onTab }: { tab: Tab; onTab: (tab: Tab) => void }) {
  const t = useTranslations('studio');
  return (
    <div role="tablist" aria-label={t('tabs.label')} className="mb-4 grid grid-cols-3 gap-1 lg:hidden">
      {TABS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-selected={tab === each}
          aria-controls={each === 'form' ? 'studio-form' : PREVIEWS}
          onClick={() => onTab(each)}
          className={cn(
            'min-h-11 rounded-control border text-sm font-medium',
            tab === each ? 'border-accent bg-accent-soft' : 'border-line text-quiet',
          )}
        >
          {t(`tabs.${each}`)}
        </button>
      ))}
    </div>
  );
}
