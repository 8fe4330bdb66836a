import type { Operation } from '../../../engine/contract';
import type {
  GetIdentityNotificationAttributesRequest,
  GetIdentityNotificationAttributesResponse,
} from '../../../shapes/generated/ses.types';
import { describeEach } from '../identities/describe';
import type { SesState } from '../state';

export const getIdentityNotificationAttributes: Operation<
  SesState,
  GetIdentityNotificationAttributesRequest,
  GetIdentityNotificationAttributesResponse
> = {
  run: ({ Identities }, ctx) => ({
    NotificationAttributes: describeEach(Identities, ctx, ({ topics, headers, forwarding }) => ({
      BounceTopic: topics.Bounce,
      ComplaintTopic: topics.Complaint,
      DeliveryTopic: topics.Delivery,
      ForwardingEnabled: forwarding,
      HeadersInBounceNotificationsEnabled: headers.Bounce ?? false,
      HeadersInComplaintNotificationsEnabled: headers.Complaint ?? false,
      HeadersInDeliveryNotificationsEnabled: headers.Delivery ?? false,
    })),
  }),
};
