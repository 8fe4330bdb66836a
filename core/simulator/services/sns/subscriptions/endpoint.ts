import { parseArn } from '../../../engine/arn';
import type { Ctx } from '../../../engine/contract';
import { invalidParameter } from '../refusals';
import type { Protocol, SnsState, Topic } from '../state';

const PROTOCOLS: readonly string[] = [
  'http',
  'https',
  'email',
  'email-json',
  'sms',
  'sqs',
  'application',
  'lambda',
  'firehose',
] satisfies Protocol[];

const PHONE = /^\+?\d+([-. ]?\d+)*$/;
const PHONE_DIGITS_MIN = 5;
const PHONE_DIGITS_MAX = 15;

/** The protocol of a name. Refuses one that SNS does not have. */
export function protocolOf(name: string): Protocol {
  if (!PROTOCOLS.includes(name))
    throw invalidParameter(`Amazon SNS does not support this protocol string: ${name}`);
  return name as Protocol;
}

/** Refuses an endpoint that does not fit its protocol or the kind of topic. */
export function checkEndpoint(topic: Topic, protocol: Protocol, endpoint: string, ctx: Ctx<SnsState>): void {
  if (endpoint === '') throw invalidParameter('Endpoint');
  if (topic.fifo && protocol !== 'sqs') throw invalidParameter(`Invalid protocol type: ${protocol}`);
  switch (protocol) {
    case 'http':
    case 'https':
      if (!endpoint.startsWith(`${protocol}://`))
        throw invalidParameter('Endpoint must match the specified protocol');
      break;
    case 'email':
    case 'email-json':
      if (!/^[^@\s]+@[^@\s]+$/.test(endpoint)) throw invalidParameter('Email address');
      break;
    case 'sms':
      if (!isPhoneNumber(endpoint)) throw invalidParameter(`Invalid SMS endpoint: ${endpoint}`);
      break;
    case 'application':
      if (!ctx.state.mobile.endpoints.has(endpoint))
        throw invalidParameter(`Endpoint Reason: Endpoint does not exist for endpoint ${endpoint}`);
      break;
    default:
      checkArn(topic, protocol, endpoint);
  }
}

export function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return PHONE.test(text) && digits >= PHONE_DIGITS_MIN && digits <= PHONE_DIGITS_MAX;
}

const ARN_NAMES = { sqs: 'SQS', lambda: 'Lambda', firehose: 'Firehose' } as const;

function checkArn(topic: Topic, protocol: 'sqs' | 'lambda' | 'firehose', endpoint: string): void {
  const arn = parseArn(endpoint);
  if (arn?.service !== protocol || !arn.region || !/^\d{12}$/.test(arn.account) || !arn.resource)
    throw invalidParameter(`${ARN_NAMES[protocol]} endpoint ARN`);
  if (protocol === 'sqs' && !topic.fifo && arn.resource.endsWith('.fifo'))
    throw invalidParameter(
      'Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics',
    );
}

/**
 * Whether a subscription needs no confirmation: its endpoint belongs to who subscribes, or cannot answer. Source:
 * https://docs.aws.amazon.com/sns/latest/dg/sns-send-message-to-sqs-cross-account.html
 */
export function isConfirmedAtOnce(protocol: Protocol, endpoint: string, callerAccount: string): boolean {
  if (protocol === 'sms' || protocol === 'application') return true;
  return parseArn(endpoint)?.account === callerAccount;
}
