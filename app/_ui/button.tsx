import type { ComponentProps } from 'react';
import { cn } from './class-names';
import { Link } from './link';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

const LOOKS: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent/90',
  secondary: 'border border-control bg-sheet text-ink hover:bg-raised',
  quiet: 'text-quiet hover:bg-raised hover:text-ink',
  danger: 'border border-wrong bg-sheet text-wrong hover:bg-wrong-soft',
};

/** Classes of a button, for elements that are not one. */
export const buttonClass = (look: Look = 'primary', className?: string): string =>
  cn('button', LOOKS[look], className);

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
