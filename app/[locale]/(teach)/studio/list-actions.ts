'use server';

import { redirect } from 'next/navigation';
import { KINDS } from '@/core/authoring/blank';
import { isLocale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { copyQuestion, createQuestion } from '@/server/use-cases/studio/create-question';

const given = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

const localeIn = (form: FormData): string => {
  const locale = given(form, 'locale');
  return isLocale(locale) ? locale : 'ko';
};

type Made = Awaited<ReturnType<typeof createQuestion>>;

/** Opens what was made, or goes back to the list with the refusal. */
const open = (made: Made, locale: string): never =>
  redirect(`/${locale}/studio${made.ok ? `/${made.value.id}` : `?refused=${made.error.code}`}`);

/** Begins a question of the chosen kind and opens it. */
export async function newQuestion(form: FormData): Promise<void> {
  const asked = given(form, 'kind');
  const kind = asked === 'parameterised' ? asked : (KINDS.find((one) => one === asked) ?? 'single');
  open(
    await createQuestion(deps(), await currentActor(), { kind, topic: given(form, 'topic') }),
    localeIn(form),
  );
}

/** Copies a question and opens the copy. */
export async function copyFromList(form: FormData): Promise<void> {
  open(await copyQuestion(deps(), await currentActor(), { id: given(form, 'id') }), localeIn(form));
}
