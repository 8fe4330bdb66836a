import type { Operation } from '../../../engine/contract';
import type { GetSMSAttributesInput, GetSMSAttributesResponse } from '../../../shapes/generated/sns.types';
import type { SnsState } from '../state';

export const getSMSAttributes: Operation<SnsState, GetSMSAttributesInput, GetSMSAttributesResponse> = {
  run({ attributes: names = [] }, ctx) {
    const all = Object.entries(ctx.state.mobile.smsAttributes);
    const asked = names.length === 0 ? all : all.filter(([name]) => names.includes(name));
    return { attributes: Object.fromEntries(asked) };
  },
};
