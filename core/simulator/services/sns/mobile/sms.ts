import type { Ctx } from '../../../engine/contract';
import { invalidParameter, resourceNotFound } from '../refusals';
import type { SnsState } from '../state';
import { isPhoneNumber } from '../subscriptions/endpoint';
import type { SandboxNumber } from './mobile-state';

/** Source: https://docs.aws.amazon.com/sns/latest/api/API_SetSMSAttributes.html */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'MonthlySpendLimit',
  'DeliveryStatusIAMRole',
  'DeliveryStatusSuccessSamplingRate',
  'DefaultSenderID',
  'DefaultSMSType',
  'UsageReportS3Bucket',
]);
const SMS_TYPES: readonly string[] = ['Promotional', 'Transactional'];
const PASSWORD_DIGITS = 6;

export function checkSmsAttribute(name: string, value: string): void {
  if (!ATTRIBUTES.has(name)) throw invalidParameter(`${name} is not a valid attribute`);
  if (name === 'DefaultSMSType' && !SMS_TYPES.includes(value)) throw invalidParameter('DefaultSMSType');
}

export function checkPhoneNumber(phoneNumber: string): void {
  if (!isPhoneNumber(phoneNumber)) throw invalidParameter('PhoneNumber Reason: input incorrectly formatted');
}

export const newOneTimePassword = (ctx: Ctx<SnsState>): string =>
  String(ctx.u32() % 10 ** PASSWORD_DIGITS).padStart(PASSWORD_DIGITS, '0');

/** A phone number of the SMS sandbox. Refuses with ResourceNotFound. */
export function sandboxNumberOf(ctx: Ctx<SnsState>, phoneNumber: string): SandboxNumber {
  const number = ctx.state.mobile.sandboxNumbers.get(phoneNumber);
  if (!number) throw resourceNotFound();
  return number;
}
