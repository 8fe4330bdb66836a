import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { PageHeader } from '@/app/_ui/sheet';
import { POST_BYTES_MAX } from '@/core/exchange/jekyll-note';
import { currentActor } from '@/server/auth/actor';
import { teacherOf } from '@/server/use-cases/studio/studio-question';
import { Refused } from '../refused';
import { ImportForm } from './import-form';

type Props = { params: Promise<{ locale: string }> };

export default async function Page({ params }: Props) {
  const locale = localeOf(await params);
  const teacher = teacherOf(await currentActor());
  if (!teacher.ok) return <Refused code={teacher.error.code} locale={locale} />;
  const t = await getTranslations('studio');
  const { studio, notes } = await getMessages();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('import.title')} lead={t('import.lead')} />
      <NextIntlClientProvider messages={{ studio, notes }}>
        <ImportForm bytesMax={POST_BYTES_MAX} />
      </NextIntlClientProvider>
    </div>
  );
}
