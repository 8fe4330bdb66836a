import type { Operation } from '../../engine/contract';
import type { SesState } from './state';
import { createConfigurationSet } from './v2/create-configuration-set';
import { createConfigurationSetEventDestination } from './v2/create-configuration-set-event-destination';
import { createEmailIdentity } from './v2/create-email-identity';
import { createEmailTemplate } from './v2/create-email-template';
import { deleteConfigurationSet } from './v2/delete-configuration-set';
import { deleteConfigurationSetEventDestination } from './v2/delete-configuration-set-event-destination';
import { deleteEmailIdentity } from './v2/delete-email-identity';
import { deleteEmailTemplate } from './v2/delete-email-template';
import { deleteSuppressedDestination } from './v2/delete-suppressed-destination';
import { getAccount } from './v2/get-account';
import { getConfigurationSet } from './v2/get-configuration-set';
import { getConfigurationSetEventDestinations } from './v2/get-configuration-set-event-destinations';
import { getEmailIdentity } from './v2/get-email-identity';
import { getEmailTemplate } from './v2/get-email-template';
import { getSuppressedDestination } from './v2/get-suppressed-destination';
import { listConfigurationSets } from './v2/list-configuration-sets';
import { listEmailIdentities } from './v2/list-email-identities';
import { listEmailTemplates } from './v2/list-email-templates';
import { listSuppressedDestinations } from './v2/list-suppressed-destinations';
import { putAccountDetails } from './v2/put-account-details';
import { putAccountSendingAttributes } from './v2/put-account-sending-attributes';
import { putSuppressedDestination } from './v2/put-suppressed-destination';
import { sendBulkEmail } from './v2/send-bulk-email';
import { sendEmail } from './v2/send-email';
import { testRenderEmailTemplate } from './v2/test-render-email-template';
import { updateEmailTemplate } from './v2/update-email-template';

/** What the second version of the API does, for the service `sesv2` to ask for: `v2.SendEmail`. */
export const V2_OPERATIONS: Readonly<Record<string, Operation<SesState, never, object>>> = {
  'v2.CreateConfigurationSetEventDestination': createConfigurationSetEventDestination,
  'v2.CreateConfigurationSet': createConfigurationSet,
  'v2.CreateEmailIdentity': createEmailIdentity,
  'v2.CreateEmailTemplate': createEmailTemplate,
  'v2.DeleteConfigurationSetEventDestination': deleteConfigurationSetEventDestination,
  'v2.DeleteConfigurationSet': deleteConfigurationSet,
  'v2.DeleteEmailIdentity': deleteEmailIdentity,
  'v2.DeleteEmailTemplate': deleteEmailTemplate,
  'v2.DeleteSuppressedDestination': deleteSuppressedDestination,
  'v2.GetAccount': getAccount,
  'v2.GetConfigurationSetEventDestinations': getConfigurationSetEventDestinations,
  'v2.GetConfigurationSet': getConfigurationSet,
  'v2.GetEmailIdentity': getEmailIdentity,
  'v2.GetEmailTemplate': getEmailTemplate,
  'v2.GetSuppressedDestination': getSuppressedDestination,
  'v2.ListConfigurationSets': listConfigurationSets,
  'v2.ListEmailIdentities': listEmailIdentities,
  'v2.ListEmailTemplates': listEmailTemplates,
  'v2.ListSuppressedDestinations': listSuppressedDestinations,
  'v2.PutAccountDetails': putAccountDetails,
  'v2.PutAccountSendingAttributes': putAccountSendingAttributes,
  'v2.PutSuppressedDestination': putSuppressedDestination,
  'v2.SendBulkEmail': sendBulkEmail,
  'v2.SendEmail': sendEmail,
  'v2.TestRenderEmailTemplate': testRenderEmailTemplate,
  'v2.UpdateEmailTemplate': updateEmailTemplate,
};
