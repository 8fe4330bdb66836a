import { describe, expect, it } from 'vitest';
import { SERVICES } from '@/core/simulator/services/list';
import type { HttpRequest } from '@/core/simulator/wire/http';
import { Wire } from '@/core/simulator/wire/wire';
import { form, json, ORIGIN } from './http-requests';

const TRACE = 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=3995c3f42cd8ad8;Sampled=1';
const OWN = 'Root=1-00000000-000000000000000000000000;Sampled=0';
const attribute = (value: string) => ({
  MessageSystemAttributes: { AWSTraceHeader: { DataType: 'String', StringValue: value } },
});
const SENT = { QueueUrl: `${ORIGIN}/000000000000/q`, MessageBody: 'b' };

function inputOf(of: HttpRequest): object {
  const traced = { ...of, headers: { ...of.headers, 'x-amzn-trace-id': TRACE } };
  const reading = new Wire(SERVICES).read(traced, ORIGIN);
  if (!reading.understood) throw new Error(reading.error.code);
  return reading.asked.input;
}

const query = (members: string) =>
  form('sqs', `Action=SendMessage&Version=2012-11-05&QueueUrl=${SENT.QueueUrl}&MessageBody=b${members}`);
const OWN_QUERY = [
  '&MessageSystemAttribute.1.Name=AWSTraceHeader',
  '&MessageSystemAttribute.1.Value.DataType=String',
  `&MessageSystemAttribute.1.Value.StringValue=${encodeURIComponent(OWN)}`,
].join('');

describe('the header of X-Ray', () => {
  it.each([
    ['JSON', json('AmazonSQS.SendMessage', JSON.stringify(SENT))],
    ['Query', query('')],
  ])('becomes a system attribute of the message: %s', (_, sent) => {
    expect(inputOf(sent)).toEqual({ ...SENT, ...attribute(TRACE) });
  });

  it.each([
    ['JSON', json('AmazonSQS.SendMessage', JSON.stringify({ ...SENT, ...attribute(OWN) }))],
    ['Query', query(OWN_QUERY)],
  ])('gives way to what the message says itself: %s', (_, sent) => {
    expect(inputOf(sent)).toEqual({ ...SENT, ...attribute(OWN) });
  });

  it('marks every message of a batch', () => {
    const Entries = ['a', 'b'].map((Id) => ({ Id, MessageBody: Id }));
    const { QueueUrl } = SENT;
    expect(inputOf(json('AmazonSQS.SendMessageBatch', JSON.stringify({ QueueUrl, Entries })))).toEqual({
      QueueUrl,
      Entries: Entries.map((entry) => ({ ...entry, ...attribute(TRACE) })),
    });
  });

  it('is nothing to other operations', () => {
    const { QueueUrl } = SENT;
    expect(inputOf(json('AmazonSQS.ReceiveMessage', JSON.stringify({ QueueUrl })))).toEqual({ QueueUrl });
  });
});
