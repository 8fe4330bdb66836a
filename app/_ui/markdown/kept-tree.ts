import 'server-only';
import type { Root } from 'hast';
import { type Content, shippedContent } from '@/server/content/read';
import type { MarkdownOptions } from './options';
import { markdownTree } from './processor';

const trees = new WeakMap<Content, Map<string, Root>>();

/**
 * The tree of a text of this release, made once for as long as its content is held: reading a note takes most of
 * the time of its page. `options` must follow from the release alone.
 */
export async function keptTree(markdown: string, options: MarkdownOptions): Promise<Root> {
  const content = shippedContent();
  const kept = trees.get(content) ?? new Map<string, Root>();
  trees.set(content, kept);
  const { locale, variant, ownHeadingIds, scope } = options;
  const key = JSON.stringify([locale, variant, ownHeadingIds, scope, markdown]);
  const tree = kept.get(key) ?? (await markdownTree(markdown, options));
  kept.set(key, tree);
  return tree;
}
