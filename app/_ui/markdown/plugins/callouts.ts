import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Resolved } from '../options';
import { h, isElement, text, textOf } from './hast';

const KINDS = {
  NOTE: 'note',
  TIP: 'tip',
  IMPORTANT: 'warning',
  WARNING: 'warning',
  CAUTION: 'warning',
  DANGER: 'warning',
  EXAM: 'exam',
} as const;
type Kind = (typeof KINDS)[keyof typeof KINDS];

const OPENING = /^\s*\[!([A-Z]+)\][ \t]*([^\n]*)\n?/;
/** How the two sides of an exam callout begin, in the languages of the product. */
const SIDES: readonly [RegExp, 'exam' | 'today'][] = [
  [/^(exam|시험)( answer| 답)?:?$/i, 'exam'],
  [/^(today|오늘)('s answer|의 답)?:?$/i, 'today'],
];

const ICONS: Readonly<Record<Kind, readonly string[]>> = {
  note: ['M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z', 'M12 11v5', 'M12 8h.01'],
  tip: ['M9 18h6', 'M10 21h4', 'M8.5 14.5a6 6 0 1 1 7 0c-.6.5-1 1.2-1 2h-5c0-.8-.4-1.5-1-2Z'],
  warning: ['M12 4 2.5 20h19L12 4Z', 'M12 10v4', 'M12 17h.01'],
  exam: ['M6 3h9l4 4v14H6z', 'M9.5 14.5l2 2 4-4.5'],
};

const icon = (kind: Kind): Element =>
  h(
    'svg',
    { viewBox: '0 0 24 24', ariaHidden: 'true', className: ['callout-icon'] },
    ICONS[kind].map((d) => h('path', { d })),
  );

/** Marks the paragraphs of an exam callout as its two sides, each with the same label everywhere. */
function side(node: ElementContent, resolved: Resolved): ElementContent {
  if (!isElement(node, 'p')) return node;
  const [first, ...rest] = node.children;
  if (!isElement(first, 'strong')) return node;
  const found = SIDES.find(([pattern]) => pattern.test(textOf(first).trim()))?.[1];
  if (!found) return node;
  const label = found === 'exam' ? resolved.labels.examSide : resolved.labels.todaySide;
  const body = rest.map((child, index) =>
    index === 0 && child.type === 'text' ? text(child.value.replace(/^:?\s*/, '')) : child,
  );
  return h('div', { className: ['callout-side', `callout-side-${found}`] }, [
    h('p', { className: ['callout-side-label'] }, [text(label)]),
    h('p', {}, body),
  ]);
}

/** The callout a quotation opens with `[!KIND]`, and its own title when it has one; the mark is cut off. */
function opening(quote: Element): { kind: Kind; title: string } | undefined {
  const paragraph = quote.children.find((child) => isElement(child, 'p'));
  const first = isElement(paragraph) ? paragraph.children[0] : undefined;
  if (!isElement(paragraph) || first?.type !== 'text') return undefined;
  const match = OPENING.exec(first.value);
  const word = match?.[1] ?? '';
  if (!match || !(word in KINDS)) return undefined;
  first.value = first.value.slice(match[0].length);
  if (first.value === '') paragraph.children.shift();
  if (paragraph.children.length === 0) quote.children.splice(quote.children.indexOf(paragraph), 1);
  return { kind: KINDS[word as keyof typeof KINDS], title: (match[2] ?? '').trim() };
}

/** `> [!NOTE]`, TIP, WARNING and EXAM as callouts; an exam callout shows its two answers side by side. */
export const rehypeCallouts = (resolved: Resolved) => (tree: Root) => {
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'blockquote') return;
    const found = opening(element);
    if (!found) return;
    const { kind, title } = found;
    const body = element.children.map((child) => (kind === 'exam' ? side(child, resolved) : child));
    element.tagName = 'div';
    element.properties = { className: ['callout', `callout-${kind}`], role: 'note' };
    element.children = [
      h('p', { className: ['callout-title'] }, [icon(kind), text(title || resolved.labels[kind])]),
      h('div', { className: ['callout-body'] }, body),
    ];
  });
};
