import { describe, expect, it } from 'vitest';
import { SERVICES } from '@/core/simulator/services/list';
import type { HttpReply, HttpRequest } from '@/core/simulator/wire/http';
import { commandOf, regionOf, Wire, type WireCall } from '@/core/simulator/wire/wire';
import { rootOf } from '@/tests/support/simulator';
import { form, ID, json, ORIGIN, request, signedFor } from './http-requests';

const wire = new Wire(SERVICES);
function read(of: HttpRequest): WireCall {
  const reading = wire.read(of, ORIGIN);
  if (!reading.understood) throw new Error(reading.error.code);
  return reading;
}

function refused(of: HttpRequest): HttpReply {
  const reading = wire.read(of, ORIGIN);
  if (reading.understood) throw new Error('understood');
  return reading.write(reading.error, ID);
}

describe('JSON', () => {
  it.each([
    ['no JSON', '{"QueueName":', ''],
    ['no UTF-8', new Uint8Array([0x7b, 0xff]), ''],
    ['a number for a text', '{"QueueName":1}', 'NUMBER_VALUE can not be converted to String'],
    ['a truth for a text', '{"QueueName":true}', 'TRUE_VALUE can not be converted to String'],
    ['a list for a text', '{"QueueName":[]}', 'Start of list found where not expected'],
    ['a structure for a text', '{"QueueName":{}}', 'Start of structure or map found where not expected.'],
    ['a list for a structure', '[]', 'Start of list found where not expected'],
    ['a text for a map', '{"Attributes":"a"}', 'Unexpected field type'],
  ])('refuses %s as SerializationException', (_, body, message) => {
    const { status, headers, body: text } = refused(json('AmazonSQS.CreateQueue', body));
    expect(status).toBe(400);
    expect(headers['content-type']).toBe('application/x-amz-json-1.0');
    expect(JSON.parse(text as string)).toEqual({
      __type: 'com.amazon.coral.service#SerializationException',
      ...(message && { Message: message }),
    });
  });

  it.each([
    [
      'not base64',
      'a',
      "'a' can not be converted to a Blob: Base64 encoded length is expected a multiple of 4 bytes but found: 1",
    ],
    ['a strange character', 'a*==', "'a*==' can not be converted to a Blob: Invalid Base64 character: '*'"],
    [
      'bits beyond the end',
      'ab==',
      "'ab==' can not be converted to a Blob: Invalid last non-pad Base64 character dectected",
    ],
  ])('refuses bytes that are %s', (_, data, message) => {
    const body = JSON.stringify({ StreamName: 's', PartitionKey: 'p', Data: data });
    const reply = refused(json('Kinesis_20131202.PutRecord', body));
    expect(JSON.parse(reply.body as string)).toEqual({ __type: 'SerializationException', Message: message });
  });

  it('cuts off fractions of integers and leaves out what it does not know', () => {
    const body = '{"QueueUrl":"u","MessageBody":"b","DelaySeconds":1.9,"Unknown":1,"MessageGroupId":null}';
    expect(read(json('AmazonSQS.SendMessage', body)).asked.input).toEqual({
      QueueUrl: 'u',
      MessageBody: 'b',
      DelaySeconds: 1,
    });
  });

  it('takes any name for a key of a map', () => {
    const body = '{"QueueName":"q","tags":{"__proto__":"a","constructor":"b"}}';
    const { tags } = read(json('AmazonSQS.CreateQueue', body)).asked.input as { tags: object };
    expect(Object.entries(tags)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });

  it.each(['AmazonSQS.Nothing', 'AmazonSQS.toString', 'Nobody.Nothing', '', 'lambda.CompleteInvocation'])(
    'does not know %s',
    (target) => {
      const { status, body } = refused(json(target, '{}'));
      expect(status).toBe(400);
      expect(JSON.parse(body as string).__type).toMatch(/UnknownOperationException$/);
    },
  );

  it('refuses CBOR and says how to do without', () => {
    const of = request({
      body: new Uint8Array([0xbf, 0xff]),
      headers: {
        'x-amz-target': 'Kinesis_20131202.ListStreams',
        'content-type': 'application/x-amz-cbor-1.1',
      },
    });
    expect(refused(of)).toMatchObject({ status: 400, body: expect.stringContaining('AWS_CBOR_DISABLE') });
  });

  it('names an error of a service for both protocols', () => {
    const call = read(json('AmazonSQS.ListQueues', '{}'));
    const error = {
      code: 'QueueDoesNotExist',
      queryCode: 'AWS.SimpleQueueService.NonExistentQueue',
      message: 'gone',
      status: 400,
      fault: 'Sender',
    } as const;
    const reply = wire.reply(call, { ok: false, error }, ID);
    expect(reply.headers).toMatchObject({
      'x-amzn-RequestId': ID,
      'x-amzn-query-error': 'AWS.SimpleQueueService.NonExistentQueue;Sender',
    });
    expect(JSON.parse(reply.body as string)).toEqual({
      __type: 'com.amazonaws.sqs#QueueDoesNotExist',
      message: 'gone',
    });
  });
});

describe('Query', () => {
  it('wraps errors as AWS does, with what XML cannot hold escaped', () => {
    const { status, body, headers } = refused(form('sqs', 'Action=%3CNothing%3E'));
    expect(status).toBe(400);
    expect(headers['content-type']).toBe('text/xml');
    expect(body).toContain(
      '<Error><Type>Sender</Type><Code>InvalidAction</Code><Message>The action &lt;Nothing&gt; is not valid for this endpoint.</Message>',
    );
    expect(body).toContain(`<RequestId>${ID}</RequestId></ErrorResponse>`);
  });

  it.each([
    ['sns', 'Action=Nothing&Version=2010-03-31', 'Could not find operation Nothing for version 2010-03-31'],
    ['sns', 'Version=2010-03-31', 'MissingAction'],
    [
      'sqs',
      'Action=ReceiveMessage&QueueUrl=u&WaitTimeSeconds=soon',
      'Value soon for parameter WaitTimeSeconds is invalid. Reason: Must be an integer.',
    ],
  ])('words what %s cannot read: %s', (service, body, words) => {
    expect(refused(form(service, body)).body).toContain(words);
  });

  it('reads a list by its numbers, with gaps, and one without a number', () => {
    const listed = 'Action=GetQueueAttributes&QueueUrl=u&AttributeName.7=b&AttributeName.2=a';
    expect(read(form('sqs', listed)).asked.input).toEqual({ QueueUrl: 'u', AttributeNames: ['a', 'b'] });
    const single = 'Action=GetQueueAttributes&QueueUrl=u&AttributeName=All';
    expect(read(form('sqs', single)).asked.input).toEqual({ QueueUrl: 'u', AttributeNames: ['All'] });
  });

  it('finds the service by its version where no signature tells', () => {
    const unsigned = request({
      body: 'Action=ListTopics&Version=2010-03-31',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const call = read(unsigned);
    expect(call.dialect.service.name).toBe('sns');
    expect(regionOf(call)).toBe('us-east-1');
  });

  it('takes the Region and the key from the signature', () => {
    const call = read(form('sqs', 'Action=ListQueues'));
    expect(commandOf(call, rootOf('111122223333'))).toMatchObject({
      service: 'sqs',
      region: 'ap-northeast-2',
    });
    expect(call.signed?.accessKeyId).toBe('AKID');
  });
});

describe('queue URLs', () => {
  it('lead to the address that was called', () => {
    const call = read(json('AmazonSQS.CreateQueue', '{"QueueName":"q"}'));
    const output = { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/000000000000/q' };
    const { body } = wire.reply(call, { ok: true, output }, ID);
    expect(JSON.parse(body as string)).toEqual({ QueueUrl: `${ORIGIN}/000000000000/q` });
  });
});

describe('REST', () => {
  it.each(['/2015-03-31/event-source-mappings', '/2015-03-31/event-source-mappings/'])(
    'finds %s with and without a slash at the end',
    (path) => {
      const of = request({ method: 'GET', path, headers: { authorization: signedFor('lambda') } });
      expect(read(of).asked.operation).toBe('ListEventSourceMappings');
    },
  );

  it('answers what Lambda does not know as not found', () => {
    const of = request({
      method: 'GET',
      path: '/2015-03-31/nothing',
      headers: { authorization: signedFor('lambda') },
    });
    expect(refused(of)).toMatchObject({
      status: 404,
      headers: { 'x-amzn-ErrorType': 'UnknownOperationException' },
    });
  });

  it.each([
    ['in the path', 'localhost:4566', '/orders/a%2Fb/c%20d/', 'GetObject', 'a/b/c d/'],
    ['in the host', 'orders.s3.us-east-1.amazonaws.com', '/a//b', 'GetObject', 'a//b'],
    ['in a local host', 'orders.localhost:4566', '/a', 'GetObject', 'a'],
    ['alone', 'localhost:4566', '/orders', 'ListObjects', undefined],
  ])('finds the bucket %s', (_, host, path, operation, key) => {
    const of = request({ method: 'GET', path, headers: { host, authorization: signedFor('s3') } });
    const { asked } = read(of);
    expect(asked.operation).toBe(operation);
    expect(asked.input).toMatchObject({ Bucket: 'orders', ...(key !== undefined && { Key: key }) });
  });

  it('knows nothing of what a service without REST is asked that way', () => {
    const of = request({
      method: 'GET',
      path: '/000000000000/q',
      headers: { authorization: signedFor('sqs') },
    });
    expect(refused(of)).toMatchObject({ status: 404, body: '<UnknownOperationException/>\n' });
  });

  it('puts together a body that came in chunks', () => {
    const of = request({
      method: 'PUT',
      path: '/orders/a',
      body: '5\r\nhello\r\n1\r\n!\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n',
      headers: {
        authorization: signedFor('s3'),
        'content-encoding': 'aws-chunked',
        'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      },
    });
    const { input } = read(of).asked;
    expect(new TextDecoder().decode(input.Body as Uint8Array)).toBe('hello!');
    expect(input.ContentEncoding).toBeUndefined();
  });
});
