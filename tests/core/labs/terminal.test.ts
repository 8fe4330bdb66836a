import { describe, expect, it } from 'vitest';
import { LabSession } from '@/core/labs/session';
import { RULES, smallLab } from '../../support/labs';

const LAB = smallLab({ start: [{ run: 'aws sqs create-queue --queue-name orders' }] });

/** What the last of these lines prints. */
function printed(...lines: readonly string[]) {
  const session = new LabSession(LAB, 'terminal', RULES.today);
  for (const line of lines) session.act({ kind: 'run', line });
  return session.entries.at(-1)?.printed;
}

const URL = 'https://sqs.us-east-1.amazonaws.com/111122223333/orders';
const FIND = 'aws sqs get-queue-url --queue-name orders --query QueueUrl --output text';
const COUNT = '--attribute-names VisibilityTimeout --query Attributes.VisibilityTimeout --output text';

describe('command substitution', () => {
  it.each([
    ['bare', `aws sqs get-queue-attributes --queue-url $(${FIND}) ${COUNT}`],
    ['in double quotes', `aws sqs get-queue-attributes --queue-url "$(${FIND})" ${COUNT}`],
    [
      'with a parenthesis in quotes',
      `aws sqs get-queue-attributes --queue-url $(${FIND} | grep -v '(') ${COUNT}`,
    ],
    [
      'within another',
      `aws sqs get-queue-attributes --queue-url $(aws sqs list-queues --queue-name-prefix $(aws sqs list-queues --query "'ord'" --output text) --query 'QueueUrls[0]' --output text) ${COUNT}`,
    ],
  ])('%s', (_, line) => expect(printed(line)).toMatchObject({ ok: true, text: '30' }));

  it('fills a variable, and parts of a word', () => {
    expect(
      printed(`QUEUE=$(${FIND})`, `aws sqs get-queue-attributes --queue-url $QUEUE ${COUNT}`)?.text,
    ).toBe('30');
    expect(
      printed('aws sqs create-queue --queue-name $(aws sqs list-queues --query "length(QueueUrls)")-of-1')
        ?.text,
    ).toContain('/1-of-1');
  });

  it('is left alone in single quotes', () => {
    const sent = `aws sqs send-message --queue-url ${URL} --message-body '$(aws sqs list-queues)'`;
    const received = `aws sqs receive-message --queue-url ${URL} --query 'Messages[0].Body' --output text`;
    expect(printed(sent, received)?.text).toBe('$(aws sqs list-queues)');
  });

  it('that fails ends the line with its own error', () => {
    expect(
      printed('aws sqs delete-queue --queue-url $(aws sqs get-queue-url --queue-name none)'),
    ).toMatchObject({
      ok: false,
      text: expect.stringContaining('GetQueueUrl'),
    });
    expect(printed('aws sqs list-queues --queue-name-prefix $(aws sqs list-queues')).toMatchObject({
      ok: false,
      text: 'syntax error: a parenthesis of $( ) is not closed',
    });
  });
});

describe('files', () => {
  const SAVE = `aws sqs get-queue-attributes --queue-url ${URL} --attribute-names VisibilityTimeout --query Attributes > now.json`;

  it('are written by >, and read by those who come after', () => {
    expect(printed(SAVE)).toMatchObject({ ok: true, text: '' });
    expect(printed(SAVE, 'cat now.json')?.text).toBe('{\n    "VisibilityTimeout": "30"\n}');
    expect(
      printed(SAVE, `aws sqs set-queue-attributes --queue-url ${URL} --attributes file://now.json`)?.ok,
    ).toBe(true);
  });

  it('are gone when the line is undone', () => {
    const session = new LabSession(LAB, 'terminal', RULES.today);
    session.act({ kind: 'run', line: 'echo 1 > a.txt' });
    session.act({ kind: 'run', line: 'echo 2 > a.txt' });
    session.undo();
    expect(session.shell.files.get('a.txt')).toBe('1\n');
    session.undo();
    expect(session.shell.files.size).toBe(0);
    session.redo();
    expect(session.shell.files.get('a.txt')).toBe('1\n');
  });

  it('do not grow without end', () => {
    const grow = 'echo "$(cat a.txt)$(cat a.txt)" > a.txt';
    const lines = ['echo 0123456789abcdef > a.txt', ...Array.from({ length: 20 }, () => grow)];
    expect(printed(...lines)).toMatchObject({ ok: false, text: 'a.txt: No space left on device' });
  });
});
