import type { Ctx, Operation } from '../../../engine/contract';
import type { DeleteKeyPairRequest, DeleteKeyPairResult } from '../../../shapes/generated/ec2.types';
import { arnOf } from '../ids';
import { checkDryRun, missing } from '../refusals';
import type { Ec2State, KeyPair } from '../state';

/** A key pair that is not there is deleted just as well. */
export const deleteKeyPair: Operation<Ec2State, DeleteKeyPairRequest, DeleteKeyPairResult> = {
  guard: (input, ctx) => ({ arn: arnOf(ctx, 'key-pair', input.KeyName ?? input.KeyPairId ?? '*') }),
  run(input, ctx) {
    if (input.KeyName === undefined && input.KeyPairId === undefined) throw missing('KeyName or KeyPairId');
    checkDryRun(input);
    const pair = meant(input, ctx);
    if (!pair) return { Return: true };
    ctx.state.keyPairs.delete(pair.name);
    ctx.emit('KeyPairDeleted', { keyName: pair.name });
    return { Return: true, KeyPairId: pair.id };
  },
};

function meant({ KeyName, KeyPairId }: DeleteKeyPairRequest, { state }: Ctx<Ec2State>): KeyPair | undefined {
  if (KeyName !== undefined) return state.keyPairs.get(KeyName);
  return [...state.keyPairs.values()].find(({ id }) => id === KeyPairId);
}
