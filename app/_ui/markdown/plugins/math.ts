import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';
import { SKIP, visit } from 'unist-util-visit';
import { h, hasClass, isElement, type Parent, text, textOf } from './hast';
import { boundStyle } from './math-bounds';

/** Sizes a formula may name, in em, and how often its macros may expand. */
const SIZE_MAX_EM = 20;
const EXPANSIONS_MAX = 500;
/** Longer formulas are shown as written. */
const FORMULA_MAX = 5_000;

function rendered(formula: string, displayMode: boolean): ElementContent[] {
  const asWritten = [h('code', { className: ['math-error'] }, [text(formula)])];
  if (formula.length > FORMULA_MAX) return asWritten;
  try {
    const html = katex.renderToString(formula, {
      displayMode,
      trust: false,
      strict: 'ignore',
      throwOnError: true,
      maxSize: SIZE_MAX_EM,
      maxExpand: EXPANSIONS_MAX,
    });
    const tree = fromHtml(html, { fragment: true });
    visit(tree, 'element', (element) => {
      const { style } = element.properties;
      if (typeof style === 'string') element.properties.style = boundStyle(style);
    });
    return tree.children.filter((child): child is ElementContent => child.type !== 'doctype');
  } catch {
    // KaTeX refuses what it cannot read; the reader then sees what the author wrote.
    return asWritten;
  }
}

/** The element a formula takes the place of, or null: a code element, or the `pre` of a ```math fence. */
function formulaIn(element: Element): { formula: string; display: boolean } | null {
  const [only] = element.children;
  if (element.tagName === 'pre' && isElement(only, 'code')) {
    const fence = hasClass(only, 'language-math') || hasClass(only, 'math-display');
    return fence ? { formula: textOf(only), display: true } : null;
  }
  if (element.tagName !== 'code') return null;
  if (hasClass(element, 'math-display')) return { formula: textOf(element), display: true };
  return hasClass(element, 'math-inline') ? { formula: textOf(element), display: false } : null;
}

/** `$…$` and `$$…$$` as KaTeX, which writes both MathML and HTML. */
export const rehypeMath = () => (tree: Root) => {
  visit(tree, 'element', (element, index, parent) => {
    const found = parent && index !== undefined ? formulaIn(element) : null;
    if (!found || !parent || index === undefined) return;
    const nodes: RootContent[] = rendered(found.formula.trim(), found.display);
    (parent as Parent).children.splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
};
