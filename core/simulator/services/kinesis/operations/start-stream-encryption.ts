import { limit } from '../../../../facts/limits';
import { DAY_MS } from '../../../../kernel/time';
import type { Operation } from '../../../engine/contract';
import type { StartStreamEncryptionInput } from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import { checkEncrypting } from '../encryption';
import { invalidArgument, limitExceeded } from '../refusals';
import type { KinesisState } from '../state';
import { assertActive, begin } from '../transitions';

/** Encrypts the records written from when the stream is active again; those before stay as they are. */
export const startStreamEncryption: Operation<KinesisState, StartStreamEncryptionInput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    if (input.EncryptionType !== 'KMS')
      throw invalidArgument(
        `EncryptionType ${input.EncryptionType} is not valid: the only valid value is KMS.`,
      );
    assertActive(stream, ctx.account);
    checkEncrypting(ctx, input.KeyId);
    const changesMax = limit(ctx.limits, 'kds.sse.changes.max');
    const recent = stream.changes.encrypted.filter((at) => at > ctx.now - DAY_MS);
    if (recent.length >= changesMax)
      throw limitExceeded(
        `A key can be applied to stream ${stream.name} ${changesMax} times in 24 hours, which is the limit.`,
      );
    stream.changes.encrypted = [...recent, ctx.now];
    begin(ctx, stream, { kind: 'encrypt', keyId: input.KeyId });
    return {};
  },
};
