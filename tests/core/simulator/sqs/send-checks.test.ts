import { describe, expect, it } from 'vitest';
import { heldBy, refusal } from '@/tests/support/simulator';
import { attributesOf, FIFO, put, QUEUE, receive, worldWithFifo, worldWithQueue } from './queues';

const sendRefused = (input: object, world = worldWithQueue()) => {
  const before = heldBy(world);
  const error = refusal(world, 'sqs.SendMessage', { QueueUrl: QUEUE, MessageBody: 'x', ...input });
  expect(heldBy(world)).toEqual(before);
  return error;
};
const attribute = (value: object, name = 'a') => ({ MessageAttributes: { [name]: value } });
const text = (StringValue: string, DataType = 'String') => ({ DataType, StringValue });

describe('a body', () => {
  it.each(['\u0000', '\u0008', '\u000b', '\uffff', '\ufffe', '\ud800'])('refuses %j', (character) => {
    const hex = character.charCodeAt(0).toString(16).toUpperCase();
    expect(sendRefused({ MessageBody: `a${character}` })).toMatchObject({
      code: 'InvalidMessageContents',
      message: `Invalid binary character '#x${hex}' was found in the message body, the set of allowed characters is #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]`,
    });
  });

  it('takes all that XML 1.0 can hold', () => {
    const world = worldWithQueue();
    put(world, '\t\n\r \ud7ff\ue000\ufffd😀대기열');
    expect(receive(world)[0]?.Body).toBe('\t\n\r \ud7ff\ue000\ufffd😀대기열');
  });

  it('may be as long as the queue allows, in bytes, attributes included', () => {
    const world = worldWithQueue({ MaximumMessageSize: '1024' });
    const tooLong = {
      code: 'InvalidParameterValueException',
      message: 'One or more parameters are invalid. Reason: Message must be shorter than 1024 bytes.',
    };
    put(world, '가'.repeat(341));
    expect(sendRefused({ MessageBody: '가'.repeat(342) }, world)).toMatchObject(tooLong);
    const eight = attribute(text('x'));
    put(world, 'x'.repeat(1_016), eight);
    expect(sendRefused({ MessageBody: 'x'.repeat(1_017), ...eight }, world)).toMatchObject(tooLong);
  });
});

describe('message attributes', () => {
  it.each([
    [attribute(text('')), "Message (user) attribute 'a' must contain a non-empty value of type 'String'."],
    [
      attribute({ DataType: 'Binary' }),
      "Message (user) attribute 'a' must contain a non-empty value of type 'Binary'.",
    ],
    [
      attribute(text('x', 'Colour')),
      "The type of message (user) attribute 'a' is invalid. You must use only the following supported type prefixes: Binary, Number, String.",
    ],
    [attribute(text('x', '')), "Message (user) attribute 'a' must contain a non-empty attribute type."],
    [attribute(text('ten', 'Number')), "Can't cast the value of message (user) attribute 'a' to a number."],
    [attribute(text('x'), ''), 'The request must contain non-empty message (user) attribute names.'],
    [
      attribute({ ...text('x'), StringListValues: ['x'] }),
      'Message attribute list values in SendMessage operation are not supported.',
    ],
    [
      { MessageSystemAttributes: { Colour: text('x') } },
      "Message system attribute name 'Colour' is invalid.",
    ],
  ])('refuses %j', (input, message) => {
    expect(sendRefused(input)).toMatchObject({
      code: 'InvalidParameterValueException',
      queryCode: 'InvalidParameterValue',
      message,
    });
  });

  it.each(['AWS.x', 'amazon.x', '.x', 'x.', 'x..y', 'x y', '이름', 'x'.repeat(257)])(
    'refuses the name %s',
    (name) => {
      expect(sendRefused(attribute(text('x'), name)).message).toContain(
        'Invalid message (user) attribute name',
      );
    },
  );

  it.each(['0', '-1.5', '1e10', '+3', '12345678901234567890123456789012345678', '0.1e-120'])(
    'takes the number %s',
    (number) => {
      const world = worldWithQueue();
      put(world, 'x', attribute(text(number, 'Number.float')));
      expect(receive(world, { MessageAttributeNames: ['All'] })[0]?.MessageAttributes).toEqual({
        a: { DataType: 'Number.float', StringValue: number },
      });
    },
  );

  it.each(['', ' ', '1e', 'NaN', '0x10', '1,5', '9'.repeat(39), '1e129'])(
    'refuses the number %j',
    (number) => {
      expect(sendRefused(attribute(text(number, 'Number'))).code).toBe('InvalidParameterValueException');
    },
  );

  it('have the MD5 that AWS documents and SDKs check', () => {
    const world = worldWithQueue();
    const sent = put(world, 'Test Message', {
      MessageAttributes: { Hello: text('World') },
      MessageSystemAttributes: { AWSTraceHeader: text('some-trace-id') },
    });
    expect(sent).toMatchObject({
      MD5OfMessageBody: 'd1d4180b7e411c4be86b00fb2ee103eb',
      MD5OfMessageAttributes: '7db7fb1ba7f41366a8ea5eb18220b26d',
      MD5OfMessageSystemAttributes: 'fdce4f2818803f2f73becc09a54792c0',
    });
  });

  it('come back by name, by prefix or all, with the MD5 of what came', () => {
    const names = (MessageAttributeNames: string[]) => {
      const world = worldWithQueue();
      const bytes = { DataType: 'Binary.gif', BinaryValue: Uint8Array.of(1, 2) };
      put(world, 'x', { MessageAttributes: { 'b.one': text('1'), 'b.two': bytes, c: text('3') } });
      const [{ MessageAttributes, MD5OfMessageAttributes } = {}] = receive(world, { MessageAttributeNames });
      expect(MD5OfMessageAttributes === undefined).toBe(MessageAttributes === undefined);
      return Object.keys(MessageAttributes ?? {});
    };
    expect(names(['c', 'none'])).toEqual(['c']);
    expect(names(['b.*'])).toEqual(['b.one', 'b.two']);
    for (const all of ['All', '.*']) expect(names([all])).toEqual(['b.one', 'b.two', 'c']);
    expect(names([])).toEqual([]);
  });
});

