import type { Ctx, Operation } from '../../engine/contract';
import { keyGuard } from './guards';
import { placeOf } from './key-arns';
import { keyById } from './keys';
import type { Key, KmsState } from './state';

/**
 * An operation on one key that is named by its id or ARN: it runs where the key is, and the key's policy must allow
 * `action`.
 */
export const onKey = <I extends { readonly KeyId: string }, O extends object>(
  action: string,
  run: (key: Key, input: I, ctx: Ctx<KmsState>) => O,
): Operation<KmsState, I, O> => ({
  locate: ({ KeyId }, command) => placeOf(KeyId, command),
  guard: ({ KeyId }, ctx) => keyGuard(action, keyById(KeyId, ctx), ctx),
  run: (input, ctx) => run(keyById(input.KeyId, ctx), input, ctx),
});
