import type { Operation } from '../../engine/contract';
import { addPermission } from './operations/add-permission';
import { checkIfPhoneNumberIsOptedOut } from './operations/check-if-phone-number-is-opted-out';
import { confirmSubscription } from './operations/confirm-subscription';
import { createPlatformApplication } from './operations/create-platform-application';
import { createPlatformEndpoint } from './operations/create-platform-endpoint';
import { createSMSSandboxPhoneNumber } from './operations/create-sms-sandbox-phone-number';
import { createTopic } from './operations/create-topic';
import { deleteEndpoint } from './operations/delete-endpoint';
import { deletePlatformApplication } from './operations/delete-platform-application';
import { deleteSMSSandboxPhoneNumber } from './operations/delete-sms-sandbox-phone-number';
import { deleteTopic } from './operations/delete-topic';
import { getDataProtectionPolicy } from './operations/get-data-protection-policy';
import { getEndpointAttributes } from './operations/get-endpoint-attributes';
import { getPlatformApplicationAttributes } from './operations/get-platform-application-attributes';
import { getSMSAttributes } from './operations/get-sms-attributes';
import { getSMSSandboxAccountStatus } from './operations/get-sms-sandbox-account-status';
import { getSubscriptionAttributes } from './operations/get-subscription-attributes';
import { getTopicAttributes } from './operations/get-topic-attributes';
import { listOutbox, optOutPhoneNumber, setHttpEndpoint } from './operations/host-operations';
import { listEndpointsByPlatformApplication } from './operations/list-endpoints-by-platform-application';
import { listOriginationNumbers } from './operations/list-origination-numbers';
import { listPhoneNumbersOptedOut } from './operations/list-phone-numbers-opted-out';
import { listPlatformApplications } from './operations/list-platform-applications';
import { listSMSSandboxPhoneNumbers } from './operations/list-sms-sandbox-phone-numbers';
import { listSubscriptions } from './operations/list-subscriptions';
import { listSubscriptionsByTopic } from './operations/list-subscriptions-by-topic';
import { listTagsForResource } from './operations/list-tags-for-resource';
import { listTopics } from './operations/list-topics';
import { optInPhoneNumber } from './operations/opt-in-phone-number';
import { publish } from './operations/publish';
import { publishBatch } from './operations/publish-batch';
import { putDataProtectionPolicy } from './operations/put-data-protection-policy';
import { removePermission } from './operations/remove-permission';
import { setEndpointAttributes } from './operations/set-endpoint-attributes';
import { setPlatformApplicationAttributes } from './operations/set-platform-application-attributes';
import { setSMSAttributes } from './operations/set-sms-attributes';
import { setSubscriptionAttributes } from './operations/set-subscription-attributes';
import { setTopicAttributes } from './operations/set-topic-attributes';
import { subscribe } from './operations/subscribe';
import { tagResource } from './operations/tag-resource';
import { unsubscribe } from './operations/unsubscribe';
import { untagResource } from './operations/untag-resource';
import { verifySMSSandboxPhoneNumber } from './operations/verify-sms-sandbox-phone-number';
import type { SnsState } from './state';

/** Every operation by AWS's name; the last are for hosts. */
export const OPERATIONS: Readonly<Record<string, Operation<SnsState, never, object>>> = {
  AddPermission: addPermission,
  CheckIfPhoneNumberIsOptedOut: checkIfPhoneNumberIsOptedOut,
  ConfirmSubscription: confirmSubscription,
  CreatePlatformApplication: createPlatformApplication,
  CreatePlatformEndpoint: createPlatformEndpoint,
  CreateSMSSandboxPhoneNumber: createSMSSandboxPhoneNumber,
  CreateTopic: createTopic,
  DeleteEndpoint: deleteEndpoint,
  DeletePlatformApplication: deletePlatformApplication,
  DeleteSMSSandboxPhoneNumber: deleteSMSSandboxPhoneNumber,
  DeleteTopic: deleteTopic,
  GetDataProtectionPolicy: getDataProtectionPolicy,
  GetEndpointAttributes: getEndpointAttributes,
  GetPlatformApplicationAttributes: getPlatformApplicationAttributes,
  GetSMSAttributes: getSMSAttributes,
  GetSMSSandboxAccountStatus: getSMSSandboxAccountStatus,
  GetSubscriptionAttributes: getSubscriptionAttributes,
  GetTopicAttributes: getTopicAttributes,
  SetHttpEndpoint: setHttpEndpoint,
  ListOutbox: listOutbox,
  OptOutPhoneNumber: optOutPhoneNumber,
  ListEndpointsByPlatformApplication: listEndpointsByPlatformApplication,
  ListOriginationNumbers: listOriginationNumbers,
  ListPhoneNumbersOptedOut: listPhoneNumbersOptedOut,
  ListPlatformApplications: listPlatformApplications,
  ListSMSSandboxPhoneNumbers: listSMSSandboxPhoneNumbers,
  ListSubscriptionsByTopic: listSubscriptionsByTopic,
  ListSubscriptions: listSubscriptions,
  ListTagsForResource: listTagsForResource,
  ListTopics: listTopics,
  OptInPhoneNumber: optInPhoneNumber,
  PublishBatch: publishBatch,
  Publish: publish,
  PutDataProtectionPolicy: putDataProtectionPolicy,
  RemovePermission: removePermission,
  SetEndpointAttributes: setEndpointAttributes,
  SetPlatformApplicationAttributes: setPlatformApplicationAttributes,
  SetSMSAttributes: setSMSAttributes,
  SetSubscriptionAttributes: setSubscriptionAttributes,
  SetTopicAttributes: setTopicAttributes,
  Subscribe: subscribe,
  TagResource: tagResource,
  Unsubscribe: unsubscribe,
  UntagResource: untagResource,
  VerifySMSSandboxPhoneNumber: verifySMSSandboxPhoneNumber,
};
