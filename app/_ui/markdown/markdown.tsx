import 'server-only';
import type { Element } from 'hast';
import { type ComponentProps, Fragment, type ReactNode } from 'react';
import { type Components, MarkdownAsync } from 'react-markdown';
import { cn } from '../class-names';
import { CopyCode } from './copy-code';
import { diagramHeight, turnedDown } from './diagram';
import { MermaidDiagram } from './mermaid-diagram';
import type { MarkdownOptions } from './options';
import { textOf } from './plugins/hast';
import { markdownPipeline } from './processor';
import './markdown.css';

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
  /** What stands at the end of each section, by its id. */
  sectionEnd?: (section: string) => ReactNode;
};

/** Markdown as sanitized React elements, made on the server: nothing of the renderer reaches the browser. */
export async function Markdown({ children, className, words, sectionEnd, ...options }: Props) {
  const { source, ...pipeline } = markdownPipeline(children, options);
  const content = await MarkdownAsync({
    children: source,
    ...pipeline,
    components: componentsOf(words, sectionEnd),
  });
  if (options.variant === 'phrase') return <span className={cn('markdown', className)}>{content}</span>;
  return (
    <div lang={options.locale} className={cn('markdown', className)}>
      {content}
    </div>
  );
}

function componentsOf(words: Words | undefined, sectionEnd: Props['sectionEnd']): Components {
  return {
    footer: ({ node }) => <Fragment>{sectionEnd?.(property(node, 'dataSection'))}</Fragment>,
    ...(words && {
      pre: ({ node, ...rest }: ComponentProps<'pre'> & { node?: Element }) => (
        <div className="code-block">
          <pre {...rest} />
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

const property = (node: Element | undefined, name: string): string => {
  const value = node?.properties[name];
  return typeof value === 'string' ? value : '';
};
