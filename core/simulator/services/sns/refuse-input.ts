import { AwsRefusal } from '../../engine/refusal';
import { SNS_SHAPES } from '../../shapes/generated/sns';
import { coralRefusals, type RefuseInput } from '../../validation/coral-words';

const refuse = coralRefusals(SNS_SHAPES);

/** A required member that is missing, or a value its shape does not allow. */
export const refuseInput: RefuseInput = (violations, operation, input) => {
  const { code, message } = refuse(violations, operation, input).error;
  const queryCode = code === 'ValidationException' ? 'ValidationError' : 'MalformedInput';
  return new AwsRefusal(code, message, { queryCode });
};
