import type { Element, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Resolved } from '../options';
import { h, isElement, text, textOf } from './hast';

/** What an address is turned into: another one, or null for words without a link. */
function target(href: string, ids: ReadonlySet<string>, resolved: Resolved): string | null {
  const note = /^note:([a-z0-9-]+)(?:#([A-Za-z0-9_-]+))?$/.exec(href);
  if (note) return resolved.notes(note[1] ?? '', note[2]);
  const fact = /^fact:([A-Za-z0-9.]+)$/.exec(href);
  if (fact) return `/${resolved.locale}/facts/${fact[1]}`;
  if (/^(note|fact):/i.test(href)) return null;
  if (!href.startsWith('#')) return href;
  const id = decode(href.slice(1));
  const prefixed = [resolved.headingPrefix, resolved.idPrefix].map((prefix) => prefix + id);
  const found = [id, ...prefixed].find((candidate) => ids.has(candidate));
  return found ? `#${found}` : href;
}

/** A percent-encoded fragment as text; a broken encoding stays as it is. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function link(element: Element, ids: ReadonlySet<string>, resolved: Resolved): void {
  const { href, className } = element.properties;
  const to = typeof href === 'string' ? target(href, ids, resolved) : null;
  if (to === null || resolved.variant === 'phrase') {
    element.tagName = 'span';
    element.properties = Array.isArray(className) ? { className } : {};
    return;
  }
  element.properties.href = to;
  if (/^(https?:)?\/\//i.test(to)) element.properties.rel = ['noopener', 'noreferrer'];
}

/**
 * Addresses: notes and facts by name, fragments to the ids as they stand after prefixing, and no referrer to
 * other sites. A picture from elsewhere becomes a link to it: the page loads nothing from other hosts.
 */
export const rehypeLinks = (resolved: Resolved) => (tree: Root) => {
  const ids = new Set<string>();
  visit(tree, 'element', (element) => {
    if (typeof element.properties.id === 'string') ids.add(element.properties.id);
  });
  visit(tree, 'element', (element) => {
    if (element.tagName === 'img') picture(element, resolved);
    if (element.tagName === 'a') link(element, ids, resolved);
    if (element.tagName === 'input')
      element.properties.ariaLabel = element.properties.checked ? resolved.labels.done : resolved.labels.open;
  });
};

function picture(element: Element, resolved: Resolved): void {
  const src = typeof element.properties.src === 'string' ? element.properties.src : '';
  const alt = typeof element.properties.alt === 'string' ? element.properties.alt : '';
  if (/^\/(?![/\\])/.test(src)) {
    element.properties = { src, alt, loading: 'lazy', decoding: 'async' };
    return;
  }
  const words = [resolved.labels.image, alt].filter(Boolean).join(': ');
  element.children = [text(words)];
  element.tagName = /^https?:/i.test(src) ? 'a' : 'span';
  element.properties = element.tagName === 'a' ? { href: src } : {};
}

/** Wide tables scroll inside their own focusable region; the page never scrolls sideways. */
export const rehypeTables = (resolved: Resolved) => (tree: Root) => {
  visit(tree, 'element', (element) => {
    // An empty corner heads nothing.
    if (element.tagName === 'th' && textOf(element).trim() === '') element.tagName = 'td';
  });
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'table' || !parent || index === undefined) return;
    parent.children[index] = h(
      'div',
      { className: ['table-scroll'], role: 'group', tabIndex: 0, ariaLabel: resolved.labels.table },
      [element],
    );
    return SKIP;
  });
};

/** Takes the paragraphs away from a phrase, which stands inside a control. */
export const rehypePhrase = (resolved: Resolved) => (tree: Root) => {
  if (resolved.variant !== 'phrase') return;
  const out: RootContent[] = [];
  for (const child of tree.children) out.push(...(isElement(child, 'p') ? child.children : [child]));
  tree.children = out;
};