describe('parameters of the other queue type', () => {
  const REASON = 'The request include parameter that is not valid for this queue type.';

  it('are refused', () => {
    expect(sendRefused({ MessageDeduplicationId: '1' }).message).toBe(
      `Value 1 for parameter MessageDeduplicationId is invalid. Reason: ${REASON}`,
    );
    expect(
      sendRefused({ QueueUrl: FIFO, DelaySeconds: 5, MessageGroupId: 'g' }, worldWithFifo()).message,
    ).toBe(`Value 5 for parameter DelaySeconds is invalid. Reason: ${REASON}`);
    expect(
      refusal(worldWithQueue(), 'sqs.ReceiveMessage', { QueueUrl: QUEUE, ReceiveRequestAttemptId: 'a' })
        .message,
    ).toBe(`Value a for parameter ReceiveRequestAttemptId is invalid. Reason: ${REASON}`);
  });

  it('a group on a standard queue is a tenant, and gives no order', () => {
    const world = worldWithQueue();
    for (const body of ['1', '2']) put(world, body, { MessageGroupId: 'tenant' });
    expect(receive(world, { AttributeNames: ['MessageGroupId'] })[0]?.Attributes).toEqual({
      MessageGroupId: 'tenant',
    });
    expect(receive(world)).toHaveLength(1);
    expect(attributesOf(world, ['ApproximateNumberOfMessagesNotVisible'])).toEqual({
      ApproximateNumberOfMessagesNotVisible: '2',
    });
  });
});

describe('what a request lacks', () => {
  it.each([
    ['SendMessage', { QueueUrl: QUEUE }, 'MessageBody'],
    ['SendMessage', { MessageBody: 'x' }, 'QueueUrl'],
    ['ChangeMessageVisibility', { QueueUrl: QUEUE, ReceiptHandle: 'x' }, 'VisibilityTimeout'],
    ['AddPermission', { QueueUrl: QUEUE, Label: 'x', AWSAccountIds: ['1'] }, 'ActionName'],
  ])('%s %j is named', (operation, input, parameter) => {
    expect(refusal(worldWithQueue(), `sqs.${operation}`, input)).toMatchObject({
      code: 'MissingRequiredParameterException',
      queryCode: 'MissingParameter',
      message: `The request must contain the parameter ${parameter}.`,
    });
  });

  it('a value of another type cannot be read', () => {
    expect(sendRefused({ DelaySeconds: 'soon' })).toMatchObject({
      code: 'SerializationException',
      message: 'STRING_VALUE can not be converted to an Integer',
    });
    expect(sendRefused({ MessageBody: {} }).message).toBe(
      'Start of structure or map found where not expected.',
    );
  });
});
