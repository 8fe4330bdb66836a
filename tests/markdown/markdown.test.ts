import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { diagramHeight } from '@/app/_ui/markdown/diagram';
import type { MarkdownOptions } from '@/app/_ui/markdown/options';
import { renderMarkdownToHtml } from '@/app/_ui/markdown/render';

async function rendered(markdown: string, options: Partial<MarkdownOptions> = {}) {
  const html = await renderMarkdownToHtml(markdown, {
    locale: 'ko',
    variant: 'note',
    facts: (id, form) => (id.startsWith('sqs.') ? `${id}/${form}` : undefined),
    notes: (note, section) => (note === 'sqs' ? `/ko/notes/${note}#${section}` : null),
    ...options,
  });
  const { document } = new Window();
  document.body.innerHTML = html;
  return { html, body: document.body };
}

describe('a note', () => {
  it('keeps the heading ids of shipped notes and prefixes all others', async () => {
    const own = await rendered('## A {#first}\n\nx', { ownHeadingIds: true });
    expect(own.body.querySelector('h2')?.id).toBe('first');
    const other = await rendered('## A {#first}\n\nx');
    expect(other.body.querySelector('h2')?.id).toBe('user-content-first');
    expect(other.body.querySelector('section')?.getAttribute('data-section')).toBe('first');
  });

  it('gives each heading its own id, also in Korean and when words repeat', async () => {
    const { body } = await rendered('## 대기열 `Purge`\n\n## 대기열 `Purge`\n', { ownHeadingIds: true });
    expect([...body.querySelectorAll('h2')].map((each) => each.id)).toEqual([
      '대기열-purge',
      '대기열-purge-2',
    ]);
  });

  it('starts its headings at h2, wherever the text starts', async () => {
    const { body } = await rendered('### A\n\n#### B\n\n###### C\n');
    expect([...body.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((each) => each.tagName)).toEqual([
      'H2',
      'H3',
      'H5',
    ]);
  });

  it('ends every section with a place for its tools, footnotes apart', async () => {
    const { body } = await rendered('lead\n\n## A {#a}\n\nx[^1]\n\n### B {#b}\n\ny\n\n[^1]: z', {
      ownHeadingIds: true,
    });
    expect([...body.querySelectorAll('footer')].map((each) => each.getAttribute('data-section'))).toEqual([
      'a',
      'b',
    ]);
    expect(body.querySelector('section[data-section] .footnotes')).toBeNull();
    const href = body.querySelector('[data-footnote-ref]')?.getAttribute('href') ?? '';
    expect(body.querySelector(href)?.textContent).toContain('z');
  });

  it('links to notes and sections by name and drops what leads nowhere', async () => {
    const { body } = await rendered('[a](note:sqs#x) [b](note:gone#x) [c](#d)\n\n## D {#d}');
    expect([...body.querySelectorAll('p a')].map((each) => each.getAttribute('href'))).toEqual([
      '/ko/notes/sqs#x',
      '#user-content-d',
    ]);
    expect(body.textContent).toContain('b');
  });

  it('shows an exam callout as two labelled sides, in either language', async () => {
    for (const [exam, today] of [
      ['**시험:** 가', '**오늘:** 나'],
      ['**exam:** 가', '**today:** 나'],
    ]) {
      const { body } = await rendered(`> [!EXAM]\n> ${exam}\n>\n> ${today}`);
      expect(
        [...body.querySelectorAll('.callout-exam .callout-side')].map((each) => each.textContent),
      ).toEqual(['시험의 답가', '오늘의 답나']);
    }
  });

  it('takes a callout title of its own, and leaves other quotations alone', async () => {
    const { body } = await rendered('> [!TIP] Mine\n> text\n\n> plain');
    expect(body.querySelector('.callout-tip .callout-title')?.textContent).toBe('Mine');
    expect(body.querySelector('blockquote')?.textContent?.trim()).toBe('plain');
  });
});

describe('facts', () => {
  it('stand in prose, in tables despite the bar, and in code', async () => {
    const { body } = await rendered(
      '{{fact:sqs.a}}\n\n| a |\n| - |\n| {{fact:sqs.b|exam}} |\n\n`x={{fact:sqs.c|min}}`',
    );
    expect([...body.querySelectorAll('.fact-ref')].map((each) => each.textContent)).toEqual([
      'sqs.a/plain',
      'sqs.b/exam',
    ]);
    expect(body.querySelector('td .fact-ref')?.getAttribute('href')).toBe('/ko/facts/sqs.b');
    expect(body.querySelector('code')?.textContent).toBe('x=sqs.c/min');
  });

  it('stay as written when there is no such fact, bar and all', async () => {
    const { body } = await rendered('{{fact:sns.gone|exam}} and {{ x }}');
    expect(body.textContent?.trim()).toBe('{{fact:sns.gone|exam}} and {{ x }}');
  });

  it('are plain words inside a link and inside a formula', async () => {
    const { body, html } = await rendered(
      '[see {{fact:sqs.a}}](https://example.com)\n\n$x = {{fact:sqs.a}}$',
    );
    expect(body.querySelector('a .fact-ref')).toBeNull();
    expect(html).toContain('\\text{sqs.a/plain}');
  });
});

describe('tables', () => {
  it('scroll on their own, can be reached by keyboard, and have no empty headings', async () => {
    const { body } = await rendered('|  | a |\n| - | - |\n| b | c |');
    expect(body.querySelector('.table-scroll')?.getAttribute('tabindex')).toBe('0');
    expect([...body.querySelectorAll('th')].map((each) => each.textContent)).toEqual(['a']);
  });
});

describe('marks', () => {
  it.each([
    ['==a== b', ['a']],
    ['==a **b** c==', ['a b c']],
    ['a == b, c == d', []],
    ['`==a==`', []],
    ['=== a ===', []],
    ['가==나==다', ['나']],
  ])('highlights %j', async (markdown, marks) => {
    const { body } = await rendered(markdown);
    expect([...body.querySelectorAll('mark')].map((each) => each.textContent)).toEqual(marks);
  });

  it('keeps bare angle brackets and arrows as text', async () => {
    const { body } = await rendered('a < b >> c 백로그 < 허용');
    expect(body.textContent?.trim()).toBe('a < b >> c 백로그 < 허용');
  });
});

describe('code, diagrams and formulas', () => {
  it('let long names in a line end between their words, and short ones and blocks alone', async () => {
    const { html, body } = await rendered('`ReceiveMessageWaitTimeSeconds`, `FifoQueue`, `events:PutEvents`');
    expect(html).toContain('Receive<wbr>Message<wbr>Wait<wbr>Time<wbr>Seconds');
    expect(html).toContain('events:<wbr>Put<wbr>Events');
    expect(html).toContain('<code>FifoQueue</code>');
    expect(body.querySelector('code')?.textContent).toBe('ReceiveMessageWaitTimeSeconds');
    const block = await rendered('```text\nReceiveMessageWaitTimeSeconds\n```');
    expect(block.html).not.toContain('<wbr>');
  });

  it('are coloured for both schemes without a colour of their own', async () => {
    const { body } = await rendered('```json\n{"a": 1}\n```');
    expect(body.querySelector('pre')?.getAttribute('data-language')).toBe('json');
    expect(body.querySelector('.line span')?.getAttribute('style')).toMatch(
      /^--shiki-light:#\w+;--shiki-dark:#\w+$/,
    );
  });

  it('are shown as text in a language nobody knows', async () => {
    const { body } = await rendered('```befunge\n<v>\n```');
    expect(body.querySelector('pre')?.textContent).toBe('<v>');
  });

  it('keep a formula that cannot be read as its author wrote it', async () => {
    const { body } = await rendered('$\\frac{1}$ and $\\frac{1}{2}$');
    expect(body.querySelector('.math-error')?.textContent).toBe('\\frac{1}');
    expect(body.querySelectorAll('.katex').length).toBe(1);
  });

  it('keep a place for a diagram that fits its shape', () => {
    const chain = 'flowchart LR\n  A[a] --> B[b] --> C[c] --> D[d]';
    const fan = 'flowchart LR\n  A --> B\n  A --> C\n  A --> D\n  A --> E';
    expect(diagramHeight(fan)).toBeGreaterThan(diagramHeight(chain));
    expect(diagramHeight(chain.replace('LR', 'TD'))).toBeGreaterThan(diagramHeight(chain));
  });
});

describe('a text and a phrase', () => {
  it('add nothing to the outline of the page', async () => {
    const { body } = await rendered('## A\n\nb', { variant: 'text' });
    expect(body.querySelector('h1,h2,h3,section,footer,.heading-anchor')).toBeNull();
    expect(body.querySelector('.md-heading')?.textContent).toBe('A');
  });

  it('a phrase has no block around it', async () => {
    const { html } = await rendered('use `x` **now**', { variant: 'phrase' });
    expect(html).toBe('use <code>x</code> <strong>now</strong>');
  });
});
