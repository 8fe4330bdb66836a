import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { REFUSALS } from '@/server/use-cases/refusals';
import { exportDraft } from '@/server/use-cases/studio-labs/export-labs';

type Context = { params: Promise<{ id: string; file: string }> };

/** One of the files of a lab's working copy, to be kept on disk. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, file } = await params;
  const draft = await exportDraft(deps(), await currentActor(), { id });
  if (!draft.ok) return new Response(null, { status: REFUSALS[draft.error.code] });
  const found = draft.value.find(({ path }) => path.endsWith(`/${file}`));
  if (!found) return new Response(null, { status: 404 });
  return new Response(found.text, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${file}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
