import 'server-only';
import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { markdownLabels } from './labels';
import type { MarkdownOptions, Resolved } from './options';
import { rehypeCallouts } from './plugins/callouts';
import { rehypeCode, rehypeInlineCode } from './plugins/code';
import { rehypeFacts, shieldFactBars } from './plugins/facts';
import { rehypeHeadings, rehypeSections } from './plugins/headings';
import { rehypeHighlight } from './plugins/highlight';
import { rehypeLinks, rehypePhrase, rehypeTables } from './plugins/links';
import { rehypeMarkColours } from './plugins/mark-colours';
import { rehypeMath } from './plugins/math';
import { sanitizeSchema } from './schema';

const ID_PREFIX = 'user-content-';

const resolve = (options: MarkdownOptions): Resolved => {
  const idPrefix = ID_PREFIX + (options.scope ? `${options.scope}-` : '');
  return {
    locale: options.locale,
    variant: options.variant ?? 'text',
    facts: options.facts,
    notes: options.notes,
    headingPrefix: options.ownHeadingIds ? '' : idPrefix,
    idPrefix,
    labels: markdownLabels(options.locale),
  };
};

/**
 * Markdown as a tree of safe HTML; the component and the string renderer show the same. The steps stand in an
 * order that is the security of it: HTML inside the text is parsed (`raw`), everything that is not on the list is
 * removed (`sanitize`), and only then do our own plugins add anchors, callouts, facts, formulas and code colours.
 * No plugin after the sanitizer copies markup from the text.
 */
export function markdownTree(markdown: string, options: MarkdownOptions): Promise<Root> {
  const resolved = resolve(options);
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkMath)
    .use(remarkRehype, {
      allowDangerousHtml: true,
      // The sanitizer prefixes every id.
      clobberPrefix: '',
      footnoteLabel: resolved.labels.footnotes,
      footnoteBackLabel: resolved.labels.backToText,
    })
    .use([
      rehypeRaw,
      rehypeMarkColours,
      [rehypeSanitize, sanitizeSchema(resolved.idPrefix)],
      [rehypeHeadings, resolved],
      rehypeHighlight,
      [rehypeCallouts, resolved],
      [rehypeFacts, resolved],
      [rehypeLinks, resolved],
      [rehypeTables, resolved],
      rehypeMath,
      [rehypeCode, resolved],
      rehypeInlineCode,
      [rehypeSections, resolved],
      [rehypePhrase, resolved],
    ]);
  return processor.run(processor.parse(shieldFactBars(markdown)));
}
