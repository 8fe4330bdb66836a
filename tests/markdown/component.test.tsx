import { Window } from 'happy-dom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { Markdown } from '@/app/_ui/markdown/markdown';
import { renderMarkdownToHtml } from '@/app/_ui/markdown/render';
import { readContent } from '@/server/content/read';
import { PAYLOADS } from './xss-payloads';

const content = readContent('content');
const options = {
  locale: 'en',
  variant: 'note',
  facts: (id: string) => id,
  notes: (note: string, section: string | undefined) => `/en/notes/${note}#${section}`,
} as const;

function body(html: string) {
  const { document } = new Window();
  document.body.innerHTML = html;
  return document.body;
}

/**
 * Elements in order, with attributes and text; how React writes an attribute is no difference. Colours of code
 * are left out: a busy machine gives up on a line.
 */
const outline = (html: string) =>
  [...body(html).querySelectorAll('*')]
    .filter((element) => element.tagName !== 'SPAN' || !element.closest('.shiki'))
    .map((element) => {
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
      return [element.tagName, ...attributes.sort(), element.textContent?.replace(/\s+/g, ' ')].join(' ');
    });

const asComponent = async (markdown: string) =>
  renderToStaticMarkup(await Markdown({ ...options, children: markdown }));
const asText = async (markdown: string) =>
  `<div lang="en" class="markdown">${await renderMarkdownToHtml(markdown, options)}</div>`;

describe('a text shown by the component', () => {
  // Places for tools are empty in the one and gone in the other.
  const places = (html: string) => html.replace(/<footer[^>]*><\/footer>/g, '');

  it.each([...content.notes.values()].map((note) => [note.slug, note.markdown.en]))(
    'is what the text renderer makes of it: %s',
    async (_slug, markdown) => {
      expect(outline(await asComponent(markdown))).toEqual(outline(places(await asText(markdown))));
    },
  );

  it.each(PAYLOADS.map((payload) => [payload]))('lets nothing through: %s', async (payload) => {
    expect(outline(await asComponent(payload))).toEqual(outline(places(await asText(payload))));
  });
});

it('keeps its tools, wherever they stand', async () => {
  const text = '## A {#a}\n\nSome *words*.\n\n- one\n\n  ```js\n  let a = 1;\n  ```\n\n- two';
  const words = { copy: 'Copy', copied: 'Copied', diagramSource: 'Source' };
  const shown = await Markdown({ ...options, children: text, words, sectionEnd: (id) => <i>{id}</i> });
  const page = body(renderToStaticMarkup(shown));
  expect(page.querySelector('li .code-block pre code')?.textContent).toContain('let a = 1;');
  expect(page.querySelector('li .code-block button')?.getAttribute('aria-label')).toBe('Copy');
  expect(page.querySelector('section > i')?.textContent).toBe('a');
});

it('is made once for a text of this release, with ends of sections for each reader', async () => {
  const facts = vi.fn((id: string) => id);
  const shown = async (known: string) => {
    const children = '## A {#a}\n\nIt is {{fact:sqs.visibilityTimeout.default}}.';
    const text = await Markdown({ ...options, facts, children, shipped: true, sectionEnd: () => known });
    return body(renderToStaticMarkup(text)).textContent;
  };
  expect(await shown('one of two')).toContain('one of two');
  expect(await shown('two of two')).toContain('two of two');
  expect(facts).toHaveBeenCalledTimes(1);
});
