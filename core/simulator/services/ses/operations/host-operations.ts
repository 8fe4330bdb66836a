import type { Operation } from '../../../engine/contract';
import { clickLink } from '../identities/verification';
import type { SentEmail, SesState } from '../state';

/** The owner of an address clicks the link in the verification mail. */
export const clickVerificationLink: Operation<SesState, { readonly EmailAddress: string }, object> = {
  internal: true,
  run({ EmailAddress }, ctx) {
    clickLink(EmailAddress, ctx);
    return {};
  },
};

/** What was sent lately, oldest first. */
export const listSentEmails: Operation<SesState, object, { readonly Emails: readonly SentEmail[] }> = {
  internal: true,
  run: (_input, { state }) => ({ Emails: [...state.outbox] }),
};
