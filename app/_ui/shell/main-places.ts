import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import { type Place, SECTIONS, type SectionId } from './sections';

/** The main places in the reader's language, worded here: the translator would be a tenth of a page's script. */
export async function mainPlaces(): Promise<Place<SectionId>[]> {
  const locale = await getLocale();
  const t = await getTranslations('shell');
  return SECTIONS.map(({ id, path }) => ({ id, href: `/${locale}${path}`, label: t(id) }));
}
