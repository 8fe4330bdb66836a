import { limit } from '../../../facts/limits';
import { DAY_MS } from '../../../kernel/time';
import type { Ctx } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import type { DeliveryStreamEncryptionConfigurationInput } from '../../shapes/generated/firehose.types';
import { inUse, invalidArgument, limitExceeded } from './refusals';
import type { DeliveryStream, Encryption, FirehoseState } from './state';

/** How long encryption takes to switch; AWS promises nothing. */
const CHANGING_MS = 500;

/** Refuses a key that is not there, not enabled, or of the other type. */
export function checkKey(
  ctx: Ctx<FirehoseState>,
  { KeyType, KeyARN }: DeliveryStreamEncryptionConfigurationInput,
): void {
  if ((KeyType === 'CUSTOMER_MANAGED_CMK') !== (KeyARN !== undefined))
    throw invalidArgument('KeyARN must be specified for CUSTOMER_MANAGED_CMK, and only for it.');
  if (KeyARN === undefined) return;
  const key = ctx.resource(KeyARN);
  const refused = (code: string, message: string) =>
    new AwsRefusal('InvalidKMSResourceException', message, { members: { code } });
  if (!key) throw refused('KMSNotFoundException', `Key '${KeyARN}' does not exist`);
  if (key.attributes.enabled === false) throw refused('KMSDisabledException', `${KeyARN} is disabled.`);
}

/** Starts to switch encryption on or off; for a day that can be done only so often. */
export function beginChange(
  ctx: Ctx<FirehoseState>,
  { name, type, status, encryption }: DeliveryStream,
  to: 'ENABLING' | 'DISABLING',
  key: DeliveryStreamEncryptionConfigurationInput | undefined,
): void {
  if (type !== 'DirectPut')
    throw invalidArgument('Server-side encryption can only be enabled for DirectPut delivery streams.');
  if (status !== 'ACTIVE' || encryption.endsAt !== undefined)
    throw inUse(`Firehose ${name} under accountId ${ctx.account} is not in a state to change encryption`);
  const callsMax = limit(ctx.limits, 'firehose.sse.calls.max');
  const recent = encryption.calls.filter((at) => at > ctx.now - DAY_MS);
  if (recent.length >= callsMax)
    throw limitExceeded(
      `Encryption of ${name} was changed ${callsMax} times in 24 hours, which is the limit.`,
    );
  encryption.calls = [...recent, ctx.now];
  encryption.status = to;
  encryption.endsAt = ctx.now + CHANGING_MS;
  encryption.keyType = key?.KeyType;
  encryption.keyArn = key?.KeyARN;
}

export const describeEncryption = ({ status, keyType, keyArn }: Encryption) => ({
  Status: status,
  ...(keyType !== undefined && { KeyType: keyType }),
  ...(keyArn !== undefined && { KeyARN: keyArn }),
});
