import type { Operation } from '../../../engine/contract';
import type { OutboxEntry, SnsState } from '../state';

/** Sets how an HTTP endpoint answers from now on: hosts let learners break their own endpoints. */
export const setHttpEndpoint: Operation<
  SnsState,
  { readonly Url: string; readonly StatusCode: number },
  object
> = {
  internal: true,
  run({ Url, StatusCode }, ctx) {
    ctx.state.httpEndpoints.set(Url, { statusCode: StatusCode });
    return {};
  },
};

/** What left AWS lately, oldest first; with an endpoint only what went there. */
export const listOutbox: Operation<
  SnsState,
  { readonly Endpoint?: string },
  { readonly Entries: readonly OutboxEntry[] }
> = {
  internal: true,
  run: ({ Endpoint }, { state }) => ({
    Entries: state.outbox.filter(({ endpoint }) => Endpoint === undefined || endpoint === Endpoint),
  }),
};

/** A phone's owner answers STOP. */
export const optOutPhoneNumber: Operation<SnsState, { readonly phoneNumber: string }, object> = {
  internal: true,
  run({ phoneNumber }, ctx) {
    ctx.state.mobile.optedOut.add(phoneNumber);
    return {};
  },
};
