import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '@/core/cli/command-line';
import { kebab } from '@/core/cli/names';
import { environment } from './environment';

const parsed = (line: string) => parseCommandLine(line, environment());

function call(line: string) {
  const result = parsed(line);
  if (!result.ok) throw new Error(result.error.message);
  if (result.value.kind !== 'call') throw new Error(`a ${result.value.kind}`);
  return result.value;
}

const fault = (line: string) => {
  const result = parsed(line);
  if (result.ok) throw new Error('was accepted');
  return result.error;
};

describe('names', () => {
  it.each([
    ['CreateQueue', 'create-queue'],
    ['QueueOwnerAWSAccountId', 'queue-owner-aws-account-id'],
    ['AWSAccountIds', 'aws-account-ids'],
    ['StreamARN', 'stream-arn'],
    ['ResourceARNs', 'resource-arns'],
    ['KmsMasterKeyId', 'kms-master-key-id'],
    ['CheckIfPhoneNumberIsOptedOut', 'check-if-phone-number-is-opted-out'],
    ['tags', 'tags'],
  ])('%s is %s', (name, text) => expect(kebab(name)).toBe(text));
});

describe('a command', () => {
  it('becomes an operation with its input', () => {
    expect(
      call('aws sqs create-queue --queue-name orders --attributes VisibilityTimeout=60,DelaySeconds=5'),
    ).toMatchObject({
      operation: 'CreateQueue',
      input: { QueueName: 'orders', Attributes: { VisibilityTimeout: '60', DelaySeconds: '5' } },
    });
  });

  it.each([
    [
      `--entries 'Id=a,MessageBody=one' 'Id=b,MessageBody="two, three"'`,
      [
        { Id: 'a', MessageBody: 'one' },
        { Id: 'b', MessageBody: 'two, three' },
      ],
    ],
    [
      `--entries '[{"Id":"a","MessageBody":"one","DelaySeconds":3}]'`,
      [{ Id: 'a', MessageBody: 'one', DelaySeconds: 3 }],
    ],
  ])('takes a list as %s', (options, Entries) => {
    expect(call(`aws sqs send-message-batch --queue-url u ${options}`).input).toMatchObject({ Entries });
  });

  it('reads nested shorthand, numbers and booleans', () => {
    const line =
      'aws lambda create-event-source-mapping --function-name f --event-source-arn arn:aws:sqs:us-east-1:1:q ' +
      '--batch-size 5 --no-enabled --scaling-config MaximumConcurrency=2 ' +
      `--filter-criteria '{"Filters":[{"Pattern":"{}"}]}' --function-response-types ReportBatchItemFailures`;
    expect(call(line).input).toEqual({
      FunctionName: 'f',
      EventSourceArn: 'arn:aws:sqs:us-east-1:1:q',
      BatchSize: 5,
      Enabled: false,
      ScalingConfig: { MaximumConcurrency: 2 },
      FilterCriteria: { Filters: [{ Pattern: '{}' }] },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('reads blobs in base64, as they are when told so, and from files', () => {
    const put = (options: string) =>
      new TextDecoder().decode(
        call(`aws kinesis put-record --stream-name s --partition-key a ${options}`).input.Data as Uint8Array,
      );
    expect(put('--data aGVsbG8=')).toBe('hello');
    expect(put('--cli-binary-format raw-in-base64-out --data hello')).toBe('hello');
    expect(put('--data fileb://body.txt')).toBe('hello');
    expect(fault('aws kinesis put-record --stream-name s --partition-key a --data hello!').message).toContain(
      'Invalid base64: "hello!"',
    );
  });

  it('reads files and variables', () => {
    const { input } = call(
      'aws sqs add-permission --queue-url $URL --label a --aws-account-ids 1 --actions "*"',
    );
    expect(input).toMatchObject({ QueueUrl: 'http://queue/orders', Actions: ['*'] });
    expect(call('aws sqs send-message --queue-url u --message-body file://body.txt').input).toMatchObject({
      MessageBody: 'hello',
    });
    expect(fault('aws sqs send-message --queue-url u --message-body file://none').message).toContain(
      "No such file or directory: 'none'",
    );
  });

  it('takes the input as JSON, and options over it', () => {
    const json = `'{"QueueName":"a","Attributes":{"DelaySeconds":"3"}}'`;
    expect(call(`aws sqs create-queue --cli-input-json ${json} --queue-name b`).input).toEqual({
      QueueName: 'b',
      Attributes: { DelaySeconds: '3' },
    });
  });

  it('reads times as seconds and in ISO 8601', () => {
    const at = (text: string) =>
      call(
        `aws kinesis get-shard-iterator --stream-name s --shard-id x --shard-iterator-type AT_TIMESTAMP --timestamp ${text}`,
      ).input.Timestamp;
    expect(at('1767225600')).toBe(1_767_225_600_000);
    expect(at('2026-01-01T00:00:00Z')).toBe(1_767_225_600_000);
    expect(at('2026-01-01T00:00:00')).toBe(1_767_225_600_000);
  });

  it('writes the payload of an invocation to its file', () => {
    expect(call('aws lambda invoke --function-name f out.json')).toMatchObject({ outfile: 'out.json' });
    expect(fault('aws lambda invoke --function-name f').message).toContain(
      'the following arguments are required: outfile',
    );
  });
});

describe('a mistake', () => {
  it.each([
    ['aws sqs create-queue', 'aws: error: the following arguments are required: --queue-name'],
    ['aws sqs creat-queue', "Invalid choice: 'creat-queue', maybe you meant:\n\n  * create-queue"],
    ['aws sqz list-queues', "Invalid choice: 'sqz', maybe you meant:\n\n  * sqs"],
    [
      'aws sqs list-queues --queue-name-prefx a',
      'Unknown options: --queue-name-prefx\n\nMaybe you meant: --queue-name-prefix',
    ],
    [
      'aws sqs receive-message --queue-url u --max-number-of-messages ten',
      "invalid literal for int() with base 10: 'ten'",
    ],
    [
      'aws sqs create-queue --queue-name a --attributes VisibilityTimeout',
      "Error parsing parameter '--attributes': Expected: '=', received: 'EOF' for input:\nVisibilityTimeout\n                 ^",
    ],
    [
      'aws sqs create-queue --queue-name a --attributes {x',
      "Error parsing parameter '--attributes': Invalid JSON",
    ],
    ['aws sqs list-queues --output yaml', 'argument --output: Invalid choice'],
    ['vi', 'vi: command not found'],
    ['aws sqs list-queues >> out', 'this terminal has only one redirection'],
    ["aws sqs list-queues 'x", "a quote (') is not closed"],
    ['aws sqs list-queues |', 'a command is missing after the pipe'],
    ['aws sqs list-queues | sed x', 'sed: command not found. Behind a pipe there are jq'],
  ])('%s', (line, message) => expect(fault(line).message).toContain(message));

  it('never escapes as an exception, whatever is typed', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'aws',
        'sqs',
        'create-queue',
        '--attributes',
        '--queue-name',
        '|',
        'jq',
        "'",
        '"',
        '$',
        '{',
        '[',
        '=',
        ',',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        expect(typeof parsed(words.join(' ')).ok).toBe('boolean');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('options that the CLI names otherwise than the API', () => {
  it('the endpoint of a subscription', () => {
    const line = 'aws sns subscribe --topic-arn t --protocol sqs --notification-endpoint q';
    expect(call(line).input).toEqual({ TopicArn: 't', Protocol: 'sqs', Endpoint: 'q' });
    expect(fault(line.replace('notification-', '')).message).toContain('Unknown options: --endpoint');
  });

  it('the parts of an email', () => {
    const line =
      'aws ses send-email --from a@example.com --to b@example.com c@example.com --subject Hi --text Hello';
    expect(call(line).input).toEqual({
      Source: 'a@example.com',
      Destination: { ToAddresses: ['b@example.com', 'c@example.com'] },
      Message: { Subject: { Data: 'Hi' }, Body: { Text: { Data: 'Hello' } } },
    });
    expect(fault('aws ses send-email --to b@example.com').message).toContain('required: --from');
  });

  it.each([
    ['', 1, 1],
    ['--count 3', 3, 3],
    ['--count 2:5', 2, 5],
  ])('the number of instances: %s', (option, MinCount, MaxCount) => {
    const line = `aws ec2 run-instances --image-id ami-1 ${option}`;
    expect(call(line).input).toEqual({ ImageId: 'ami-1', MinCount, MaxCount });
  });

  it('refuses a number of instances that is none', () => {
    expect(fault('aws ec2 run-instances --image-id ami-1 --count many').message).toContain('MIN[:MAX]');
  });
});

describe('a blob that is streamed', () => {
  it.each(['body.txt', './body.txt'])('is the file at %s', (path) => {
    const { input } = call(`aws s3api put-object --bucket b --key k --body ${path}`);
    expect(new TextDecoder().decode(input.Body as Uint8Array)).toBe('hello');
  });

  it('must be a file', () => {
    expect(fault('aws s3api put-object --bucket b --key k --body aGVsbG8=').message).toContain(
      'Blob values must be a path to a file',
    );
  });
});

describe('a query', () => {
  it.each(['[[', 'length('])('that is none, %s, is refused before anything is called', (query) => {
    expect(fault(`aws sqs purge-queue --queue-url u --query '${query}'`)).toMatchObject({
      message: expect.stringContaining(`Bad value for --query ${query}: `),
      exitCode: 252,
    });
  });

  it.each(['Nothing', 'length(QueueUrls)', 'abs(@)'])('that could find something, %s, is kept', (query) => {
    expect(call(`aws sqs list-queues --query '${query}'`).options.query).toBe(query);
  });
});

describe('a profile', () => {
  it('is a role to act in', () => {
    expect(call('aws sqs list-queues --profile dev').options.roleArn).toBe(
      'arn:aws:iam::111122223333:role/dev',
    );
    expect(call('aws sqs list-queues --profile default').options.roleArn).toBeUndefined();
  });

  it('must be known', () => {
    expect(fault('aws sqs list-queues --profile ops')).toMatchObject({
      message: expect.stringContaining('The config profile (ops) could not be found'),
      exitCode: 255,
    });
  });
});
