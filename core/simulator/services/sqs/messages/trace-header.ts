import type { SendMessageRequest } from '../../../shapes/generated/sqs.types';
import { invalidParameter } from '../errors';

const NAME = 'AWSTraceHeader';

/** The X-Ray trace header, the only system attribute that can be sent. */
export function checkTraceHeader(given: SendMessageRequest['MessageSystemAttributes']): string | null {
  if (given === undefined) return null;
  for (const name of Object.keys(given))
    if (name !== NAME) throw invalidParameter(`Message system attribute name '${name}' is invalid.`);
  const header = given[NAME];
  if (!header) return null;
  if (header.DataType !== 'String')
    throw invalidParameter(
      `The message system attribute '${NAME}' has an invalid message attribute type, the set of supported type prefixes is String.`,
    );
  if (!header.StringValue)
    throw invalidParameter(
      `The message system attribute '${NAME}' must contain a non-empty value of type 'String'.`,
    );
  return header.StringValue;
}
