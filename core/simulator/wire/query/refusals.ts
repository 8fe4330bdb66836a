import type { AnyService } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import type { FormMismatch } from './decode';

const EC2_WORDS = (action: string): string => `The action ${action} is not valid for this web service.`;
const SQS_WORDS = (action: string): string => `The action ${action} is not valid for this endpoint.`;

/** An action that the service does not know, in the service's own words. */
export function unknownActionRefusal({ name, shapes }: AnyService, action: string): AwsRefusal {
  if (name === 'sqs') return new AwsRefusal('InvalidAction', SQS_WORDS(action));
  if (name === 'ec2') return new AwsRefusal('InvalidAction', EC2_WORDS(action));
  return new AwsRefusal('InvalidAction', `Could not find operation ${action} for version ${shapes.version}`);
}

/** A parameter that is not of its type. */
export function mismatchRefusal({ name }: AnyService, { parameter, value, type }: FormMismatch): AwsRefusal {
  if (name === 'sqs')
    return new AwsRefusal(
      'InvalidParameterValue',
      `Value ${value} for parameter ${parameter} is invalid. Reason: Must be ${article(type)}.`,
    );
  return new AwsRefusal(
    'MalformedInput',
    `Value ${value} for parameter ${parameter} is not ${article(type)}.`,
  );
}

const article = (type: string): string => (type === 'integer' ? 'an integer' : `a ${type}`);
