import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/app/_ui/button';
import { localeOf } from '@/app/_ui/locale-of';
import { PageHeader } from '@/app/_ui/sheet';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { questionStatistics } from '@/server/use-cases/studio/question-statistics';
import { readQuestion } from '@/server/use-cases/studio/read-question';
import { Refused } from '../../refused';
import { Statistics } from '../statistics';

type Props = { params: Promise<{ locale: string; id: string }> };

export default async function Page({ params }: Props) {
  const { id, locale: given } = await params;
  const locale = localeOf({ locale: given });
  const actor = await currentActor();
  const [question, statistics] = await Promise.all([
    readQuestion(deps(), actor, { id }),
    questionStatistics(deps(), actor, { id }),
  ]);
  if (!question.ok) return <Refused code={question.error.code} locale={locale} />;
  if (!statistics.ok) return <Refused code={statistics.error.code} locale={locale} />;
  const t = await getTranslations('studio');
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t('statistics.page')}
        lead={<code className="text-sm">{question.value.slug}</code>}
        actions={
          question.value.draft && (
            <LinkButton look="secondary" href={`/${locale}/studio/${id}`}>
              {t('toQuestion')}
            </LinkButton>
          )
        }
      />
      <Statistics statistics={statistics.value} body={question.value.draft} locale={locale} />
    </div>
  );
}
