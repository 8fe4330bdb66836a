import type { Element, Root, RootContent } from 'hast';
import { type BundledLanguage, createHighlighter, type Highlighter } from 'shiki';
import { visit } from 'unist-util-visit';
import { cleanDiagram, diagramTitle } from '../diagram';
import type { Resolved } from '../options';
import { h, isElement, text, textOf } from './hast';

/** Colours of both schemes; the high-contrast themes keep 4.5:1 on our sheet. */
const THEMES = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } as const;
/** Languages that occur in texts about AWS; anything else is shown without colours. */
const LANGUAGES = [
  ...([
    'bash',
    'csv',
    'diff',
    'docker',
    'go',
    'hcl',
    'html',
    'http',
    'ini',
    'java',
    'javascript',
    'json',
  ] as const),
  ...(['jsonc', 'kotlin', 'python', 'sql', 'toml', 'tsx', 'typescript', 'xml', 'yaml'] as const),
] satisfies readonly BundledLanguage[];
const ALIASES: Readonly<Record<string, (typeof LANGUAGES)[number]>> = {
  sh: 'bash',
  shell: 'bash',
  zsh: 'bash',
  console: 'bash',
  js: 'javascript',
  ts: 'typescript',
  py: 'python',
  yml: 'yaml',
  dockerfile: 'docker',
  terraform: 'hcl',
  tf: 'hcl',
  kt: 'kotlin',
};
/** Longer blocks are shown without colours: colouring them would hold up the page. */
const COLOURED_MAX = 20_000;

let highlighter: Promise<Highlighter> | null = null;
const loadHighlighter = (): Promise<Highlighter> => {
  highlighter ??= createHighlighter({ themes: Object.values(THEMES), langs: [...LANGUAGES] });
  return highlighter;
};

function languageOf(code: Element): string {
  const names = Array.isArray(code.properties.className) ? code.properties.className : [];
  const found = names.map(String).find((name) => name.startsWith('language-'));
  return found?.slice('language-'.length).toLowerCase() ?? '';
}

/** A diagram keeps its source: the browser draws it, and without script or on paper it can still be read. */
function diagram(source: string, label: string): Element {
  const clean = cleanDiagram(source);
  return h(
    'figure',
    { className: ['diagram'], dataDiagram: clean, ariaLabel: diagramTitle(clean) || label },
    [h('pre', { className: ['diagram-source'], tabIndex: 0 }, [h('code', {}, [text(clean)])])],
  );
}

async function coloured(source: string, language: string): Promise<Element | undefined> {
  const name = ALIASES[language] ?? LANGUAGES.find((each) => each === language);
  if (!name || source.length > COLOURED_MAX) return undefined;
  const tree = (await loadHighlighter()).codeToHast(source, {
    lang: name,
    themes: THEMES,
    defaultColor: false,
  });
  return tree.children.find((child): child is Element => isElement(child as RootContent, 'pre'));
}

/** Names longer than this may be broken where a new word begins in them: `ReceiveMessage|WaitTimeSeconds`. */
const UNBROKEN_MAX = 14;

/** Inline code with places where a line may end, so that a narrow column breaks names between their words. */
export const rehypeInlineCode = () => (tree: Root) => {
  visit(tree, 'element', (element, _index, parent) => {
    if (element.tagName !== 'code' || isElement(parent, 'pre')) return;
    const [only, ...more] = element.children;
    if (only?.type !== 'text' || more.length > 0 || only.value.length <= UNBROKEN_MAX) return;
    element.children = only.value
      .split(/(?<=[a-z])(?=[A-Z])|(?<=[./:_])/)
      .flatMap((word, place) => (place === 0 ? [text(word)] : [h('wbr', {}, []), text(word)]));
  });
};

/** Code blocks in colour for both schemes, and Mermaid fences as figures. */
export const rehypeCode = (resolved: Resolved) => async (tree: Root) => {
  const found: { code: Element; parent: Root | Element; index: number }[] = [];
  visit(tree, 'element', (element, index, parent) => {
    const code = element.children[0];
    if (element.tagName !== 'pre' || !parent || index === undefined || !isElement(code, 'code')) return;
    found.push({ code, parent: parent as Root | Element, index });
  });
  for (const { code, parent, index } of found) {
    const language = languageOf(code);
    const source = textOf(code).replace(/\n$/, '');
    const plain = h('pre', { className: ['shiki'], tabIndex: 0 }, [h('code', {}, [text(source)])]);
    const block =
      language === 'mermaid'
        ? diagram(source, resolved.labels.diagram)
        : ((await coloured(source, language)) ?? plain);
    if (language !== 'mermaid' && language) block.properties.dataLanguage = language;
    parent.children[index] = block;
  }
};
