import type { Element, Root, RootContent } from 'hast';
import { headingId, trailingId } from '@/core/notes/outline';
import type { Resolved } from '../options';
import { h, isElement, text, textOf } from './hast';

const LEVELS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const LAST_LEVEL = 6;

const levelOf = (element: Element): number => LEVELS.indexOf(element.tagName) + 1;

/** Cuts `{#id}` off the end of a heading and returns the id. */
function takeId(heading: Element): string | undefined {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const found = trailingId(last.value);
  if (!found) return undefined;
  last.value = found.title;
  return found.id;
}

const isFootnotes = (node: RootContent): boolean =>
  isElement(node, 'section') && 'dataFootnotes' in node.properties;

/** Headings of question texts are strong paragraphs: the page's outline belongs to the page. */
function flatten(tree: Root): void {
  walkHeadings(tree, (heading) => {
    takeId(heading);
    heading.tagName = 'p';
    heading.properties = { className: ['md-heading'] };
  });
}

function walkHeadings(node: Root | Element, visit: (heading: Element) => void): void {
  for (const child of node.children) {
    if (!isElement(child) || isFootnotes(child)) continue;
    if (LEVELS.includes(child.tagName)) visit(child);
    else walkHeadings(child, visit);
  }
}

/**
 * Gives every heading of a note an id and an anchor, and moves all levels so that the highest is h2: the
 * page's h1 is the note's title, whatever level a blog starts at.
 */
export const rehypeHeadings = (resolved: Resolved) => (tree: Root) => {
  if (resolved.variant !== 'note') return flatten(tree);
  const headings: Element[] = [];
  walkHeadings(tree, (heading) => headings.push(heading));
  const shift = 2 - Math.min(...headings.map(levelOf));
  const taken = new Set<string>();
  for (const heading of headings) {
    const own = takeId(heading);
    const id = resolved.headingPrefix + headingId(own ?? textOf(heading), taken);
    heading.tagName = LEVELS[Math.min(levelOf(heading) + shift, LAST_LEVEL) - 1] as string;
    heading.properties = { id };
    heading.children.push(
      h('a', { className: ['heading-anchor'], href: `#${id}`, ariaLabel: resolved.labels.anchor }, [
        text('#'),
      ]),
    );
  }
};

/**
 * Wraps what follows a heading of the two highest levels into a `section` that carries the section's id, with
 * an empty `footer` for the tools the page puts there. The sanitizer lets no `footer` through, so every one
 * is ours.
 */
export const rehypeSections = (resolved: Resolved) => (tree: Root) => {
  if (resolved.variant !== 'note') return;
  const out: RootContent[] = [];
  let current: Element | null = null;
  const close = () => {
    if (current) current.children.push(h('footer', { dataSection: String(current.properties.dataSection) }));
    current = null;
  };
  for (const node of tree.children) {
    if (isFootnotes(node)) {
      close();
      out.push(node);
    } else if (isElement(node, 'h2', 'h3')) {
      close();
      const id = String(node.properties.id);
      const section = h(
        'section',
        { dataSection: id.slice(resolved.headingPrefix.length), ariaLabelledBy: [id] },
        [node],
      );
      current = section;
      out.push(section);
    } else if (current) {
      const section: Element = current;
      if (node.type !== 'doctype') section.children.push(node);
    } else out.push(node);
  }
  close();
  tree.children = out;
};
