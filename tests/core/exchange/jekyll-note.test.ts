import { describe, expect, it } from 'vitest';
import { POST_BYTES_MAX, readJekyllNote } from '@/core/exchange/jekyll-note';

const HEAD =
  '---\ntitle: 메모 7 - 시험 대비\nauthor: someone\ndate: 2025-02-01 00:00:00 +0900\ncategories: [Cloud, AWS]\ntags: [AWS, 자격증]\npin: false\nmath: true\nmermaid: true\n---\n';

function note(body: string, head = HEAD) {
  const read = readJekyllNote(`${head}\n${body}`);
  if (!read.ok) throw new Error(`${read.error.code} in line ${read.error.detail.line}`);
  return read.value;
}
const faultOf = (source: string) => {
  const read = readJekyllNote(source);
  return read.ok ? null : `${read.error.code}:${read.error.detail.line}`;
};

describe('a post that is fine', () => {
  it('gives its front matter', () => {
    expect(note('text').meta).toEqual({
      title: '메모 7 - 시험 대비',
      author: 'someone',
      date: '2025-02-01 00:00:00 +0900',
      description: null,
      categories: ['Cloud', 'AWS'],
      tags: ['AWS', '자격증'],
      pin: false,
      math: true,
      mermaid: true,
    });
  });

  it('reads dates, lists and booleans in the other ways Jekyll allows', () => {
    const head =
      '---\r\ntitle: "A: b"\r\ndate: 2025-02-01\r\ncategories: Cloud AWS\r\ntags:\r\n  - one\r\n  - 2\r\npin: true\r\n---\r\n';
    expect(note('x', head).meta).toMatchObject({
      title: 'A: b',
      date: '2025-02-01',
      categories: ['Cloud', 'AWS'],
      tags: ['one', '2'],
      pin: true,
      math: false,
    });
  });

  it('keeps inline HTML, breaks in tables, bare brackets and nested lists', () => {
    const body = [
      '### 서비스',
      '- 첫째',
      '  - 둘째 >> 한계',
      '- 백로그 < 허용 백로그',
      '- <mark style="background: #FFF3A3A6;">중요</mark>',
      '',
      '| **이름** | 특징 |',
      '| --- | --- |',
      '| A | - 하나<br> - 둘 |',
    ].join('\n');
    const { markdown, sections, warnings } = note(body);
    expect(markdown).toBe(`${body.replace('### 서비스', '### 서비스 {#서비스}')}\n`);
    expect(sections).toEqual([{ id: '서비스', title: '서비스', level: 3, line: 12 }]);
    expect(warnings).toEqual([]);
  });

  it('tells headings of the same words apart and leaves those in code alone', () => {
    const { sections } = note('# A\n\n```\n# no\n```\n\n# A\n\nUnderlined\n===\n');
    expect(sections.map(({ id }) => id)).toEqual(['a', 'a-2', 'underlined']);
  });
});

describe('what kramdown and Chirpy write differently', () => {
  it.each([
    ['> Use it.\n{: .prompt-tip }', '> [!TIP]\n> Use it.'],
    ['> One\n> two\n{: .prompt-info }', '> [!NOTE]\n> One\n> two'],
    ['> Careful\n{: .prompt-danger }', '> [!WARNING]\n> Careful'],
    ['```bash\nls\n```\n{: .nolineno }', '```bash\nls\n```'],
    ['![x](https://example.com/x.png){: width="700" }', '![x](https://example.com/x.png)'],
    ['* TOC\n{:toc}\ntext', 'text'],
    ['put <bucket-name> here', 'put \\<bucket-name> here'],
    ['see <https://example.com>', 'see <https://example.com>'],
    ['`<bucket>`', '`<bucket>`'],
    ['**대기열(queue)**은', '<strong>대기열(queue)</strong>은'],
    ['{% raw %}{{ x }}{% endraw %}', '{{ x }}'],
    ['{% highlight json %}\n{"a": "$1"}\n{% endhighlight %}', '```json\n{"a": "$1"}\n```'],
  ])('%j becomes %j', (from, to) => {
    expect(note(from).markdown).toBe(`${to}\n`);
    expect(note(from).warnings).toEqual([]);
  });

  it('takes dollars for mathematics only where the post says so', () => {
    expect(note('from $5 to $10').markdown).toBe('from $5 to $10\n');
    expect(note('from $5 to `$10`', '---\ntitle: x\n---\n').markdown).toBe('from \\$5 to `$10`\n');
  });

  it.each([
    ["{% include embed/youtube.html id='x' %}", 'liquid', "{% include embed/youtube.html id='x' %}"],
    ['[older](/posts/older/)', 'blog-link', 'older'],
    ['![shot](/assets/img/shot.png)', 'blog-picture', 'shot'],
    [
      '<iframe src="https://example.com"></iframe>',
      'html-dropped',
      '<iframe src="https://example.com"></iframe>',
    ],
    ['text\n{: .strange-class }', 'attributes', 'text'],
  ])('%j is carried over with a warning', (from, code, to) => {
    const { markdown, warnings } = note(from);
    expect(markdown).toBe(`${to}\n`);
    expect(warnings.map((each) => each.code)).toEqual([code]);
    expect(warnings[0]?.line).toBe(from.startsWith('text') ? 13 : 12);
  });
});

describe('a broken post', () => {
  it.each([
    ['', 'empty:1'],
    ['# No front matter\n', 'no-front-matter:1'],
    ['\n\ntext', 'no-front-matter:3'],
    ['---\ntitle: x\n\ntext', 'front-matter-open:1'],
    ['---\ntitle: x\ntags: [a, b\n---\ntext', 'front-matter-yaml:3'],
    ['---\ntitle: x: y\n---\ntext', 'front-matter-yaml:2'],
    ['---\ntitle: x\ntitle: y\n---\ntext', 'front-matter-yaml:3'],
    ['---\n- a\n- b\n---\ntext', 'front-matter-shape:2'],
    ['---\nauthor: x\n---\ntext', 'no-title:2'],
    ['---\ntitle: x\n---\n\n', 'empty:4'],
    [`---\ntitle: ${'x'.repeat(300)}\n---\ntext`, 'front-matter-value:2'],
    ['---\ntitle: x\n---\ntext\n\u0000\u0001', 'binary:5'],
    ['---\ntitle: x\n---\ntext\n\n```js\nlet a\n', 'code-open:6'],
    [`---\ntitle: x\n---\n${'가'.repeat(POST_BYTES_MAX / 3)}`, 'too-large:1'],
  ])('%j is refused as %s', (source, fault) => expect(faultOf(source)).toBe(fault));

  it('does not blow up on YAML made to', () => {
    const bomb = `---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\ntitle: x\n---\ntext`;
    expect(faultOf(bomb)).toBe('front-matter-yaml:3');
    expect(faultOf(`---\ntitle: ${'['.repeat(30_000)}\n---\ntext`)).toBe('front-matter-yaml:2');
  });
});
