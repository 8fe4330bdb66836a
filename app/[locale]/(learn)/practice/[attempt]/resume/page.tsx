import { redirect } from 'next/navigation';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { showPractice } from '@/server/use-cases/practice/show-practice';

/** Leads to the first question of a run that is still open. */
export default async function Resume({ params }: { params: Promise<{ locale: string; attempt: string }> }) {
  const { locale, attempt } = await params;
  const shown = await showPractice(deps(), await currentActor(), { attempt: decodeURIComponent(attempt) });
  const position = shown.ok ? shown.value.position + 1 : 1;
  redirect(`/${locale}/practice/${attempt}/${position}`);
}
