import type { Operation } from '../../../engine/contract';
import type { SetIdentityNotificationTopicRequest } from '../../../shapes/generated/ses.types';
import { identityOf } from '../identities/identity';
import { notificationType } from '../identities/notifications';
import { invalidParameter } from '../refusals';
import type { SesState } from '../state';

export const setIdentityNotificationTopic: Operation<SesState, SetIdentityNotificationTopicRequest, object> =
  {
    run({ Identity, NotificationType, SnsTopic }, ctx) {
      const type = notificationType(NotificationType);
      const { topics } = identityOf(ctx, Identity);
      if (SnsTopic && !ctx.resource(SnsTopic)) throw invalidParameter(`Invalid SNS topic <${SnsTopic}>.`);
      if (SnsTopic) topics[type] = SnsTopic;
      else delete topics[type];
      return {};
    },
  };
