/** Something in a post that could not be carried over as it was; `line` counts from 1 in the whole file. */
export interface PostWarning {
  code: 'liquid' | 'html-dropped' | 'blog-link' | 'blog-picture' | 'attributes';
  line: number;
  what: string;
}

/** A line of the post on its way to Markdown. */
export interface PostLine {
  text: string;
  line: number;
  code: boolean;
}

type Warn = (code: PostWarning['code'], line: number, what: string) => void;

/** Chirpy's prompts by the class after them. */
const PROMPTS: Readonly<Record<string, string>> = {
  'prompt-tip': 'TIP',
  'prompt-info': 'NOTE',
  'prompt-warning': 'WARNING',
  'prompt-danger': 'WARNING',
};

/** Elements that a post may use as HTML; `<bucket-name>` is no element but a placeholder in the text. */
const HTML_NAMES = new Set(
  [
    'a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code',
    'col colgroup data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame',
    'frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark math',
    'menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script',
    'section select slot small source span strong strike style sub summary sup svg table tbody td template textarea',
    'tfoot th thead time title tr track tt u ul var video wbr',
  ].flatMap((line) => line.split(' ')),
);
const DROPPED = /<(script|style|iframe|object|embed|form|video|audio|svg|link|meta|base)\b/i;

/** Changes the parts of a line that are not inline code. */
const outsideCode = (text: string, change: (prose: string) => string): string =>
  text
    .split(/(`+[^`]*`+)/)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join('');

/** `> text` followed by `{: .prompt-tip }` as a callout; other attribute lines go. */
export function convertPrompts(lines: readonly PostLine[], warn: Warn): PostLine[] {
  const out: PostLine[] = [];
  for (const each of lines) {
    const attributes = each.code ? null : /^\s*\{:\s*([^}]*)\}\s*$/.exec(each.text);
    if (!attributes) {
      out.push(each);
      continue;
    }
    const kind = Object.entries(PROMPTS).find(([name]) => attributes[1]?.includes(`.${name}`))?.[1];
    let first = out.length;
    while (first > 0 && /^\s*>/.test(out[first - 1]?.text ?? '')) first--;
    const opening = out[first];
    if (kind && opening) {
      const indent = /^\s*/.exec(opening.text)?.[0] ?? '';
      out.splice(first, 0, { text: `${indent}> [!${kind}]`, line: opening.line, code: false });
    } else if (!/toc|nolineno|file=|width|shadow|normal|left|right|light|dark/.test(attributes[1] ?? '')) {
      warn('attributes', each.line, each.text.trim());
    }
  }
  return out;
}

/** `{% highlight %}` as a fence and `{% raw %}` as nothing; any other tag stays as text, with a warning. */
export function convertLiquid(lines: readonly PostLine[], warn: Warn): PostLine[] {
  let highlighted = false;
  return lines.flatMap((each): PostLine[] => {
    if (each.code) return [each];
    const opens = /^\s*\{%-?\s*highlight\s+([\w+-]+).*%\}\s*$/.exec(each.text);
    if (opens) {
      highlighted = true;
      return [{ ...each, text: `\`\`\`${opens[1]}`, code: true }];
    }
    if (/^\s*\{%-?\s*endhighlight\s*-?%\}\s*$/.test(each.text)) {
      highlighted = false;
      return [{ ...each, text: '```', code: true }];
    }
    if (highlighted) return [{ ...each, code: true }];
    const text = each.text.replace(/\{%-?\s*(end)?raw\s*-?%\}/g, '');
    const tag = /\{%.*?%\}/.exec(text)?.[0];
    if (tag) warn('liquid', each.line, tag);
    return [{ ...each, text }];
  });
}

/** A title underlined with `===` or `---` as a heading with hashes; tables and rulers stay. */
export function convertUnderlined(lines: readonly PostLine[]): PostLine[] {
  const out: PostLine[] = [];
  for (const each of lines) {
    const underline = each.code ? null : /^(={3,}|-{3,})\s*$/.exec(each.text);
    const title = out.at(-1);
    const alone = (out.at(-2)?.text ?? '').trim() === '';
    const plain = title && !title.code && /^[^\s>#|*+<-]/.test(title.text) && !/^\d+\./.test(title.text);
    if (underline && plain && alone) {
      out[out.length - 1] = { ...title, text: `${underline[1]?.startsWith('=') ? '#' : '##'} ${title.text}` };
    } else out.push(each);
  }
  return out;
}

/** Links and pictures that only exist on the blog become their words. */
function withoutBlogAddresses(prose: string, line: number, warn: Warn): string {
  return prose
    .replace(/!\[([^\]]*)\]\((?!https?:)([^)\s]*)[^)]*\)/g, (_, alt: string, address: string) => {
      warn('blog-picture', line, address);
      return alt;
    })
    .replace(
      /(?<!!)\[([^\]]*)\]\((?!https?:|mailto:|#|note:|fact:)([^)\s]+)[^)]*\)/g,
      (_, words: string, address: string) => {
        warn('blog-link', line, address);
        return words;
      },
    );
}

function convertProse(prose: string, each: PostLine, math: boolean, warn: Warn): string {
  const dropped = DROPPED.exec(prose);
  if (dropped) warn('html-dropped', each.line, `<${dropped[1]}>`);
  const text = withoutBlogAddresses(prose.replace(/\{:\s[^}]*\}/g, ''), each.line, warn)
    .replace(/<(?=\/?([A-Za-z][\w-]*))(?!https?:|mailto:|[^\s<>]+@)/g, (all, name: string) =>
      HTML_NAMES.has(name.toLowerCase()) ? all : '\\<',
    )
    // CommonMark does not end emphasis between a mark and a letter, as Korean particles need; kramdown does.
    .replace(/\*\*([^*\n]*[)\]"'”’.%>}!?])\*\*(?=[가-힣A-Za-z0-9])/g, '<strong>$1</strong>');
  return math ? text : text.replace(/(?<!\\)\$/g, '\\$');
}

/** What kramdown reads differently inside a line: attributes, placeholders, dollars, emphasis before particles. */
export const convertInline = (lines: readonly PostLine[], math: boolean, warn: Warn): PostLine[] =>
  lines
    .filter(({ text, code }) => code || !/^\s*([*-]\s*TOC|\{:\s*toc\s*\})\s*$/i.test(text))
    .map((each) =>
      each.code
        ? each
        : { ...each, text: outsideCode(each.text, (prose) => convertProse(prose, each, math, warn)) },
    );
