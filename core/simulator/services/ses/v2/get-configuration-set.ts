import type { Operation } from '../../../engine/contract';
import type {
  GetConfigurationSetRequest,
  GetConfigurationSetResponse,
} from '../../../shapes/generated/sesv2.types';
import { configurationSetOf } from '../configuration-sets/store';
import type { SesState } from '../state';

export const getConfigurationSet: Operation<
  SesState,
  GetConfigurationSetRequest,
  GetConfigurationSetResponse
> = {
  internal: true,
  run({ ConfigurationSetName }, ctx) {
    const { sendingEnabled } = configurationSetOf(ctx, ConfigurationSetName);
    return { ConfigurationSetName, SendingOptions: { SendingEnabled: sendingEnabled } };
  },
};
