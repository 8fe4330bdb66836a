import { cn } from '../class-names';
import '../markdown/markdown.css';

/**
 * HTML made by the server's Markdown renderer, which sanitises it: the only place of the client that
 * takes markup as text.
 */
export function Html({
  html,
  className,
  as: Tag = 'div',
}: {
  html: string;
  className?: string;
  as?: 'div' | 'span';
}) {
  const classes = cn('markdown prose-question', className);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the server's renderer
  return <Tag className={classes} dangerouslySetInnerHTML={{ __html: html }} />;
}
