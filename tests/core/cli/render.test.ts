import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '@/core/cli/command-line';
import { completions } from '@/core/cli/complete';
import { helpPage } from '@/core/cli/help';
import { renderError, renderOutput } from '@/core/cli/render/render';
import { environment } from './environment';

/** What the terminal prints for an output of this command. */
function printed(line: string, output: object): string {
  const result = parseCommandLine(line, environment());
  if (!result.ok || result.value.kind !== 'call') throw new Error('no call');
  return renderOutput(output, result.value);
}

const QUEUES = { QueueUrls: ['http://q/a', 'http://q/b'] };
const MESSAGE = {
  Messages: [
    { MessageId: 'm1', Body: '{"order":1}', Attributes: { ApproximateReceiveCount: '1' } },
    { MessageId: 'm2', Body: '안녕' },
  ],
};

describe('output', () => {
  it('is JSON with four spaces, members in the order of the API, and nothing when there is nothing', () => {
    expect(printed('aws sqs list-queues', QUEUES)).toBe(
      '{\n    "QueueUrls": [\n        "http://q/a",\n        "http://q/b"\n    ]\n}',
    );
    expect(printed('aws sqs purge-queue --queue-url u', {})).toBe('');
  });

  it('is text of tabs and lines', () => {
    expect(printed('aws sqs list-queues --output text', QUEUES)).toBe(
      'QUEUEURLS\thttp://q/a\nQUEUEURLS\thttp://q/b',
    );
    expect(printed('aws sqs list-queues --output text --query QueueUrls[0]', QUEUES)).toBe('http://q/a');
    expect(printed('aws sqs receive-message --queue-url u --output text', MESSAGE)).toBe(
      'MESSAGES\t{"order":1}\tm1\nATTRIBUTES\t1\nMESSAGES\t안녕\tm2',
    );
  });

  it('is a table whose lines are equally wide, Hangul counted twice', () => {
    const table = printed(
      'aws sqs receive-message --queue-url u --output table --query Messages[].[MessageId,Body]',
      MESSAGE,
    );
    expect(table).toContain('ReceiveMessage');
    expect(
      printed('aws sqs list-queues --output table', QUEUES)
        .split('\n')
        .map((line) => line.length),
    ).toEqual(expect.arrayContaining([expect.any(Number)]));
    const widths = new Set(
      printed('aws sqs list-queues --output table', QUEUES)
        .split('\n')
        .map((line) => line.length),
    );
    expect(widths.size).toBe(1);
  });

  it('is what a query finds, and says when it cannot be asked of this', () => {
    expect(printed(`aws sqs receive-message --queue-url u --query 'Messages[].MessageId'`, MESSAGE)).toBe(
      '[\n    "m1",\n    "m2"\n]',
    );
    expect(printed('aws sqs list-queues --query Nothing', QUEUES)).toBe('null');
    expect(printed(`aws sqs list-queues --query 'abs(QueueUrls)'`, QUEUES)).toContain(
      'Bad value for --query abs',
    );
  });

  it.each([
    [`| jq '.Messages[0].Body'`, '"{\\"order\\":1}"'],
    [`| jq -r '.Messages[0].Body | fromjson | .order'`, '1'],
    [`| jq -r '.Messages[] | select(.Body | contains("order")) | .MessageId'`, 'm1'],
    [`| jq '.Messages | length'`, '2'],
    [`| jq -c '[.Messages[].MessageId]'`, '["m1","m2"]'],
    [`| jq -c '.Messages | map({id: .MessageId})'`, '[{"id":"m1"},{"id":"m2"}]'],
    [`| grep -c MessageId`, '2'],
    [`| grep MessageId | head -n 1`, '            "MessageId": "m1",'],
    [`| jq '.Messages[0'`, 'jq: error: "]" is missing'],
    [`| jq '.Messages[0].Body.x'`, 'jq: error: Cannot index string with "x"'],
  ])('goes through %s', (pipe, expected) => {
    const line = `aws sqs receive-message --queue-url u ${pipe}`;
    const result = parseCommandLine(line, environment());
    const text = result.ok ? printed(line, MESSAGE) : result.error.message;
    expect(text).toBe(expected);
  });

  it('reports a refusal as the AWS CLI does', () => {
    const error = {
      code: 'QueueDoesNotExist',
      queryCode: 'AWS.SimpleQueueService.NonExistentQueue',
      message: 'The specified queue does not exist.',
      status: 400,
      fault: 'Sender',
    } as const;
    expect(renderError(error, 'SendMessage')).toBe(
      '\nAn error occurred (AWS.SimpleQueueService.NonExistentQueue) when calling the SendMessage operation: The specified queue does not exist.',
    );
  });
});

describe('completion', () => {
  const offered = (text: string) => completions(text, environment()).map((one) => one.text);

  it('offers services, operations, options with the required first, and values', () => {
    expect(offered('aw')).toEqual(['aws']);
    expect(offered('aws sq')).toEqual(['sqs']);
    expect(offered('aws sqs create')).toEqual(['create-queue']);
    expect(offered('aws sqs send-message --')[0]).toBe('--queue-url');
    expect(offered('aws sqs send-message --queue-url ')).toEqual(['http://queue/orders']);
    expect(offered('aws sqs send-message --queue-url u --queue')).toEqual([]);
    expect(offered('aws sqs list-queues --output t')).toEqual(['text', 'table']);
    expect(offered('aws sqs send-message --message-body file://')).toEqual([
      'file://policy.json',
      'file://body.txt',
    ]);
  });

  it('offers names of attributes, each key of a map once and ready for its value', () => {
    const set = 'aws sqs set-queue-attributes --queue-url u --attributes ';
    expect(offered(`${set}Vis`)).toEqual(['VisibilityTimeout=']);
    expect(offered(`${set}DelaySeconds=5,Vis`)).toEqual(['DelaySeconds=5,VisibilityTimeout=']);
    expect(offered(`${set}VisibilityTimeout=5,Vis`)).toEqual([]);
    expect(completions(`${set}Vis`, environment())[0]?.kind).toBe('key');
    expect(offered('aws sqs get-queue-attributes --attribute-names ')[0]).toBe('All');
    expect(offered('aws sns subscribe --attributes FilterPolicy')).toContain('FilterPolicyScope=');
  });
});

describe('help', () => {
  it('names options, what is required and what they take', () => {
    const page = helpPage(
      {
        service: environment().services.find(({ cliName }) => cliName === 'sqs'),
        operation: 'SendMessage',
      } as never,
      environment(),
    );
    expect(page).toContain('--queue-url <value>');
    expect(page).toContain('[--delay-seconds <value>]');
    expect(page).toContain('--queue-url (string, required)');
  });
});
