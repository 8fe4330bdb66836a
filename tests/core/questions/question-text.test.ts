import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownLines } from '@/core/notes/outline';
import type { ItemText } from '@/core/questions/item';
import { formatQuestionText, parseQuestionText } from '@/core/questions/question-text';

function read(source: string): ItemText {
  return parseQuestionText(source, (message) => {
    throw new Error(message);
  });
}

const text = (over: Partial<ItemText> = {}): ItemText => ({
  stem: 'What?',
  options: {},
  reasons: {},
  explanation: 'That.',
  ...over,
});

describe('the text file of a question', () => {
  it.each<[string, Partial<ItemText>]>([
    ['a title with a colon', { exhibits: [{ title: 'Policy: queue: orders', body: '1' }] }],
    [
      'code whose comments look like headings',
      {
        exhibits: [
          { title: 'Script', body: '```sh\n## Options\n### a\n# Part: x\naws sqs list-queues\n```' },
          { title: 'Again', body: '~~~\n## Stem\n```\n## Stem\n~~~' },
        ],
      },
    ],
    [
      'names to be filled in',
      { exhibits: [{ title: 'Of {{n}}', body: '| {{n\\|code}} |\n| --- |\n| {{n}} |' }] },
    ],
    ['options and reasons', { options: { a: 'one', b: 'two' }, reasons: { a: '```\n### b\n```', b: 'no' } }],
  ])('comes back as it was: %s', (_what, over) => {
    expect(read(formatQuestionText(text(over)))).toEqual(text(over));
  });

  it('keeps headings that an author wrote, as headings', () => {
    const exhibits = [{ title: 'Notes', body: '## Options\n\n### first' }];
    const back = read(formatQuestionText(text({ exhibits })));
    expect(back.exhibits).toEqual([{ title: 'Notes', body: '## Options\n\n ### first' }]);
    expect(read(formatQuestionText(back))).toEqual(back);
  });

  it('comes back from any lines', () => {
    const line = fc.constantFrom(
      '## Stem',
      '### a',
      '# Part: x',
      'words',
      '',
      '| a | b |',
      '    code',
      '~~~~',
      '```',
    );
    const body = fc.array(line, { maxLength: 8 }).map((lines) => `first\n${lines.join('\n')}\nlast`);
    // Code that is left open takes everything that follows, in Markdown as here.
    const closed = body.filter((words) => markdownLines(`${words}\n.`).at(-1)?.code === false);
    const flat = (words: string): string => words.replace(/^ (#{1,3} )/gm, '$1');
    fc.assert(
      fc.property(closed, (words) => {
        const back = read(formatQuestionText(text({ stem: words, exhibits: [{ title: 'E', body: words }] })));
        expect([back.stem, back.exhibits?.[0]?.body].map((one) => flat(one ?? ''))).toEqual([words, words]);
        expect(back.explanation).toBe('That.');
      }),
    );
  });
});
