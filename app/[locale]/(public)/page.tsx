import { ArrowRight, BadgeCheck, CalendarClock, Repeat2, Scale } from 'lucide-react';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { presentQuestion } from '@/app/_ui/question/present';
import { Runner } from '@/app/_ui/question/runner';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { drawFirst } from '@/server/use-cases/practice/draw-first';

const REASONS = [
  { id: 'proved', icon: BadgeCheck },
  { id: 'fresh', icon: Repeat2 },
  { id: 'dated', icon: CalendarClock },
  { id: 'profile', icon: Scale },
] as const;

export default async function Landing({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const t = await getTranslations('landing');
  const start = `/${locale}/practice/start`;
  return (
    <div className="grid gap-14 sm:gap-20">
      <div className="grid items-start gap-10 lg:grid-cols-[5fr_6fr]">
        <div className="grid gap-6 lg:sticky lg:top-28">
          <h1 className="text-xl sm:text-2xl">{t('title')}</h1>
          <p className="max-w-[55ch] text-quiet">{t('lead')}</p>
          <div className="flex flex-wrap gap-3">
            <LinkButton href={start} className="min-h-12 px-6 text-base">
              {t('start')}
              <ArrowRight aria-hidden className="size-5" />
            </LinkButton>
            <LinkButton look="secondary" href={`/${locale}/notes`} className="min-h-12 px-6 text-base">
              {t('readNotes')}
            </LinkButton>
          </div>
        </div>
        <LiveQuestion start={start} />
      </div>
      <section aria-labelledby="why">
        <h2 id="why" className="mb-6">
          {t('whyTitle')}
        </h2>
        <ul className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
          {REASONS.map(({ id, icon: Icon }) => (
            <li key={id} className="grid grid-cols-[auto_1fr] gap-x-4">
              <Icon aria-hidden className="mt-1 size-6 text-accent" />
              <div>
                <h3 className="font-semibold">{t(`why.${id}.title`)}</h3>
                <p className="mt-1 max-w-[50ch] text-sm text-quiet">{t(`why.${id}.text`)}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="exams" className="max-w-[65ch]">
        <h2 id="exams" className="mb-2">
          {t('exams.title')}
        </h2>
        <p className="text-sm text-quiet">
          {t('exams.text')} ({t('exams.asOf')})
        </p>
      </section>
    </div>
  );
}

/** A real question, drawn anew at each visit, answered on the spot. */
async function LiveQuestion({ start }: { start: string }) {
  const drawn = await drawFirst(deps(), await currentActor(), { length: 1, level: 1 });
  if (!drawn.ok || drawn.value.itemToken === null) return null;
  const { item, itemToken } = drawn.value;
  const t = await getTranslations('landing');
  const { question } = await getMessages();
  return (
    <section aria-labelledby="try">
      <h2 id="try" className="mb-3 text-sm text-quiet">
        {t('try')}
      </h2>
      <NextIntlClientProvider messages={{ question }}>
        <Runner
          view={await presentQuestion(item)}
          itemToken={itemToken}
          question={item.question}
          answered={null}
          flagged={false}
          next={{ href: start, label: t('goOn') }}
          anotherHref={`${start}?question=${item.question}&length=5`}
        />
      </NextIntlClientProvider>
    </section>
  );
}
