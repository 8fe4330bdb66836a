import type { Operation } from '../../../engine/contract';
import type { DeletePlatformApplicationInput } from '../../../shapes/generated/sns.types';
import { guardApplication, placeOfApplication } from '../mobile/applications';
import { endpointPrefix } from '../mobile/endpoints';
import type { SnsState } from '../state';

export const deletePlatformApplication: Operation<SnsState, DeletePlatformApplicationInput, object> = {
  locate: placeOfApplication,
  guard: guardApplication,
  run({ PlatformApplicationArn }, { state: { mobile } }) {
    mobile.applications.delete(PlatformApplicationArn);
    const prefix = endpointPrefix(PlatformApplicationArn);
    for (const arn of [...mobile.endpoints.keys()]) if (arn.startsWith(prefix)) mobile.endpoints.delete(arn);
    return {};
  },
};
