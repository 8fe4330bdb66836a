import { AwsRefusal } from '../../engine/refusal';
import { EVENTS_SHAPES } from '../../shapes/generated/events';
import { coralRefusals } from '../../validation/coral-words';

export const refuseInput = coralRefusals(EVENTS_SHAPES);

export const invalid = (message: string): AwsRefusal => new AwsRefusal('ValidationException', message);
export const notFound = (message: string): AwsRefusal => new AwsRefusal('ResourceNotFoundException', message);
export const alreadyExists = (message: string): AwsRefusal =>
  new AwsRefusal('ResourceAlreadyExistsException', message);
export const illegalStatus = (message: string): AwsRefusal =>
  new AwsRefusal('IllegalStatusException', message);
export const invalidPattern = (reason: string): AwsRefusal =>
  new AwsRefusal('InvalidEventPatternException', `Event pattern is not valid. Reason: ${reason}`);
export const limitExceeded = (): AwsRefusal =>
  new AwsRefusal('LimitExceededException', 'The requested resource exceeds the maximum number allowed.');
export const throttled = (): AwsRefusal => new AwsRefusal('ThrottlingException', 'Rate exceeded');
export const accessDenied = (message: string): AwsRefusal => new AwsRefusal('AccessDeniedException', message);

export const busNotFound = (name: string): AwsRefusal => notFound(`Event bus ${name} does not exist.`);
export const ruleNotFound = (name: string, bus: string): AwsRefusal =>
  notFound(`Rule ${name} does not exist on EventBus ${bus}.`);
export const ruleIsManaged = (name: string): AwsRefusal =>
  new AwsRefusal(
    'ManagedRuleException',
    `Rule ${name} is managed by an AWS service can only be modified if force is true.`,
  );
/** Parameters of which at least one must be given. */
export const mustBeSpecified = (names: string): AwsRefusal =>
  invalid(`Parameter(s) ${names} must be specified.`);
