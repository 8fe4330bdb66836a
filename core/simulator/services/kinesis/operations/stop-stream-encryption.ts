import type { Operation } from '../../../engine/contract';

import type { StopStreamEncryptionInput } from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import type { KinesisState } from '../state';
import { assertActive, begin } from '../transitions';

export const stopStreamEncryption: Operation<KinesisState, StopStreamEncryptionInput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    assertActive(stream, ctx.account);
    begin(ctx, stream, { kind: 'encrypt', keyId: undefined });
    return {};
  },
};
