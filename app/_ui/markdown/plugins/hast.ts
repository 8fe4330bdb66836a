import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';

export type Parent = Root | Element;

/** A hast element. */
export const h = (
  tagName: string,
  properties: Properties = {},
  children: ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children });

export const text = (value: string): ElementContent => ({ type: 'text', value });

export const isElement = (node: RootContent | Root | undefined, ...tagNames: string[]): node is Element =>
  node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName));

export const hasClass = (element: Element, name: string): boolean =>
  Array.isArray(element.properties.className) && element.properties.className.includes(name);

/** All text below a node. */
export function textOf(node: RootContent | Root): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Is the element's text code or mathematics, where our marks mean nothing? */
export const isVerbatim = (node: RootContent): boolean => isElement(node, 'code', 'pre', 'kbd', 'samp');

/** Calls `change` for the children of every node that holds prose, deepest last. */
export function changeProse(
  parent: Parent,
  change: (children: ElementContent[], within: readonly Parent[]) => ElementContent[],
  within: readonly Parent[] = [],
): void {
  const path = [...within, parent];
  parent.children = change(parent.children as ElementContent[], path);
  for (const child of parent.children) {
    if (isElement(child) && !isVerbatim(child)) changeProse(child, change, path);
  }
}
