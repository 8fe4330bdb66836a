import type { Operation } from '../../../engine/contract';
import type { UpdateConfigurationSetSendingEnabledRequest } from '../../../shapes/generated/ses.types';
import { configurationSetOf } from '../configuration-sets/store';
import type { SesState } from '../state';

export const updateConfigurationSetSendingEnabled: Operation<
  SesState,
  UpdateConfigurationSetSendingEnabledRequest,
  object
> = {
  run({ ConfigurationSetName, Enabled }, ctx) {
    configurationSetOf(ctx, ConfigurationSetName).sendingEnabled = Enabled;
    return {};
  },
};
