import type { Operation } from '../../engine/contract';
import { cloneReceiptRuleSet } from './operations/clone-receipt-rule-set';
import { createConfigurationSet } from './operations/create-configuration-set';
import { createConfigurationSetEventDestination } from './operations/create-configuration-set-event-destination';
import { createReceiptRule } from './operations/create-receipt-rule';
import { createReceiptRuleSet } from './operations/create-receipt-rule-set';
import { createTemplate } from './operations/create-template';
import { deleteConfigurationSet } from './operations/delete-configuration-set';
import { deleteConfigurationSetEventDestination } from './operations/delete-configuration-set-event-destination';
import { deleteIdentity } from './operations/delete-identity';
import { deleteIdentityPolicy } from './operations/delete-identity-policy';
import { deleteReceiptRule } from './operations/delete-receipt-rule';
import { deleteReceiptRuleSet } from './operations/delete-receipt-rule-set';
import { deleteTemplate } from './operations/delete-template';
import { deleteVerifiedEmailAddress } from './operations/delete-verified-email-address';
import { describeActiveReceiptRuleSet } from './operations/describe-active-receipt-rule-set';
import { describeConfigurationSet } from './operations/describe-configuration-set';
import { describeReceiptRuleSet } from './operations/describe-receipt-rule-set';
import { getAccountSendingEnabled } from './operations/get-account-sending-enabled';
import { getIdentityDkimAttributes } from './operations/get-identity-dkim-attributes';
import { getIdentityNotificationAttributes } from './operations/get-identity-notification-attributes';
import { getIdentityPolicies } from './operations/get-identity-policies';
import { getIdentityVerificationAttributes } from './operations/get-identity-verification-attributes';
import { getSendQuota } from './operations/get-send-quota';
import { getSendStatistics } from './operations/get-send-statistics';
import { getTemplate } from './operations/get-template';
import { clickVerificationLink, listSentEmails } from './operations/host-operations';
import { listConfigurationSets } from './operations/list-configuration-sets';
import { listIdentities } from './operations/list-identities';
import { listIdentityPolicies } from './operations/list-identity-policies';
import { listReceiptRuleSets } from './operations/list-receipt-rule-sets';
import { listTemplates } from './operations/list-templates';
import { listVerifiedEmailAddresses } from './operations/list-verified-email-addresses';
import { putIdentityPolicy } from './operations/put-identity-policy';
import { sendBulkTemplatedEmail } from './operations/send-bulk-templated-email';
import { sendEmail } from './operations/send-email';
import { sendOverSmtp } from './operations/send-over-smtp';
import { sendRawEmail } from './operations/send-raw-email';
import { sendTemplatedEmail } from './operations/send-templated-email';
import { setActiveReceiptRuleSet } from './operations/set-active-receipt-rule-set';
import { setIdentityDkimEnabled } from './operations/set-identity-dkim-enabled';
import { setIdentityFeedbackForwardingEnabled } from './operations/set-identity-feedback-forwarding-enabled';
import { setIdentityHeadersInNotificationsEnabled } from './operations/set-identity-headers-in-notifications-enabled';
import { setIdentityNotificationTopic } from './operations/set-identity-notification-topic';
import { testRenderTemplate } from './operations/test-render-template';
import { updateAccountSendingEnabled } from './operations/update-account-sending-enabled';
import { updateConfigurationSetEventDestination } from './operations/update-configuration-set-event-destination';
import { updateConfigurationSetSendingEnabled } from './operations/update-configuration-set-sending-enabled';
import { updateTemplate } from './operations/update-template';
import { verifyDomainDkim } from './operations/verify-domain-dkim';
import { verifyDomainIdentity } from './operations/verify-domain-identity';
import { verifyEmailAddress } from './operations/verify-email-address';
import { verifyEmailIdentity } from './operations/verify-email-identity';
import type { SesState } from './state';

/** Every operation of the first version by AWS's name; the last are for hosts. */
export const OPERATIONS: Readonly<Record<string, Operation<SesState, never, object>>> = {
  CloneReceiptRuleSet: cloneReceiptRuleSet,
  CreateConfigurationSetEventDestination: createConfigurationSetEventDestination,
  CreateConfigurationSet: createConfigurationSet,
  CreateReceiptRuleSet: createReceiptRuleSet,
  CreateReceiptRule: createReceiptRule,
  CreateTemplate: createTemplate,
  DeleteConfigurationSetEventDestination: deleteConfigurationSetEventDestination,
  DeleteConfigurationSet: deleteConfigurationSet,
  DeleteIdentityPolicy: deleteIdentityPolicy,
  DeleteIdentity: deleteIdentity,
  DeleteReceiptRuleSet: deleteReceiptRuleSet,
  DeleteReceiptRule: deleteReceiptRule,
  DeleteTemplate: deleteTemplate,
  DeleteVerifiedEmailAddress: deleteVerifiedEmailAddress,
  DescribeActiveReceiptRuleSet: describeActiveReceiptRuleSet,
  DescribeConfigurationSet: describeConfigurationSet,
  DescribeReceiptRuleSet: describeReceiptRuleSet,
  GetAccountSendingEnabled: getAccountSendingEnabled,
  GetIdentityDkimAttributes: getIdentityDkimAttributes,
  GetIdentityNotificationAttributes: getIdentityNotificationAttributes,
  GetIdentityPolicies: getIdentityPolicies,
  GetIdentityVerificationAttributes: getIdentityVerificationAttributes,
  GetSendQuota: getSendQuota,
  GetSendStatistics: getSendStatistics,
  GetTemplate: getTemplate,
  ClickVerificationLink: clickVerificationLink,
  ListSentEmails: listSentEmails,
  SendOverSmtp: sendOverSmtp,
  ListConfigurationSets: listConfigurationSets,
  ListIdentities: listIdentities,
  ListIdentityPolicies: listIdentityPolicies,
  ListReceiptRuleSets: listReceiptRuleSets,
  ListTemplates: listTemplates,
  ListVerifiedEmailAddresses: listVerifiedEmailAddresses,
  PutIdentityPolicy: putIdentityPolicy,
  SendBulkTemplatedEmail: sendBulkTemplatedEmail,
  SendEmail: sendEmail,
  SendRawEmail: sendRawEmail,
  SendTemplatedEmail: sendTemplatedEmail,
  SetActiveReceiptRuleSet: setActiveReceiptRuleSet,
  SetIdentityDkimEnabled: setIdentityDkimEnabled,
  SetIdentityFeedbackForwardingEnabled: setIdentityFeedbackForwardingEnabled,
  SetIdentityHeadersInNotificationsEnabled: setIdentityHeadersInNotificationsEnabled,
  SetIdentityNotificationTopic: setIdentityNotificationTopic,
  TestRenderTemplate: testRenderTemplate,
  UpdateAccountSendingEnabled: updateAccountSendingEnabled,
  UpdateConfigurationSetEventDestination: updateConfigurationSetEventDestination,
  UpdateConfigurationSetSendingEnabled: updateConfigurationSetSendingEnabled,
  UpdateTemplate: updateTemplate,
  VerifyDomainDkim: verifyDomainDkim,
  VerifyDomainIdentity: verifyDomainIdentity,
  VerifyEmailAddress: verifyEmailAddress,
  VerifyEmailIdentity: verifyEmailIdentity,
};
