import { isLocale, LOCALES } from '@/core/kernel/locale';
import { shippedContent } from '@/server/content/read';
import { search } from '@/server/search/search';

/** Results as one types: `?q=WORDS&locale=ko`. Public content only, so any cache may keep it for a minute. */
export function GET(request: Request): Response {
  const parameters = new URL(request.url).searchParams;
  const asked = parameters.get('locale');
  const locale = isLocale(asked) ? asked : LOCALES[0];
  const results = search(shippedContent(), { locale, query: parameters.get('q') ?? '' });
  return Response.json({ results }, { headers: { 'cache-control': 'public, max-age=60' } });
}
