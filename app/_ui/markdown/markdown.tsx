import 'server-only';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type ComponentProps, createElement, Fragment, type HTMLAttributes, type ReactNode } from 'react';
import { type Components, MarkdownAsync } from 'react-markdown';
import { cn } from '../class-names';
import { CopyCode } from './copy-code';
import { diagramHeight, turnedDown } from './diagram';
import { Formulas } from './formulas';
import { keptTree } from './kept-tree';
import { MARKUP_TAGS, Markup, type MarkupTag } from './markup';
import { MermaidDiagram } from './mermaid-diagram';
import type { MarkdownOptions } from './options';
import { hasClass, isElement, textOf } from './plugins/hast';
import { markdownTree } from './processor';

interface Words {
  copy: string;
  copied: string;
  diagramSource: string;
}

type Props = MarkdownOptions & {
  children: string;
  className?: string;
  /** Words of the tools beside code and diagrams; without them there are no such tools. */
  words?: Words;
  /** For texts of this release: what is made of it serves every reader. */
  shipped?: boolean;
  /** What stands at the end of each section, by its id. */
  sectionEnd?: (section: string) => ReactNode;
};

/** Markdown as sanitized React elements, made on the server: nothing of the renderer reaches the browser. */
export async function Markdown({ children, className, words, shipped, sectionEnd, ...options }: Props) {
  const tree = await (shipped ? keptTree : markdownTree)(children, options);
  const content = await MarkdownAsync({
    rehypePlugins: [() => () => tree],
    components: componentsOf(words, sectionEnd),
  });
  const formulas = showsFormula(tree) && <Formulas />;
  if (options.variant === 'phrase') {
    return (
      <span className={cn('markdown', className)}>
        {content}
        {formulas}
      </span>
    );
  }
  return (
    <div lang={options.locale} className={cn('markdown', className)}>
      {content}
      {formulas}
    </div>
  );
}

function componentsOf(words: Words | undefined, sectionEnd: Props['sectionEnd']): Components {
  return {
    ...ASLEEP,
    footer: ({ node }) => <Fragment>{sectionEnd?.(property(node, 'dataSection'))}</Fragment>,
    ...(words && {
      pre: ({ node, ...rest }: ElementProps) => (
        <div className="code-block">
          {asleep('pre', node, rest)}
          <CopyCode code={node ? textOf(node) : ''} label={words.copy} done={words.copied} />
        </div>
      ),
      figure: ({ node }: ComponentProps<'figure'> & { node?: Element }) => {
        const source = property(node, 'dataDiagram');
        return (
          <MermaidDiagram
            source={source}
            label={property(node, 'ariaLabel')}
            sourceLabel={words.diagramSource}
            heights={{ wide: diagramHeight(source), narrow: diagramHeight(turnedDown(source)) }}
          />
        );
      },
    }),
  };
}

type ElementProps = HTMLAttributes<HTMLElement> & { node?: Element };

/** A price has a formula's mark too, but is none. */
const showsFormula = (node: Root | Element): boolean =>
  node.children.some((child) => isElement(child) && (hasClass(child, 'katex') || showsFormula(child)));

/** What the page puts into a text: it has to stay an element of React's. */
const hasTools = (node: Element): boolean =>
  node.children.some(
    (child) => isElement(child) && (isElement(child, 'pre', 'figure', 'footer') || hasTools(child)),
  );

/**
 * An element without tools inside, its content as text: a note has a thousand elements, and waking each in
 * the browser would take longer than drawing them.
 */
function asleep(
  tag: MarkupTag,
  node: Element | undefined,
  { children, ...rest }: HTMLAttributes<HTMLElement>,
) {
  if (!node || hasTools(node)) return createElement(tag, rest, children);
  return <Markup as={tag} {...rest} html={htmlIn(node)} />;
}

/** Kept as long as the tree is. */
const texts = new WeakMap<Element, string>();

function htmlIn(node: Element): string {
  const html = texts.get(node) ?? toHtml(node.children);
  texts.set(node, html);
  return html;
}

const ASLEEP: Components = Object.fromEntries(
  MARKUP_TAGS.map((tag) => [tag, ({ node, ...rest }: ElementProps) => asleep(tag, node, rest)]),
);

const property = (node: Element | undefined, name: string): string => {
  const value = node?.properties[name];
  return typeof value === 'string' ? value : '';
};
