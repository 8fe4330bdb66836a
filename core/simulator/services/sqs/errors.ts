import { AwsRefusal } from '../../engine/refusal';

/** Errors of Amazon SQS by the name of their shape, with the code of the Query protocol and the HTTP status. */
const PREFIX = 'AWS.SimpleQueueService.';

export const queueDoesNotExist = (): AwsRefusal =>
  new AwsRefusal('QueueDoesNotExist', 'The specified queue does not exist.', {
    queryCode: `${PREFIX}NonExistentQueue`,
  });

export const queueNameExists = (attribute: string): AwsRefusal =>
  new AwsRefusal(
    'QueueNameExists',
    `A queue already exists with the same name and a different value for attribute ${attribute}`,
    { queryCode: 'QueueAlreadyExists' },
  );

export const queueDeletedRecently = (restSec: number): AwsRefusal =>
  new AwsRefusal(
    'QueueDeletedRecently',
    `You must wait ${restSec} seconds after deleting a queue before you can create another with the same name.`,
    { queryCode: `${PREFIX}QueueDeletedRecently` },
  );

export const purgeQueueInProgress = (queueName: string, restSec: number): AwsRefusal =>
  new AwsRefusal(
    'PurgeQueueInProgress',
    `Only one PurgeQueue operation on ${queueName} is allowed every ${restSec} seconds.`,
    { queryCode: `${PREFIX}PurgeQueueInProgress`, status: 403 },
  );

export const invalidAddress = (url: string): AwsRefusal =>
  new AwsRefusal('InvalidAddress', `The address ${url} is not valid for this endpoint.`, { status: 404 });

export const missingParameter = (name: string): AwsRefusal =>
  new AwsRefusal('MissingRequiredParameterException', `The request must contain the parameter ${name}.`, {
    queryCode: 'MissingParameter',
  });

export const invalidParameter = (message: string): AwsRefusal =>
  new AwsRefusal('InvalidParameterValueException', message, { queryCode: 'InvalidParameterValue' });

/** `Value 11 for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.` */
export const invalidValue = (value: string | number, parameter: string, reason: string): AwsRefusal =>
  invalidParameter(`Value ${value} for parameter ${parameter} is invalid. Reason: ${reason}`);

/** A parameter that standard or FIFO queues do not take. */
export const wrongQueueType = (value: string | number, parameter: string): AwsRefusal =>
  invalidValue(value, parameter, 'The request include parameter that is not valid for this queue type.');

export const invalidAttributeName = (message: string): AwsRefusal =>
  new AwsRefusal('InvalidAttributeName', message);

export const unknownAttribute = (name: string): AwsRefusal =>
  invalidAttributeName(`Unknown Attribute ${name}.`);

export const invalidAttributeValue = (name: string, reason?: string): AwsRefusal =>
  new AwsRefusal(
    'InvalidAttributeValue',
    `Invalid value for the parameter ${name}.${reason === undefined ? '' : ` Reason: ${reason}`}`,
  );

export const invalidMessageContents = (message: string): AwsRefusal =>
  new AwsRefusal('InvalidMessageContents', message);

export const receiptHandleIsInvalid = (handle: string): AwsRefusal =>
  new AwsRefusal(
    'ReceiptHandleIsInvalid',
    `The input receipt handle "${handle}" is not a valid receipt handle.`,
    {
      status: 404,
    },
  );

export const overLimit = (message: string): AwsRefusal =>
  new AwsRefusal('OverLimit', message, { status: 403 });

/** More calls a second than a FIFO queue takes. */
export const throttled = (): AwsRefusal => new AwsRefusal('ThrottlingException', 'Rate exceeded');

export const emptyBatch = (entry: string): AwsRefusal =>
  new AwsRefusal('EmptyBatchRequest', `There should be at least one ${entry} in the request.`, {
    queryCode: `${PREFIX}EmptyBatchRequest`,
  });

export const tooManyEntries = (max: number, sent: number): AwsRefusal =>
  new AwsRefusal(
    'TooManyEntriesInBatchRequest',
    `Maximum number of entries per request are ${max}. You have sent ${sent}.`,
    { queryCode: `${PREFIX}TooManyEntriesInBatchRequest` },
  );

export const invalidBatchEntryId = (lengthMax: number): AwsRefusal =>
  new AwsRefusal(
    'InvalidBatchEntryId',
    `A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most ${lengthMax} letters long.`,
    { queryCode: `${PREFIX}InvalidBatchEntryId` },
  );

export const batchEntryIdsNotDistinct = (id: string): AwsRefusal =>
  new AwsRefusal('BatchEntryIdsNotDistinct', `Id ${id} repeated.`, {
    queryCode: `${PREFIX}BatchEntryIdsNotDistinct`,
  });

export const batchTooLong = (max: number, sent: number): AwsRefusal =>
  new AwsRefusal(
    'BatchRequestTooLong',
    `Batch requests cannot be longer than ${max} bytes. You have sent ${sent} bytes.`,
    { queryCode: `${PREFIX}BatchRequestTooLong` },
  );

export const resourceNotFound = (message: string): AwsRefusal =>
  new AwsRefusal('ResourceNotFoundException', message, { status: 404 });

export const noSuchArn = (parameter: string): AwsRefusal =>
  resourceNotFound(`The resource that you specified for the ${parameter} parameter doesn't exist.`);
