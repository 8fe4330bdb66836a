import { redirect } from 'next/navigation';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { findRun } from '@/server/use-cases/practice/find-run';

/** Leads to the first question of a run that is still open. */
export default async function Resume({ params }: { params: Promise<{ locale: string; attempt: string }> }) {
  const { locale, attempt } = await params;
  const run = await findRun(deps(), await currentActor(), { attempt: decodeURIComponent(attempt) });
  const position = run.ok ? run.value.position + 1 : 1;
  redirect(`/${locale}/practice/${attempt}/${position}`);
}
