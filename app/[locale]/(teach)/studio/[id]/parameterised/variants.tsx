'use client';

import { ArrowLeft, ArrowRight, Check } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { cn } from '@/app/_ui/class-names';
import { Select } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { Stem } from '@/app/_ui/question-kinds/part';
import { PROFILES, type Profile } from '@/core/kernel/ids';
import { LOCALES } from '@/core/kernel/locale';
import type { ParameterisedBody } from '@/core/parameterised/definition';
import type { Variant as Opened } from '@/server/use-cases/studio/preview-variants';
import { variants as ask } from './actions';
import { Drawn, FaultWords } from './fault-words';
import type { VariantView } from './variant-view';

const PAUSE_MS = 600;
const SHOWN = 20;

interface Shown {
  from: number;
  profile: Profile;
  variants: readonly VariantView[];
}

/** Twenty variants in both languages, and those before and after; one of them is opened in the preview. */
export function Variants({
  body,
  open,
  onOpen,
}: {
  body: ParameterisedBody;
  /** The one in the preview. */
  open: Opened;
  onOpen: (variant: Opened) => void;
}) {
  const t = useTranslations('studio.made.variants');
  const studio = useTranslations('studio');
  const locale = useLocale();
  const draft = useDeferredValue(body);
  const [from, setFrom] = useState(0);
  const [profile, setProfile] = useState<Profile>('exam');
  const [shown, setShown] = useState<Shown>({ from, profile, variants: [] });
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useRef(draft);
  useEffect(() => {
    let gone = false;
    // Whoever is typing is waited for, whoever turns the page is not.
    const pause = asked.current === draft ? 0 : PAUSE_MS;
    const timer = setTimeout(async () => {
      const made = await ask({ draft, from, profile, locale }).catch(() => null);
      if (gone) return;
      asked.current = draft;
      if (made?.ok) setShown({ from, profile, variants: made.value });
      setProblem(made ? (made.ok ? null : made.message) : studio('preview.offline'));
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [draft, from, profile, locale, studio]);
  return (
    <section aria-label={t('title')} className="mt-10 grid gap-4 border-t border-line pt-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2>{t('title')}</h2>
        {body.profile === null && (
          <Select
            aria-label={studio('profile')}
            value={profile}
            onChange={(event) => setProfile(PROFILES.find((one) => one === event.target.value) ?? 'exam')}
            className="w-auto text-sm"
          >
            {PROFILES.map((one) => (
              <option key={one} value={one}>
                {t(`as.${one}`)}
              </option>
            ))}
          </Select>
        )}
        <p role="status" className="figures ml-auto text-sm text-quiet">
          {t('range', { from: shown.from + 1, to: shown.from + SHOWN })}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button
            look="secondary"
            aria-disabled={from === 0}
            onClick={() => setFrom((before) => Math.max(0, before - SHOWN))}
          >
            <ArrowLeft aria-hidden className="size-4" />
            {t('before')}
          </Button>
          <Button look="secondary" onClick={() => setFrom((before) => before + SHOWN)}>
            {t('more')}
            <ArrowRight aria-hidden className="size-4" />
          </Button>
        </div>
      </div>
      {problem && (
        <Notice tone="caution" live>
          <p>{problem}</p>
        </Notice>
      )}
      <ol className={cn('grid gap-4', problem && 'opacity-60')}>
        {shown.variants.map((variant, index) => (
          <Variant
            key={variant.seed}
            variant={variant}
            number={shown.from + index + 1}
            open={variant.seed === open.seed && shown.profile === open.profile}
            onOpen={() => onOpen({ seed: variant.seed, profile: shown.profile })}
          />
        ))}
      </ol>
    </section>
  );
}

function Variant({
  variant: { shown, fault },
  number,
  open,
  onOpen,
}: {
  variant: VariantView;
  number: number;
  open: boolean;
  onOpen: () => void;
}) {
  const t = useTranslations('studio.made.variants');
  return (
    <li
      className={cn('grid gap-3 rounded-sheet border bg-sheet p-4', open ? 'border-accent' : 'border-line')}
    >
      <div className="flex items-center justify-between gap-3">
        <h3 className="figures text-sm">{t('variant', { number })}</h3>
        {shown && (
          <Button look="quiet" className="-mr-2 px-2" aria-pressed={open} onClick={onOpen}>
            {t(open ? 'opened' : 'open')}
          </Button>
        )}
      </div>
      {fault && (
        <div className="grid gap-0.5 text-sm text-wrong">
          <FaultWords fault={fault} />
          <Drawn drawn={fault.drawn} />
        </div>
      )}
      {shown && (
        <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
          {LOCALES.map((locale) => (
            <div key={locale} lang={locale} className="grid min-w-0 content-start gap-3 text-sm">
              <div>
                <Stem {...shown[locale]} />
              </div>
              <ul className="flex flex-wrap gap-1.5">
                {shown[locale].options.map(({ words, right }) => (
                  <li
                    key={words}
                    className={cn(
                      'figures inline-flex items-center gap-1 rounded-control border px-2 py-0.5',
                      right ? 'border-[var(--right)] font-semibold text-right-ink' : 'border-line text-quiet',
                    )}
                  >
                    {right && <Check aria-label={t('right')} className="size-3.5" />}
                    {words}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </li>
  );
}
