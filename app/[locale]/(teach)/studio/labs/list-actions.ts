'use server';

import { redirect } from 'next/navigation';
import { isLocale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { createLab } from '@/server/use-cases/studio-labs/create-lab';
import { said } from '../said';

/** Begins a lab and opens it; otherwise says why not. */
export async function newLab(_before: string | null, form: FormData): Promise<string> {
  const given = (name: string): string => String(form.get(name) ?? '').trim();
  const [slug, from, asked] = [given('slug'), given('from'), given('locale')];
  const locale = isLocale(asked) ? asked : 'ko';
  const input = { slug, from: from || null, locale };
  const made = await said(await createLab(deps(), await currentActor(), input), locale);
  if (made.ok) redirect(`/${locale}/studio/labs/${made.value.id}`);
  return made.message;
}
