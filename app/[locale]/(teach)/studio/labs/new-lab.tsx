'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, startTransition, useActionState, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Field, Input, Select } from '@/app/_ui/field';
import { newLab } from './list-actions';

/** Begins a lab under an address of its own, with the blank one or a copy of another. */
export function NewLab({ models }: { models: readonly { slug: string; title: string }[] }) {
  const t = useTranslations('studio.labs.new');
  const locale = useLocale();
  const [refused, begin, busy] = useActionState(newLab, null);
  const [from, setFrom] = useState('');
  const [slug, setSlug] = useState('');
  // Sent by hand: a form with an action is emptied when the answer comes, and the choice would be lost.
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => begin(form));
  };
  return (
    <form onSubmit={send} className="grid gap-3">
      <h2 className="text-base">{t('title')}</h2>
      <input type="hidden" name="locale" value={locale} />
      <Field label={t('from')} hint={t('fromHint')}>
        {(described) => (
          <Select {...described} name="from" value={from} onChange={({ target }) => setFrom(target.value)}>
            <option value="">{t('blank')}</option>
            {models.map((model) => (
              <option key={model.slug} value={model.slug}>
                {model.title}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('slug')} hint={t('slugHint')} error={refused}>
        {(described) => (
          <Input
            {...described}
            name="slug"
            required
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={slug}
            onChange={({ target }) => setSlug(target.value)}
          />
        )}
      </Field>
      <Button type="submit" disabled={busy}>
        {t('begin')}
      </Button>
    </form>
  );
}
