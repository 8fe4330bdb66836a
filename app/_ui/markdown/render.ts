import 'server-only';
import { toHtml } from 'hast-util-to-html';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { MarkdownOptions } from './options';
import { markdownPipeline } from './processor';

/**
 * Markdown as sanitized HTML text, the same as `<Markdown>` shows: for feedback sent as JSON and for live
 * preview. `locale` decides the language of facts and labels.
 */
export async function renderMarkdownToHtml(markdown: string, options: MarkdownOptions): Promise<string> {
  const { source, remarkPlugins, rehypePlugins, remarkRehypeOptions } = markdownPipeline(markdown, options);
  const processor = unified()
    .use(remarkParse)
    .use(remarkPlugins)
    .use(remarkRehype, { ...remarkRehypeOptions, allowDangerousHtml: true })
    .use(rehypePlugins);
  return toHtml(await processor.run(processor.parse(source)));
}
