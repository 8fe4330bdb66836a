import { describe, expect, it } from 'vitest';
import { call, testWorld } from '@/tests/support/simulator';
import { bodies, newQueue, newTopic, subscribe } from './topics';

type Attributes = Record<string, { DataType: string; StringValue?: string; BinaryValue?: Uint8Array }>;

/** Whether a subscription with this policy gets the message. */
function passes(
  policy: object,
  publish: { Message?: string; MessageAttributes?: Attributes },
  scope: string,
): boolean {
  const world = testWorld();
  const topic = newTopic(world);
  const queue = newQueue(world);
  subscribe(world, topic, 'sqs', queue.arn, {
    FilterPolicyScope: scope,
    FilterPolicy: JSON.stringify(policy),
  });
  call(world, 'sns.Publish', { TopicArn: topic, Message: 'text', ...publish });
  return bodies(world, queue).length === 1;
}

const text = (StringValue: string) => ({ DataType: 'String', StringValue });
const number = (StringValue: string) => ({ DataType: 'Number', StringValue });
const list = (...values: unknown[]) => ({ DataType: 'String.Array', StringValue: JSON.stringify(values) });

describe('message attributes', () => {
  it.each<[string, object, Attributes, boolean]>([
    ['equal text', { k: ['a', 'b'] }, { k: text('b') }, true],
    ['other text', { k: ['a'] }, { k: text('A') }, false],
    ['all keys', { k: ['a'], l: ['b'] }, { k: text('a'), l: text('b') }, true],
    ['one key missing', { k: ['a'], l: ['b'] }, { k: text('a') }, false],
    ['an element of a list', { k: ['a'] }, { k: list('x', 'a') }, true],
    ['a number in a list', { k: [1] }, { k: list('1', 1) }, true],
    ['a word in a list', { k: [null, true] }, { k: list(true) }, true],
    ['a number', { k: [5] }, { k: number('5.0') }, true],
    ['a number as text', { k: ['5'] }, { k: number('5') }, false],
    ['text that looks like a number', { k: [5] }, { k: text('5') }, false],
    [
      'binary is not looked at',
      { k: [{ exists: true }] },
      { k: { DataType: 'Binary', BinaryValue: Uint8Array.of(1) } },
      false,
    ],
    ['prefix', { k: [{ prefix: 'ab' }] }, { k: text('abc') }, true],
    ['no prefix', { k: [{ prefix: 'ab' }] }, { k: text('bab') }, false],
    ['suffix', { k: [{ suffix: '.png' }] }, { k: text('x.png') }, true],
    ['no suffix', { k: [{ suffix: '.png' }] }, { k: text('x.jpg') }, false],
    ['case ignored', { k: [{ 'equals-ignore-case': 'TeNNis' }] }, { k: text('tennis') }, true],
    ['anything but', { k: [{ 'anything-but': ['a', 'b'] }] }, { k: text('c') }, true],
    ['not that', { k: [{ 'anything-but': ['a', 'b'] }] }, { k: text('a') }, false],
    ['anything but needs the attribute', { k: [{ 'anything-but': 'a' }] }, {}, false],
    ['anything but, some element', { k: [{ 'anything-but': ['a'] }] }, { k: list('a', 'c') }, true],
    ['anything but numbers', { k: [{ 'anything-but': [1, 2] }] }, { k: number('3') }, true],
    ['anything but a prefix', { k: [{ 'anything-but': { prefix: 'x-' } }] }, { k: text('y-1') }, true],
    ['but that prefix', { k: [{ 'anything-but': { prefix: 'x-' } }] }, { k: text('x-1') }, false],
    ['above', { k: [{ numeric: ['>', 0, '<=', 100] }] }, { k: number('99.12') }, true],
    ['at the closed end', { k: [{ numeric: ['>', 0, '<=', 100] }] }, { k: number('100') }, true],
    ['at the open end', { k: [{ numeric: ['>', 0, '<=', 100] }] }, { k: number('0') }, false],
    ['equal number', { k: [{ numeric: ['=', 3.5] }] }, { k: number('3.50') }, true],
    ['below', { k: [{ numeric: ['<', 3] }] }, { k: number('-7') }, true],
    ['exists', { k: [{ exists: true }] }, { k: number('1') }, true],
    ['exists not', { k: [{ exists: false }] }, { l: number('1') }, true],
    ['exists though it should not', { k: [{ exists: false }] }, { k: text('1') }, false],
    ['address in network', { k: [{ cidr: '10.0.0.0/24' }] }, { k: text('10.0.0.255') }, true],
    ['address outside', { k: [{ cidr: '10.0.0.0/24' }] }, { k: text('10.0.1.0') }, false],
    ['IPv6 address', { k: [{ cidr: '2001:db8::/32' }] }, { k: text('2001:db8:1::5') }, true],
    ['one of $or', { $or: [{ k: ['a'] }, { l: ['b'] }] }, { l: text('b') }, true],
    ['none of $or', { $or: [{ k: ['a'] }, { l: ['b'] }] }, { l: text('a') }, false],
    ['key and $or', { m: ['c'], $or: [{ k: ['a'] }, { l: ['b'] }] }, { l: text('b') }, false],
  ])('%s', (_, policy, attributes, expected) => {
    expect(passes(policy, { MessageAttributes: attributes }, 'MessageAttributes')).toBe(expected);
  });
});

describe('message body', () => {
  it.each<[string, object, unknown, boolean]>([
    ['nested key', { a: { b: ['x'] } }, { a: { b: 'x' } }, true],
    ['dotted key in the policy', { 'a.b': ['x'] }, { a: { b: 'x' } }, true],
    ['dotted key in the message', { a: { b: ['x'] } }, { 'a.b': 'x' }, true],
    ['null', { a: [null] }, { a: null }, true],
    ['no null', { a: [null] }, { b: 1 }, false],
    ['the word true', { a: [true] }, { a: true }, true],
    ['true is no text', { a: ['true'] }, { a: true }, false],
    ['array element', { a: ['x'] }, { a: ['y', 'x'] }, true],
    ['keys of one element', { r: { a: ['1'], b: ['2'] } }, { r: [{ a: '1', b: '2' }] }, true],
    ['keys of different elements', { r: { a: ['1'], b: ['2'] } }, { r: [{ a: '1' }, { b: '2' }] }, false],
    ['arrays in arrays', { r: { a: ['1'] } }, { r: [[{ a: '1' }]] }, true],
    ['absent below', { a: { b: [{ exists: false }] } }, { a: { c: 1 } }, true],
    ['only leaves exist', { a: [{ exists: true }] }, { a: { c: 1 } }, false],
    ['$or in an object', { a: { $or: [{ b: ['x'] }, { c: ['y'] }] } }, { a: { c: 'y' } }, true],
    ['an array', { a: [{ exists: false }] }, ['b'], false],
    ['a text', { a: [{ exists: false }] }, 'b', false],
  ])('%s', (_, policy, message, expected) => {
    expect(passes(policy, { Message: JSON.stringify(message) }, 'MessageBody')).toBe(expected);
  });

  it('that is no JSON passes no filter', () => {
    expect(passes({ a: [{ exists: false }] }, { Message: 'plain text' }, 'MessageBody')).toBe(false);
  });

  it('that is nested too deep to be read passes no filter', () => {
    const Message = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    expect(passes({ b: [{ exists: false }] }, { Message }, 'MessageBody')).toBe(false);
  });
});
