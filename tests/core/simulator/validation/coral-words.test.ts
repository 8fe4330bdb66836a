import { describe, expect, it } from 'vitest';
import type { ServiceShapes } from '@/core/simulator/shapes/shape';
import { InputChecks } from '@/core/simulator/validation/check-input';
import { type CoralWording, coralRefusals } from '@/core/simulator/validation/coral-words';

const SHAPES: ServiceShapes = {
  signingName: 'test',
  protocols: ['json'],
  version: '2020-01-01',
  operations: { Put: { input: 'PutInput' } },
  shapes: {
    PutInput: {
      type: 'structure',
      members: {
        StreamName: { shape: 'Name', required: true },
        Count: { shape: 'Count' },
        Kind: { shape: 'Kind' },
        Data: { shape: 'Data' },
        Keys: { shape: 'Keys' },
        Tags: { shape: 'Tags' },
        Records: { shape: 'Records' },
        ByName: { shape: 'ByName' },
      },
    },
    Name: { type: 'string', min: 1, max: 4, pattern: '[a-z]+' },
    Count: { type: 'integer', min: 1, max: 9 },
    Kind: { type: 'string', enum: ['A', 'B'] },
    Data: { type: 'blob', max: 3 },
    Keys: { type: 'list', member: 'Name', max: 2 },
    Tags: { type: 'map', key: 'Name', value: 'TagValue', max: 1 },
    TagValue: { type: 'string', max: 3 },
    Records: { type: 'list', member: 'Record', max: 1 },
    Record: {
      type: 'structure',
      members: { PartitionKey: { shape: 'Name', required: true }, Data: { shape: 'Data' } },
    },
    ByName: { type: 'map', key: 'TagValue', value: 'Record' },
  },
};

const checks = new InputChecks(SHAPES);

function refusal(input: Record<string, unknown>, wording?: CoralWording) {
  return coralRefusals(SHAPES, wording)(checks.violations('Put', input), 'Put', input).error;
}
const message = (input: Record<string, unknown>, wording?: CoralWording) => refusal(input, wording).message;
/** The message of an input that breaks its shape in exactly one way. */
const one = (input: Record<string, unknown>, wording?: CoralWording) => {
  const text = message({ StreamName: 'a', ...input }, wording);
  expect(text).toMatch(/^1 validation error detected: /);
  return text.slice('1 validation error detected: '.length);
};

describe('one violation', () => {
  it.each([
    [
      { StreamName: undefined },
      "Value null at 'streamName' failed to satisfy constraint: Member must not be null",
    ],
    [
      { StreamName: 'abcde' },
      "Value 'abcde' at 'streamName' failed to satisfy constraint: Member must have length less than or equal to 4",
    ],
    [
      { StreamName: 'A' },
      "Value 'A' at 'streamName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-z]+",
    ],
    [
      { Count: 0 },
      "Value '0' at 'count' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [
      { Count: 10 },
      "Value '10' at 'count' failed to satisfy constraint: Member must have value less than or equal to 9",
    ],
    [
      { Kind: 'C' },
      "Value 'C' at 'kind' failed to satisfy constraint: Member must satisfy enum value set: [A, B]",
    ],
    [
      { Data: new Uint8Array(4) },
      "Value 'java.nio.HeapByteBuffer[pos=0 lim=4 cap=4]' at 'data' failed to satisfy constraint: Member must have length less than or equal to 3",
    ],
    [
      { Keys: ['a', 'b', 'c'] },
      "Value '[a, b, c]' at 'keys' failed to satisfy constraint: Member must have length less than or equal to 2",
    ],
    [
      { Tags: { a: 'b', c: 'd' } },
      "Value '{a=b, c=d}' at 'tags' failed to satisfy constraint: Member must have length less than or equal to 1",
    ],
  ])('%j', (input, words) => expect(one(input)).toBe(words));
});

