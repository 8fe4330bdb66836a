import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Limits } from '../../../../facts/limits';
import { limit } from '../../../../facts/limits';
import type { MessageAttributeValue } from '../../../shapes/generated/sqs.types';
import { invalidParameter } from '../errors';
import type { MessageAttributes } from '../state';
import { firstForbidden } from './characters';

type Given = Readonly<Record<string, MessageAttributeValue>> | undefined;

/** Message attributes that passed every rule, frozen as they are kept, with the bytes they count for. */
export interface CheckedAttributes {
  readonly attributes: MessageAttributes | null;
  readonly sizeBytes: number;
}

const NONE: CheckedAttributes = Object.freeze({ attributes: null, sizeBytes: 0 });

/** Refuses with InvalidParameterValue names, types and values that SQS does not take. */
export function checkAttributes(given: Given, limits: Limits): CheckedAttributes {
  const entries = Object.entries(given ?? {});
  if (entries.length === 0) return NONE;
  const max = limit(limits, 'sqs.messageAttributes.max');
  if (entries.length > max)
    throw invalidParameter(
      `Number of message attributes [${entries.length}] exceeds the allowed maximum [${max}].`,
    );
  let sizeBytes = 0;
  const attributes: Record<string, MessageAttributeValue> = {};
  for (const [name, value] of entries) {
    checkName(name, limits);
    checkType(name, value, limits);
    checkValue(name, value);
    attributes[name] = Object.freeze(kept(value));
    sizeBytes += sizeOf(name, value);
  }
  return { attributes: Object.freeze(attributes), sizeBytes };
}

function checkName(name: string, limits: Limits): void {
  if (name === '')
    throw invalidParameter('The request must contain non-empty message (user) attribute names.');
  const lengthMax = limit(limits, 'sqs.messageAttributes.name.length.max');
  if (name.length > lengthMax)
    throw invalidParameter(
      `Invalid message (user) attribute name. Message (user) attribute name must be shorter than ${lengthMax} bytes.`,
    );
  if (!/^[A-Za-z0-9_.-]+$/.test(name))
    throw invalidParameter(
      `Invalid message (user) attribute name '${name}'. It can only contain upper and lower case letters, digits, periods, hyphens and underscores.`,
    );
  if (/^(aws|amazon)\./i.test(name))
    throw invalidParameter(
      "Invalid message (user) attribute name. You can't use message attribute names beginning with 'AWS.' or 'Amazon.'. These strings are reserved for internal use.",
    );
  if (/^\.|\.$|\.\./.test(name))
    throw invalidParameter(
      `Invalid message (user) attribute name '${name}'. It can't start or end with a period and can't have periods in succession.`,
    );
}

function checkType(name: string, { DataType }: MessageAttributeValue, limits: Limits): void {
  if (DataType === '')
    throw invalidParameter(`Message (user) attribute '${name}' must contain a non-empty attribute type.`);
  if (!/^(String|Number|Binary)(\..*)?$/s.test(DataType))
    throw invalidParameter(
      `The type of message (user) attribute '${name}' is invalid. You must use only the following supported type prefixes: Binary, Number, String.`,
    );
  const lengthMax = limit(limits, 'sqs.messageAttributes.name.length.max');
  if (DataType.length > lengthMax)
    throw invalidParameter(
      `Invalid message (user) attribute type. Message (user) attribute type must be shorter than ${lengthMax} bytes.`,
    );
}

function checkValue(name: string, value: MessageAttributeValue): void {
  const { DataType, StringValue, BinaryValue, StringListValues, BinaryListValues } = value;
  if (StringListValues?.length || BinaryListValues?.length)
    throw invalidParameter('Message attribute list values in SendMessage operation are not supported.');
  if (DataType.startsWith('Binary')) {
    if (!BinaryValue?.length) throw emptyValue(name, DataType);
    return;
  }
  if (!StringValue) throw emptyValue(name, DataType);
  const forbidden = firstForbidden(StringValue);
  if (forbidden !== undefined)
    throw invalidParameter(
      `Invalid binary character '#x${forbidden}' was found in the message attribute '${name}' value, the set of allowed characters is #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]`,
    );
  if (DataType.startsWith('Number') && !isNumberText(StringValue))
    throw invalidParameter(`Can't cast the value of message (user) attribute '${name}' to a number.`);
}

const emptyValue = (name: string, type: string) =>
  invalidParameter(`Message (user) attribute '${name}' must contain a non-empty value of type '${type}'.`);

const NUMBER_DIGITS_MAX = 38;
const NUMBER_EXPONENT_MAX = 128;

/** A number of up to 38 digits between -10^128 and 10^126 (SQS Developer Guide, message attributes). */
function isNumberText(text: string): boolean {
  const match = /^[+-]?(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text.trim());
  if (!match) return false;
  const [, whole = '', fraction = '', exponent = '0'] = match;
  const digits = (whole + fraction).replace(/^0+/, '').replace(/0+$/, '');
  return (
    whole.length + fraction.length > 0 &&
    digits.length <= NUMBER_DIGITS_MAX &&
    Math.abs(whole.length + Number(exponent)) <= NUMBER_EXPONENT_MAX
  );
}

function kept({ DataType, StringValue, BinaryValue }: MessageAttributeValue): MessageAttributeValue {
  return DataType.startsWith('Binary') ? { BinaryValue, DataType } : { StringValue, DataType };
}

/** Name, type and value all count for the size of a message. */
function sizeOf(name: string, { DataType, StringValue, BinaryValue }: MessageAttributeValue): number {
  const value = DataType.startsWith('Binary') ? BinaryValue?.length : utf8ToBytes(StringValue ?? '').length;
  return utf8ToBytes(name).length + utf8ToBytes(DataType).length + (value ?? 0);
}
