import { describe, expect, it } from 'vitest';
import { call, refusal, testWorld } from '@/tests/support/simulator';
import { newTopic } from './topics';

const attribute = (
  name: string,
  DataType: string,
  value: { StringValue?: string; BinaryValue?: Uint8Array },
) => ({
  MessageAttributes: { [name]: { DataType, ...value } },
});

describe('a message is refused', () => {
  it.each<[object, string, string]>([
    [{ Message: '' }, 'InvalidParameter', 'Invalid parameter: Empty message'],
    [{ Subject: '' }, 'InvalidParameter', 'Invalid parameter: Subject'],
    [{ Subject: 'two\nlines' }, 'InvalidParameter', 'Invalid parameter: Subject'],
    [
      { Message: '{"sqs":"x"}', MessageStructure: 'json' },
      'InvalidParameter',
      'Invalid parameter: Message Structure - No default entry in JSON message body',
    ],
    [
      { Message: '{"default":"x"} }', MessageStructure: 'json' },
      'InvalidParameter',
      'Invalid parameter: Message Structure - JSON message body failed to parse',
    ],
    [
      { MessageDeduplicationId: 'd' },
      'InvalidParameter',
      'Invalid parameter: MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not valid for this topic type',
    ],
    [
      attribute('attr1', 'String', { StringValue: '' }),
      'ParameterValueInvalid',
      "The message attribute 'attr1' must contain non-empty message attribute value for message attribute type 'String'.",
    ],
    [
      attribute('attr1', 'Number', { BinaryValue: Uint8Array.of(1) }),
      'ParameterValueInvalid',
      "The message attribute 'attr1' with type 'Number' must use field 'String'.",
    ],
    [
      attribute('attr1', 'Binary', { StringValue: 'x' }),
      'ParameterValueInvalid',
      "The message attribute 'attr1' with type 'Binary' must use field 'Binary'.",
    ],
    [
      attribute('attr1', 'Number', { StringValue: 'x' }),
      'ParameterValueInvalid',
      "Could not cast message attribute 'attr1' value to number.",
    ],
    [
      attribute('attr1', 'Stringprefixed', { StringValue: 'x' }),
      'ParameterValueInvalid',
      "The message attribute 'attr1' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.",
    ],
    [
      attribute('a^*?', 'String', { StringValue: 'x' }),
      'ParameterValueInvalid',
      "Invalid non-alphanumeric character '#x5E' was found in the message attribute name. Can only include alphanumeric characters, hyphens, underscores, or dots.",
    ],
    [
      attribute('.abc', 'String', { StringValue: 'x' }),
      'ParameterValueInvalid',
      "Invalid message attribute name starting with character '.' was found.",
    ],
    [
      attribute('abc.', 'String', { StringValue: 'x' }),
      'ParameterValueInvalid',
      "Invalid message attribute name ending with character '.' was found.",
    ],
    [
      attribute('a..bc', 'String', { StringValue: 'x' }),
      'ParameterValueInvalid',
      "Message attribute name can not have successive '.' character.",
    ],
  ])('%j', (input, queryCode, message) => {
    const world = testWorld();
    const TopicArn = newTopic(world);
    expect(refusal(world, 'sns.Publish', { TopicArn, Message: 'm', ...input })).toMatchObject({
      queryCode,
      message,
    });
    const entries = [
      { Id: '1', Message: 'm', ...input },
      { Id: '2', Message: 'valid' },
    ];
    expect(
      refusal(world, 'sns.PublishBatch', { TopicArn, PublishBatchRequestEntries: entries }),
    ).toMatchObject({
      queryCode,
      message,
    });
  });

  it('whose attribute lacks a type, as its shape says', () => {
    const world = testWorld();
    const TopicArn = newTopic(world);
    const MessageAttributes = { attr1: { StringValue: 'x' } };
    expect(refusal(world, 'sns.Publish', { TopicArn, Message: 'm', MessageAttributes })).toMatchObject({
      queryCode: 'ValidationError',
      message:
        "1 validation error detected: Value null at 'messageAttributes.attr1.member.dataType' failed to satisfy constraint: Member must not be null",
    });
  });

  it('that names nowhere to go', () => {
    expect(refusal(testWorld(), 'sns.Publish', { Message: 'm' }).message).toBe(
      'Invalid parameter: TopicArn or TargetArn Reason: no value for required parameter',
    );
  });
});

describe('a batch is refused', () => {
  it.each<[object[], string, string]>([
    [[], 'EmptyBatchRequest', "The batch request doesn't contain any entries."],
    [
      [
        { Id: '1', Message: 'a' },
        { Id: '1', Message: 'b' },
      ],
      'BatchEntryIdsNotDistinct',
      'Two or more batch entries in the request have the same Id.',
    ],
    [
      [{ Id: 'msg@1', Message: 'a' }],
      'InvalidBatchEntryId',
      'The Id of a batch entry in the batch request contains an impermissible character: msg@1',
    ],
  ])('%j', (PublishBatchRequestEntries, queryCode, message) => {
    const world = testWorld();
    const input = { TopicArn: newTopic(world), PublishBatchRequestEntries };
    expect(refusal(world, 'sns.PublishBatch', input)).toMatchObject({ queryCode, message, status: 400 });
  });
});

