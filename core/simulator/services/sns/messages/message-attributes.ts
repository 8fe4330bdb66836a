import type { MessageAttributeValue } from '../../../shapes/generated/sns.types';
import { invalidAttribute } from '../refusals';

type Attributes = Readonly<Record<string, MessageAttributeValue>>;

const NAME_CHARACTER = /^[\p{L}\p{N}_.-]$/u;
const TYPE = /^(?<prefix>String|Number|Binary)(\..+)?$/s;
const HEX = 16;
/** Source: https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html */
const NAME_LENGTH_MAX = 256;

/** Refuses message attributes that SNS does not take, in its words. */
export function checkMessageAttributes(attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    checkName(name);
    checkValue(name, value);
  }
}

function checkName(name: string): void {
  if (name.length > NAME_LENGTH_MAX)
    throw invalidAttribute(`Length of message attribute name must be less than ${NAME_LENGTH_MAX} bytes.`);
  const odd = [...name].find((character) => !NAME_CHARACTER.test(character));
  if (odd !== undefined)
    throw invalidAttribute(
      `Invalid non-alphanumeric character '#x${codeOf(odd)}' was found in the message attribute name. Can only include alphanumeric characters, hyphens, underscores, or dots.`,
    );
  if (name.startsWith('.'))
    throw invalidAttribute("Invalid message attribute name starting with character '.' was found.");
  if (name.endsWith('.'))
    throw invalidAttribute("Invalid message attribute name ending with character '.' was found.");
  if (name.includes('..'))
    throw invalidAttribute("Message attribute name can not have successive '.' character.");
}

const codeOf = (character: string): string => (character.codePointAt(0) ?? 0).toString(HEX).toUpperCase();

function checkValue(name: string, { DataType, StringValue, BinaryValue }: MessageAttributeValue): void {
  if (DataType === '')
    throw invalidAttribute(`The message attribute '${name}' must contain non-empty message attribute type.`);
  const type = TYPE.exec(DataType)?.groups?.prefix;
  if (!type)
    throw invalidAttribute(
      `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
    );
  const field = type === 'Binary' ? 'Binary' : 'String';
  const own = type === 'Binary' ? BinaryValue : StringValue;
  const other = type === 'Binary' ? StringValue : BinaryValue;
  if (other !== undefined && other.length > 0)
    throw invalidAttribute(
      `The message attribute '${name}' with type '${DataType}' must use field '${field}'.`,
    );
  if (own === undefined || own.length === 0)
    throw invalidAttribute(
      `The message attribute '${name}' must contain non-empty message attribute value for message attribute type '${DataType}'.`,
    );
  if (type === 'Number' && !isNumber(StringValue ?? ''))
    throw invalidAttribute(`Could not cast message attribute '${name}' value to number.`);
}

const isNumber = (text: string): boolean => /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text.trim());

/** A frozen copy, so that copies of a world share it. */
export function freezeAttributes(attributes: Attributes): Attributes {
  const frozen: Record<string, MessageAttributeValue> = {};
  for (const [name, { DataType, StringValue, BinaryValue }] of Object.entries(attributes))
    frozen[name] = Object.freeze({
      DataType,
      ...(BinaryValue ? { BinaryValue } : { StringValue }),
    });
  return Object.freeze(frozen);
}
