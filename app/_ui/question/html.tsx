import { cn } from '../class-names';
import { Formulas } from '../markdown/formulas';
import { Markup } from '../markdown/markup';

/** Rendered Markdown of a question or its feedback. */
export function Html({
  html,
  className,
  as = 'div',
}: {
  html: string;
  className?: string;
  as?: 'div' | 'span';
}) {
  return (
    <>
      <Markup as={as} html={html} className={cn('markdown prose-question', className)} />
      {html.includes('class="katex') && <Formulas />}
    </>
  );
}
