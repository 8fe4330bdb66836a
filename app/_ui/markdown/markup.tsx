import type { HTMLAttributes } from 'react';

/** Elements that can be handed over with their content as text. */
export const MARKUP_TAGS = [
  ...(['p', 'ul', 'ol', 'table', 'blockquote', 'details', 'div', 'span', 'pre'] as const),
  ...(['h2', 'h3', 'h4', 'h5', 'h6'] as const),
] as const;
export type MarkupTag = (typeof MARKUP_TAGS)[number];

/**
 * An element whose content is HTML made by the server's Markdown renderer, which sanitises it: the only place
 * that takes markup as text. React keeps nothing for what is inside.
 */
export function Markup({
  as: Tag,
  html,
  ...rest
}: HTMLAttributes<HTMLElement> & { as: MarkupTag; html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the server's renderer
  return <Tag {...rest} dangerouslySetInnerHTML={{ __html: html }} />;
}
