import { connection } from 'next/server';
import { checkHealth } from '@/server/use-cases/system/check-health';

/** 200 when the database answers, 503 when it does not. */
export async function GET() {
  await connection();
  const health = await checkHealth();
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
