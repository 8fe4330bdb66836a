import { isLocale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { exportData } from '@/server/use-cases/accounts/export-data';
import { REFUSALS } from '@/server/use-cases/refusals';

/** All data of the reader as a JSON file, sent while it is read. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const exported = await exportData(deps(), await currentActor());
  if (!exported.ok) {
    const signIn = new URL(`/${isLocale(locale) ? locale : 'ko'}/settings`, request.url);
    return new Response(null, {
      status: REFUSALS[exported.error.code] === 401 ? 303 : REFUSALS[exported.error.code],
      headers: { location: signIn.pathname },
    });
  }
  const pieces = exported.value;
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  const day = new Date(deps().now()).toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="redrive-${day}.json"`,
      'cache-control': 'no-store',
    },
  });
}
