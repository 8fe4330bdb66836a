import 'server-only';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { PluggableList } from 'unified';
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

/** What turns Markdown into safe HTML; the component and the string renderer use the same. */
export interface MarkdownPipeline {
  remarkPlugins: PluggableList;
  rehypePlugins: PluggableList;
  remarkRehypeOptions: Record<string, unknown>;
  /** To be parsed instead of the text itself. */
  source: string;
}

/**
 * The steps, in an order that is the security of it: HTML inside the text is parsed (`raw`), everything that
 * is not on the list is removed (`sanitize`), and only then do our own plugins add anchors, callouts, facts,
 * formulas and code colours. No plugin after the sanitizer copies markup from the text.
 */
export function markdownPipeline(markdown: string, options: MarkdownOptions): MarkdownPipeline {
  const resolved = resolve(options);
  return {
    source: shieldFactBars(markdown),
    remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkMath],
    remarkRehypeOptions: {
      // The sanitizer prefixes every id.
      clobberPrefix: '',
      footnoteLabel: resolved.labels.footnotes,
      footnoteBackLabel: resolved.labels.backToText,
    },
    rehypePlugins: [
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
    ],
  };
}
