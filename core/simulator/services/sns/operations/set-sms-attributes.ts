import type { Operation } from '../../../engine/contract';
import type { SetSMSAttributesInput } from '../../../shapes/generated/sns.types';
import { checkSmsAttribute } from '../mobile/sms';
import type { SnsState } from '../state';

export const setSMSAttributes: Operation<SnsState, SetSMSAttributesInput, object> = {
  run({ attributes }, ctx) {
    for (const [name, value] of Object.entries(attributes)) checkSmsAttribute(name, value);
    Object.assign(ctx.state.mobile.smsAttributes, attributes);
    return {};
  },
};
