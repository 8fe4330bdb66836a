import type { Operation } from '../../../engine/contract';
import type { SetIdentityHeadersInNotificationsEnabledRequest } from '../../../shapes/generated/ses.types';
import { identityOf } from '../identities/identity';
import { notificationType } from '../identities/notifications';
import type { SesState } from '../state';

export const setIdentityHeadersInNotificationsEnabled: Operation<
  SesState,
  SetIdentityHeadersInNotificationsEnabledRequest,
  object
> = {
  run({ Identity, NotificationType, Enabled }, ctx) {
    const type = notificationType(NotificationType);
    identityOf(ctx, Identity).headers[type] = Enabled;
    return {};
  },
};