describe('paths', () => {
  it('counts elements of a list from 1', () =>
    expect(one({ Records: [{}] })).toBe(
      "Value null at 'records.1.member.partitionKey' failed to satisfy constraint: Member must not be null",
    ));

  it('keeps the keys of a map as they are', () =>
    expect(one({ ByName: { Big: {} } })).toBe(
      "Value null at 'byName.Big.member.partitionKey' failed to satisfy constraint: Member must not be null",
    ));
});

describe('elements and entries are blamed on the whole', () => {
  const asked =
    '[Member must have length less than or equal to 4, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [a-z]+]';

  it('once for a list, however many elements are wrong', () =>
    expect(one({ Keys: ['', 'B'] })).toBe(
      `Value '[, B]' at 'keys' failed to satisfy constraint: Member must satisfy constraint: ${asked}`,
    ));

  it('for the keys of a map', () =>
    expect(one({ Tags: { Z: 'v' } })).toBe(
      `Value '{Z=v}' at 'tags' failed to satisfy constraint: Map keys must satisfy constraint: ${asked}`,
    ));

  it('for the values of a map', () =>
    expect(one({ Tags: { z: 'long' } })).toBe(
      "Value '{z=long}' at 'tags' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to 3]",
    ));
});

describe('several violations', () => {
  it('are counted and joined', () =>
    expect(message({ StreamName: '', Count: 0 })).toBe(
      "3 validation errors detected: Value '' at 'streamName' failed to satisfy constraint: Member must have length greater than or equal to 1; " +
        "Value '' at 'streamName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-z]+; " +
        "Value '0' at 'count' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ));
});

describe('many violations', () => {
  it('are listed up to the tenth', () => {
    const text = message({ StreamName: 'a', Records: Array.from({ length: 12 }, () => ({})) });
    expect(text).toMatch(/^10 validation errors detected: /);
    expect(text).toContain("at 'records.9.member.partitionKey'");
    expect(text).not.toContain("at 'records.10.member.partitionKey'");
  });
});

describe('options', () => {
  const two = [{ PartitionKey: 'a' }, { PartitionKey: 'b', Data: new Uint8Array(1) }];

  it('prints structures with all their members', () =>
    expect(one({ Records: two })).toContain(
      "Value '[Record(partitionKey=a, data=null), Record(partitionKey=b, data=java.nio.HeapByteBuffer[pos=0 lim=1 cap=1])]' at 'records'",
    ));

  it('or as the service does', () =>
    expect(one({ Records: two }, { structure: (shape) => `com.example.${shape}@1` })).toContain(
      "Value '[com.example.Record@1, com.example.Record@1]' at 'records'",
    ));

  it('can leave the value out, but says null', () => {
    expect(one({ Count: 0 }, { echo: false })).toMatch(/^Value at 'count' failed/);
    expect(one({ StreamName: undefined }, { echo: false })).toMatch(/^Value null at 'streamName' failed/);
  });

  it('names the error as the service does', () => {
    expect(refusal({}).code).toBe('ValidationException');
    expect(refusal({}, { code: 'ValidationError' }).code).toBe('ValidationError');
  });

  it('cuts what a hostile value would make long', () =>
    expect(message({ StreamName: 'A'.repeat(1_000_000) }).length).toBeLessThan(70_000));
});

describe('values of the wrong type cannot be read', () => {
  it.each([
    [{ StreamName: 1 }, 'NUMBER_VALUE can not be converted to String'],
    [{ StreamName: true }, 'TRUE_VALUE can not be converted to String'],
    [{ StreamName: [] }, 'Start of list found where not expected'],
    [{ StreamName: {} }, 'Start of structure or map found where not expected.'],
    [{ StreamName: '', Count: 'x' }, 'STRING_VALUE can not be converted to Integer'],
    [{ StreamName: 'a', Count: 1.5 }, 'DECIMAL_VALUE can not be converted to Integer'],
    [{ StreamName: 'a', Records: 'x' }, 'Unexpected field type'],
  ])('%j', (input, words) =>
    expect(refusal(input)).toMatchObject({ code: 'SerializationException', message: words, status: 400 }),
  );
});
