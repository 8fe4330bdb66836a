import { AwsRefusal } from '../../engine/refusal';
import { SES_SHAPES } from '../../shapes/generated/ses';
import { coralRefusals, type RefuseInput } from '../../validation/coral-words';

const FORBIDDEN_STATUS = 403;

/** Names of SES errors end with `Exception`, their Query codes mostly do not. */
const refuse = (queryCode: string, message: string): AwsRefusal =>
  new AwsRefusal(`${queryCode}Exception`, message, { queryCode });

export const invalidParameter = (message: string): AwsRefusal =>
  new AwsRefusal('InvalidParameterValue', message);
export const messageRejected = (message: string): AwsRefusal => new AwsRefusal('MessageRejected', message);
/** The message always ends with a full stop, other than the documentation says. */
export const throttled = (text: string | number | undefined): AwsRefusal =>
  new AwsRefusal('ThrottlingException', `${text}.`, { queryCode: 'Throttling' });
export const sendingPaused = (): AwsRefusal =>
  new AwsRefusal('AccountSendingPausedException', 'Email sending is disabled for your account.');
export const configurationSetPaused = (name: string): AwsRefusal =>
  new AwsRefusal(
    'ConfigurationSetSendingPausedException',
    `Email sending is disabled for the configuration set <${name}>.`,
  );
export const noConfigurationSet = (name: string): AwsRefusal =>
  refuse('ConfigurationSetDoesNotExist', `Configuration set <${name}> does not exist.`);
export const configurationSetExists = (name: string): AwsRefusal =>
  refuse('ConfigurationSetAlreadyExists', `Configuration set <${name}> already exists.`);
export const invalidConfigurationSet = (message: string): AwsRefusal =>
  refuse('InvalidConfigurationSet', message);
export const noEventDestination = (name: string): AwsRefusal =>
  refuse('EventDestinationDoesNotExist', `No EventDestination found for ${name}`);
export const eventDestinationExists = (set: string, name: string): AwsRefusal =>
  refuse(
    'EventDestinationAlreadyExists',
    `An event destination with the name <${name}> already exists in the configuration set <${set}>.`,
  );
export const invalidSnsDestination = (topicArn: string): AwsRefusal =>
  refuse('InvalidSNSDestination', `SNS topic <${topicArn}> not found.`);
export const noTemplate = (name: string): AwsRefusal =>
  refuse('TemplateDoesNotExist', `Template ${name} does not exist.`);
export const templateExists = (name: string): AwsRefusal =>
  refuse('AlreadyExists', `Template ${name} already exists.`);
export const invalidTemplate = (message: string): AwsRefusal => refuse('InvalidTemplate', message);
export const missingRenderingAttribute = (name: string): AwsRefusal =>
  refuse('MissingRenderingAttribute', `Attribute '${name}' is not present in the rendering data.`);
export const invalidRenderingParameter = (message: string): AwsRefusal =>
  refuse('InvalidRenderingParameter', message);
export const identityExists = (name: string): AwsRefusal =>
  refuse('AlreadyExists', `Email identity ${name} already exist.`);
export const noRuleSet = (name: string): AwsRefusal =>
  refuse('RuleSetDoesNotExist', `Rule set does not exist: ${name}`);
export const ruleSetExists = (name: string): AwsRefusal =>
  refuse('AlreadyExists', `Rule set already exists: ${name}`);
export const noRule = (name: string): AwsRefusal =>
  refuse('RuleDoesNotExist', `Rule does not exist: ${name}`);
export const ruleExists = (name: string): AwsRefusal =>
  refuse('AlreadyExists', `Rule already exists: ${name}`);
export const cannotDelete = (name: string): AwsRefusal =>
  refuse('CannotDelete', `Cannot delete active rule set: ${name}`);
export const notFound = (message: string): AwsRefusal => new AwsRefusal('NotFoundException', message);
export const invalidPolicy = (message: string): AwsRefusal => refuse('InvalidPolicy', message);
export const limitExceeded = (message: string): AwsRefusal => refuse('LimitExceeded', message);
export const accessDenied = (message: string): AwsRefusal =>
  new AwsRefusal('AccessDeniedException', message, { queryCode: 'AccessDenied', status: FORBIDDEN_STATUS });

const refuseShape = coralRefusals(SES_SHAPES);

/** A required member that is missing, or a value its shape does not allow. */
export const refuseInput: RefuseInput = (violations, operation, input) => {
  const { code, message } = refuseShape(violations, operation, input).error;
  const queryCode = code === 'ValidationException' ? 'ValidationError' : 'MalformedInput';
  return new AwsRefusal(code, message, { queryCode });
};