describe('a FIFO topic refuses', () => {
  it.each<[object, string]>([
    [{}, 'The MessageGroupId parameter is required for FIFO topics'],
    [
      { MessageGroupId: 'g' },
      'The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
    ],
  ])('%j', (input, reason) => {
    const world = testWorld();
    const TopicArn = newTopic(world, 'orders.fifo', { FifoTopic: 'true' });
    expect(refusal(world, 'sns.Publish', { TopicArn, Message: 'm', ...input }).message).toBe(
      `Invalid parameter: ${reason}`,
    );
  });
});

describe('a device', () => {
  const registered = () => {
    const world = testWorld();
    const { PlatformApplicationArn } = call(world, 'sns.CreatePlatformApplication', {
      Name: 'app',
      Platform: 'GCM',
      Attributes: { PlatformCredential: 'secret' },
    });
    const register = (attributes: object = {}) => ({
      PlatformApplicationArn,
      Token: 'device-1',
      ...attributes,
    });
    const { EndpointArn } = call(world, 'sns.CreatePlatformEndpoint', register());
    return { world, PlatformApplicationArn, EndpointArn: String(EndpointArn), register };
  };

  it('is registered once, unless other things are asked of it', () => {
    const { world, EndpointArn, register } = registered();
    expect(call(world, 'sns.CreatePlatformEndpoint', register())).toEqual({ EndpointArn });
    expect(refusal(world, 'sns.CreatePlatformEndpoint', register({ CustomUserData: 'x' })).message).toBe(
      `Invalid parameter: Token Reason: Endpoint ${EndpointArn} already exists with the same Token, but different attributes.`,
    );
  });

  it('gets what its platform is to read', () => {
    const { world, EndpointArn } = registered();
    const Message = JSON.stringify({ default: 'all', GCM: 'android' });
    call(world, 'sns.Publish', { TargetArn: EndpointArn, Message, MessageStructure: 'json' });
    expect(call(world, 'sns.ListOutbox', { Endpoint: EndpointArn }).Entries).toMatchObject([
      { body: 'android' },
    ]);
  });

  it('that is switched off, or not there, gets nothing', () => {
    const { world, EndpointArn } = registered();
    call(world, 'sns.SetEndpointAttributes', { EndpointArn, Attributes: { Enabled: 'false' } });
    expect(refusal(world, 'sns.Publish', { TargetArn: EndpointArn, Message: 'm' })).toMatchObject({
      queryCode: 'EndpointDisabled',
      message: 'Endpoint is disabled',
    });
    call(world, 'sns.DeleteEndpoint', { EndpointArn });
    expect(refusal(world, 'sns.Publish', { TargetArn: EndpointArn, Message: 'm' }).message).toBe(
      'Invalid parameter: TargetArn Reason: No endpoint found for the target arn specified',
    );
  });

  it('goes with its application, whose credentials are never shown', () => {
    const { world, PlatformApplicationArn, EndpointArn } = registered();
    expect(
      call(world, 'sns.GetPlatformApplicationAttributes', { PlatformApplicationArn }).Attributes,
    ).toEqual({
      Enabled: 'true',
    });
    call(world, 'sns.DeletePlatformApplication', { PlatformApplicationArn });
    expect(refusal(world, 'sns.GetEndpointAttributes', { EndpointArn }).queryCode).toBe('NotFound');
  });
});

describe('a phone', () => {
  it('gets a message until its owner says stop', () => {
    const world = testWorld();
    const publish = { PhoneNumber: '+15550100', Message: 'hi' };
    call(world, 'sns.Publish', publish);
    call(world, 'sns.OptOutPhoneNumber', { phoneNumber: '+15550100' });
    expect(refusal(world, 'sns.Publish', publish).queryCode).toBe('OptedOut');
    call(world, 'sns.OptInPhoneNumber', { phoneNumber: '+15550100' });
    call(world, 'sns.Publish', publish);
    expect(call<{ Entries: unknown[] }>(world, 'sns.ListOutbox').Entries).toHaveLength(2);
  });

  it('needs a number', () => {
    expect(refusal(testWorld(), 'sns.Publish', { PhoneNumber: '+1a', Message: 'hi' }).message).toBe(
      'Invalid parameter: PhoneNumber Reason: +1a is not valid to publish to',
    );
  });

  it('of the sandbox is verified with the password sent to it', () => {
    const world = testWorld();
    const PhoneNumber = '+15550100';
    call(world, 'sns.CreateSMSSandboxPhoneNumber', { PhoneNumber });
    const { Entries } = call<{ Entries: { body: string }[] }>(world, 'sns.ListOutbox');
    const status = () =>
      call<{ PhoneNumbers: unknown[] }>(world, 'sns.ListSMSSandboxPhoneNumbers').PhoneNumbers;
    expect(status()).toEqual([{ PhoneNumber, Status: 'Pending' }]);
    call(world, 'sns.VerifySMSSandboxPhoneNumber', { PhoneNumber, OneTimePassword: Entries[0]?.body });
    expect(status()).toEqual([{ PhoneNumber, Status: 'Verified' }]);
  });
});
