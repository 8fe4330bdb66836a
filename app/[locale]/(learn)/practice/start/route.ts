import type { NextRequest } from 'next/server';
import { NextResponse } from 'next/server';
import { isLocale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { startPractice } from '@/server/use-cases/practice/start-practice';
import { practiceChoice } from '../choice';

/** Plans a run from the address and goes to its first question. Writes nothing, so a plain link may lead here. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const home = isLocale(locale) ? locale : 'ko';
  const to = (path: string) =>
    new NextResponse(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });
  const started = await startPractice(
    deps(),
    await currentActor(),
    practiceChoice(request.nextUrl.searchParams),
  );
  if (started.ok) return to(`/${home}/practice/${started.value.attempt}/1`);
  const query = new URLSearchParams(request.nextUrl.searchParams);
  query.set('refused', started.error.code);
  return to(`/${home}/practice?${query}`);
}
