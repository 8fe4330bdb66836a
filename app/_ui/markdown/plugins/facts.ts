import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type FactReference, interpolateFacts } from '@/core/facts/interpolate';
import type { Resolved } from '../options';
import { changeProse, h, hasClass, isElement, text } from './hast';

/** Stands for the bar inside a reference while Markdown is parsed: in a table a bar would end the cell. */
const BAR = '\uE000';

/** Hides the bars of fact references from the Markdown parser. */
export const shieldFactBars = (markdown: string): string =>
  markdown.replace(/\{\{\s*fact:[^{}\n]*\}\}/g, (reference) => reference.replace(/\\?\|/g, BAR));

const unshield = (value: string): string => value.replaceAll(BAR, '|');

const words = (resolved: Resolved, reference: FactReference) => resolved.facts(reference.id, reference.form);

function inWords(value: string, resolved: Resolved, quote: (words: string) => string): string {
  return interpolateFacts(unshield(value), (reference) => words(resolved, reference))
    .map((segment) => (segment.type === 'text' ? segment.text : quote(segment.resolved)))
    .join('');
}

const inMath = (value: string): string => `\\text{${value.replace(/[\\{}$&#_^~%]/g, '\\$&')}}`;

/** A number and its unit stay on one line. */
const unbroken = (value: string): string => value.replace(/(\d) (?=[A-Za-z])/g, '$1\u00a0');

function factNode(reference: FactReference, value: string, linked: boolean, locale: string): ElementContent {
  const properties = { className: ['fact-ref'], dataFact: reference.id };
  if (!linked) return h('span', { className: ['fact-value'] }, [text(unbroken(value))]);
  return h('a', { ...properties, href: `/${locale}/facts/${reference.id}` }, [text(unbroken(value))]);
}

/** Puts the value of every `{{fact:ID|form}}` in its place: a link in prose, plain words in code and formulas. */
export const rehypeFacts = (resolved: Resolved) => (tree: Root) => {
  changeProse(tree, (children, within) => {
    const linked = resolved.variant !== 'phrase' && !within.some((node) => isElement(node, 'a'));
    return children.flatMap((child): ElementContent[] => {
      if (child.type !== 'text' || !child.value.includes('{{')) return [child];
      return interpolateFacts(unshield(child.value), (reference) => words(resolved, reference)).map(
        (segment) =>
          segment.type === 'text'
            ? text(segment.text)
            : factNode(segment, segment.resolved, linked, resolved.locale),
      );
    });
  });
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'code') return;
    const math = hasClass(element, 'math-inline') || hasClass(element, 'math-display');
    for (const child of element.children) {
      if (child.type === 'text') child.value = inWords(child.value, resolved, math ? inMath : String);
    }
  });
};
