import type { Operation } from '../../../engine/contract';
import type { GenerateRandomRequest, GenerateRandomResponse } from '../../../shapes/generated/kms.types';
import { randomBytes } from '../envelope';
import { validation } from '../refusals';
import type { KmsState } from '../state';

/** Random bytes of the world's seed. */
export const generateRandom: Operation<KmsState, GenerateRandomRequest, GenerateRandomResponse> = {
  run({ NumberOfBytes }, ctx) {
    if (NumberOfBytes === undefined) throw validation('NumberOfBytes is required.');
    ctx.meter('KMS-Requests', 1);
    return { Plaintext: randomBytes(NumberOfBytes, () => ctx.u32()) };
  },
};
