import type { Operation } from '../../../engine/contract';
import type {
  CreatePlatformApplicationInput,
  CreatePlatformApplicationResponse,
} from '../../../shapes/generated/sns.types';
import { checkApplicationName, checkPlatform } from '../mobile/applications';
import type { SnsState } from '../state';

/** Credentials of the push service are taken and never shown again. */
export const createPlatformApplication: Operation<
  SnsState,
  CreatePlatformApplicationInput,
  CreatePlatformApplicationResponse
> = {
  run({ Name, Platform, Attributes }, ctx) {
    checkApplicationName(Name);
    checkPlatform(Platform);
    const { PlatformCredential: _secret, PlatformPrincipal: _certificate, ...attributes } = Attributes;
    const arn = `arn:aws:sns:${ctx.region}:${ctx.account}:app/${Platform}/${Name}`;
    ctx.state.mobile.applications.set(arn, { Enabled: 'true', ...attributes });
    return { PlatformApplicationArn: arn };
  },
};
