import type { MessageTag } from '../../../shapes/generated/ses.types';
import { invalidParameter } from '../refusals';

/** Source: https://docs.aws.amazon.com/ses/latest/APIReference/API_MessageTag.html */
const LENGTH_MAX = 255;
/** Tags that SES reads itself. */
const FEEDBACK = /^ses:feedback-id-[a-d]$/;

export function checkTags(tags: readonly MessageTag[]): void {
  for (const { Name, Value } of tags) {
    if (Name === '') throw invalidParameter('The tag name must be specified.');
    if (Value === '') throw invalidParameter('The tag value must be specified.');
    if (Name.length > LENGTH_MAX) throw invalidParameter(`Tag name cannot exceed ${LENGTH_MAX} characters.`);
    if (!/^[A-Za-z0-9_-]+$/.test(Name) && !FEEDBACK.test(Name))
      throw invalidParameter(
        `Invalid tag name <${Name}>: only alphanumeric ASCII characters, '_',  '-' are allowed.`,
      );
    if (Value.length > LENGTH_MAX)
      throw invalidParameter(`Tag value cannot exceed ${LENGTH_MAX} characters.`);
    if (!/^[A-Za-z0-9_.@-]+$/.test(Value))
      throw invalidParameter(
        `Invalid tag value <${Value}>: only alphanumeric ASCII characters, '_',  '-' , '.', '@' are allowed.`,
      );
  }
}
