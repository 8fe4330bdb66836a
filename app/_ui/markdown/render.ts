import 'server-only';
import { toHtml } from 'hast-util-to-html';
import type { MarkdownOptions } from './options';
import { markdownTree } from './processor';

/**
 * Markdown as sanitized HTML text, the same as `<Markdown>` shows: for feedback sent as JSON and for live
 * preview. `locale` decides the language of facts and labels.
 */
export async function renderMarkdownToHtml(markdown: string, options: MarkdownOptions): Promise<string> {
  return toHtml(await markdownTree(markdown, options));
}
