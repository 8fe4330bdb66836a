import type { ComponentProps } from 'react';
import { cn } from './class-names';
import { Link } from './link';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

const BASE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-control px-4 text-sm font-semibold transition-colors duration-150 ease-out disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 select-none';
const LOOKS: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent/90',
  secondary: 'border border-control bg-sheet text-ink hover:bg-raised',
  quiet: 'text-quiet hover:bg-raised hover:text-ink',
  danger: 'border border-wrong bg-sheet text-wrong hover:bg-wrong-soft',
};

/** Classes of a button, for elements that are not one. */
export const buttonClass = (look: Look = 'primary', className?: string): string =>
  cn(BASE, LOOKS[look], className);

export function Button({
  look = 'primary',
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { look?: Look }) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />;
}

export function LinkButton({
  look = 'primary',
  className,
  ...rest
}: ComponentProps<typeof Link> & { look?: Look }) {
  return <Link className={buttonClass(look, className)} {...rest} />;
}
