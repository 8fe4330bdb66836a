import { expect, it } from 'vitest';
import { parseLabText } from '@/core/labs/lab-text';

const TEXT = `# A lab

## Story

s

## Goal

g

### kept

k

## Hint 1

1

## Hint 2

2

## Hint 3

3

## Solution

\`\`\`sh
# let some time pass
aws sqs list-queues
### kept
\`\`\`

### missed

m
`;

it('reads a text, where a comment in code is no heading', () => {
  const faults: string[] = [];
  const spoken = { goals: [{ id: 'kept' }], nearMisses: [{ id: 'missed' }] };
  const text = parseLabText(TEXT, spoken, (fault) => void faults.push(fault));
  expect(faults).toEqual([]);
  expect(text.solution).toBe('```sh\n# let some time pass\naws sqs list-queues\n### kept\n```');
  expect(text.nearMisses).toEqual({ missed: 'm' });
});

it('leaves comments for authors out, but for those in code, and keeps the lines', () => {
  const faults: (number | null)[] = [];
  const commented = TEXT.replace('# A lab', '<!-- the\n# title --># A lab')
    .replace('\ns\n', '\n<!-- two\nlines -->\ns <!-- here too -->\n')
    .replace('\nm\n', '\n<!-- why? -->\n')
    .replace('aws sqs list-queues', '<!-- shown -->');
  const spoken = { goals: [{ id: 'kept' }], nearMisses: [{ id: 'missed' }] };
  const text = parseLabText(commented, spoken, (_, { line }) => void faults.push(line));
  expect(text).toMatchObject({
    title: 'A lab',
    story: 's',
    solution: expect.stringContaining('<!-- shown -->'),
  });
  expect(faults).toEqual([commented.split('### missed')[0]?.split('\n').length]);
});

it('names what is missing, what stands twice and what is unknown', () => {
  const faults: string[] = [];
  const broken = TEXT.replace('## Hint 2\n\n2\n', '').replace(
    '# A lab\n',
    '# A lab\n\n## Rest\n\nr\n\n## Rest\n',
  );
  parseLabText(broken, { goals: [{ id: 'kept' }], nearMisses: [] }, (fault) => void faults.push(fault));
  expect(faults).toEqual([
    '"## Rest" stands twice',
    'unknown heading "## Rest"',
    'unknown heading "### missed"',
    '"## Hint 2" is missing or empty',
  ]);
});
