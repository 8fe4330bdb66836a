import { IAM_SHAPES } from '../../shapes/generated/iam';
import { coralRefusals, type RefuseInput } from '../../validation/coral-words';
import { validationError } from './refusals';

const coral = coralRefusals(IAM_SHAPES, { code: 'ValidationError' });

/** Characters that names of IAM may have. */
const NAME_PATTERN = '[\\w+=,.@-]+';

/** Names have their own sentence; all else is worded as by most services. */
export const refuseInput: RefuseInput = (violations, operation, input) => {
  const [only] = violations;
  const isName = violations.length === 1 && only?.kind === 'pattern' && only.bound === NAME_PATTERN;
  if (!isName) return coral(violations, operation, input);
  const member = String(only.path[0]);
  return validationError(
    `The specified value for ${member.charAt(0).toLowerCase()}${member.slice(1)} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-`,
  );
};
