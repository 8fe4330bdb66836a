import type { ReactNode } from 'react';
import { Button } from './button';
import { cn } from './class-names';
import { inputClass } from './field';

/** Search and filters of a list that work as a plain form. `fields` stand between the text and the button. */
export function FilterForm({
  action,
  query,
  words,
  fields,
  children,
}: {
  action: string;
  query: string;
  words: { search: string; hint: string; submit: string };
  fields?: ReactNode;
  /** What stands below. */
  children?: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not known to all browsers yet
    <form
      role="search"
      action={action}
      className={cn('mb-6 grid gap-2', fields ? 'sm:grid-cols-[1fr_14rem_auto]' : 'sm:grid-cols-[1fr_auto]')}
    >
      <label className="grid gap-1 text-quiet text-xs">
        {words.search}
        <input
          name="q"
          type="search"
          defaultValue={query}
          placeholder={words.hint}
          maxLength={120}
          className={inputClass}
        />
      </label>
      {fields}
      <Button type="submit" className="self-end">
        {words.submit}
      </Button>
      {children}
    </form>
  );
}
