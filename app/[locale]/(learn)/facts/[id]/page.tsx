import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { localeOf } from '@/app/_ui/locale-of';
import { deps } from '@/server/deps';
import { nameImpact, readFact } from '@/server/use-cases/facts/read-facts';
import { FactScreen } from './fact-screen';

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const fact = deps().content.facts.get(id);
  return fact ? { title: id, description: fact.statement[localeOf(await params)] } : {};
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  const locale = localeOf(await params);
  const page = await readFact(deps(), { locale, id });
  if (!page.ok) notFound();
  const impact = await nameImpact(deps(), page.value.impact, locale);
  return <FactScreen locale={locale} page={page.value} impact={impact} />;
}
