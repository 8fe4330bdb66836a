'use client';

import { useRef } from 'react';
import { ActionForm } from '@/app/_ui/account/action-form';
import { useKey } from '@/app/_ui/shell/use-key';
import type { Locale } from '@/core/kernel/locale';
import { acknowledge } from './actions';

/** Says that changes were read, and goes on to the question; Enter does the same. */
export function GoOn({
  changes,
  locale,
  label,
}: {
  changes: readonly string[];
  locale: Locale;
  label: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  useKey('Enter', () => box.current?.querySelector('form')?.requestSubmit());
  return (
    <div ref={box}>
      <ActionForm action={acknowledge} submit={label}>
        <input type="hidden" name="locale" value={locale} />
        {changes.map((change) => (
          <input key={change} type="hidden" name="change" value={change} />
        ))}
      </ActionForm>
    </div>
  );
}
