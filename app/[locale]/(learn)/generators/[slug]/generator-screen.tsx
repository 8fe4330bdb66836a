import { ChevronLeft, ChevronRight } from 'lucide-react';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { buttonClass, LinkButton } from '@/app/_ui/button';
import { cn } from '@/app/_ui/class-names';
import { Link } from '@/app/_ui/link';
import { presentQuestion } from '@/app/_ui/question/present';
import { answerOf, presentFeedback } from '@/app/_ui/question/present-feedback';
import { ReportButton } from '@/app/_ui/question/report-button';
import { PROFILES } from '@/core/kernel/ids';
import type { Locale } from '@/core/kernel/locale';
import type { VariantView } from '@/server/use-cases/generators/show-variant';
import { VARIANTS_MAX, type VariantRequest } from '@/server/use-cases/generators/variant';
import { Drivers } from '../generators-screen';
import { variantHref, variantQuery } from './address';
import { Figures } from './figures';
import { VariantSheet } from './variant-sheet';

interface Props {
  locale: Locale;
  request: VariantRequest;
  view: VariantView;
}

/** A generator with one of its variants: as learners see it, and on demand with key, reasons and proof. */
export async function GeneratorScreen({ locale, request, view }: Props) {
  const t = await getTranslations('generators');
  const { generators, question, reports } = await getMessages();
  const { solution, reportToken } = view;
  const query = variantQuery(request);
  const worlds = (option: string, language: Locale): string =>
    `/${language}/generators/${request.slug}/world/${option}?${query}`;
  return (
    <div className="mx-auto grid max-w-3xl gap-6 *:min-w-0">
      <header className="grid gap-1 sm:gap-2">
        <p className="text-sm">
          <Link
            href={`/${locale}/generators`}
            className="inline-flex min-h-11 items-center text-quiet sm:min-h-8 hover:text-ink"
          >
            {t('title')}
          </Link>
          <span className="text-quiet"> · {view.topic}</span>
        </p>
        <h1>{view.generator.title}</h1>
        <p className="text-quiet text-sm">
          {t('proved', { methods: view.generator.proofs.map((proof) => t(`proofs.${proof}`)).join(', ') })}
        </p>
      </header>
      <Controls locale={locale} request={request} />
      <NextIntlClientProvider messages={{ generators, question, reports }}>
        <VariantSheet
          key={query}
          view={await presentQuestion(view.item)}
          answer={answerOf(solution)}
          solution={await presentFeedback(solution, worlds)}
        >
          {reportToken && <ReportButton itemToken={reportToken} />}
        </VariantSheet>
      </NextIntlClientProvider>
      <About locale={locale} view={view} />
      <Figures statistics={view.statistics} />
      <LinkButton
        look="secondary"
        className="justify-self-start"
        href={`/${locale}/practice/start?question=${request.slug}&length=5`}
      >
        {t('practise')}
      </LinkButton>
    </div>
  );
}

async function Controls({ locale, request }: Omit<Props, 'view'>) {
  const t = await getTranslations('generators');
  const { number, level, profile } = request;
  return (
    <nav aria-label={t('variants')} className="grid gap-3 sm:flex sm:flex-wrap sm:items-center sm:gap-x-6">
      <p className="flex items-center gap-1">
        <Step
          label={t('previous')}
          href={number > 1 ? variantHref(locale, request, { number: number - 1 }) : null}
        >
          <ChevronLeft aria-hidden className="size-5" />
        </Step>
        <span className="figures min-w-24 text-center text-sm">{t('variant', { number })}</span>
        <Step
          label={t('next')}
          href={number < VARIANTS_MAX ? variantHref(locale, request, { number: number + 1 }) : null}
        >
          <ChevronRight aria-hidden className="size-5" />
        </Step>
      </p>
      <Choices label={t('level')}>
        {([1, 2, 3] as const).map((each) => (
          <Choice key={each} here={each === level} href={variantHref(locale, request, { level: each })}>
            {t('levelOf', { level: each })}
          </Choice>
        ))}
      </Choices>
      <Choices label={t('profile')}>
        {PROFILES.map((each) => (
          <Choice key={each} here={each === profile} href={variantHref(locale, request, { profile: each })}>
            {t(`profiles.${each}`)}
          </Choice>
        ))}
      </Choices>
    </nav>
  );
}

function Step({ label, href, children }: { label: string; href: string | null; children: React.ReactNode }) {
  const look = buttonClass('secondary', 'min-w-11 px-0');
  if (href === null) return <span aria-hidden className={cn(look, 'invisible')} />;
  return (
    <Link href={href} aria-label={label} title={label} scroll={false} className={look}>
      {children}
    </Link>
  );
}

function Choices({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-1">
      <span className="mr-1 text-quiet text-xs">{label}</span>
      {children}
    </div>
  );
}

function Choice({ here, href, children }: { here: boolean; href: string; children: React.ReactNode }) {
  return (
    <Link
      href={href}
      scroll={false}
      aria-current={here ? 'true' : undefined}
      className={cn(
        'figures inline-flex min-h-11 items-center rounded-control border px-3 text-sm',
        here ? 'border-accent bg-accent-soft font-semibold' : 'border-line hover:bg-raised',
      )}
    >
      {children}
    </Link>
  );
}

async function About({ locale, view }: Omit<Props, 'request'>) {
  const t = await getTranslations('generators');
  const { concepts, section, claims, traps, drivers } = view.generator;
  return (
    <section aria-labelledby="about" className="grid gap-4">
      <h2 id="about">{t('about')}</h2>
      <Drivers drivers={drivers} />
      <dl className="grid gap-3 text-sm">
        <Named title={t('concepts')}>
          {concepts.map((concept) => (
            <li key={concept.id}>
              <Link href={concept.href ?? ''} className="text-accent underline underline-offset-4">
                {concept.title}
              </Link>
            </li>
          ))}
        </Named>
        <Named title={t('section')}>
          <li>
            <Link href={section.href ?? ''} className="text-accent underline underline-offset-4">
              {section.title}
            </Link>
          </li>
        </Named>
        {traps.length > 0 && (
          <Named title={t('traps')}>
            {traps.map((trap) => (
              <li key={trap}>{trap}</li>
            ))}
          </Named>
        )}
        {claims.length > 0 && (
          <Named title={t('claims')}>
            {claims.map(({ number, text }) => (
              <li key={number}>
                <Link
                  href={`/${locale}/coverage?subject=claim`}
                  className="figures mr-2 font-semibold text-quiet"
                >
                  {number}
                </Link>
                {text}
              </li>
            ))}
          </Named>
        )}
      </dl>
    </section>
  );
}

function Named({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-x-4 gap-y-1 sm:grid-cols-[10rem_1fr]">
      <dt className="text-quiet">{title}</dt>
      <dd>
        <ul className="grid gap-1.5">{children}</ul>
      </dd>
    </div>
  );
}
