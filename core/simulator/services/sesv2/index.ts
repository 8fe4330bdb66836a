import type { Operation, Service } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import { SESV2_SHAPES } from '../../shapes/generated/sesv2';
import { coralRefusals } from '../../validation/coral-words';
import { inV2 } from './refusals';

const FORBIDDEN_STATUS = 403;
const NO_STATE = Object.freeze({});

type Nothing = typeof NO_STATE;

/** Passes an operation on to the service that has the state, and waits for its answer. */
const passOn = (name: string): Operation<Nothing> => ({
  guard: (input, { account, region }) => ({ arn: `arn:aws:ses:${region}:${account}:${resourceOf(input)}` }),
  run(input, ctx) {
    ctx.request({ service: 'ses', operation: `v2.${name}`, input }, { seq: ctx.seq });
    return ctx.hold();
  },
});

/** The resource that a request is about, as far as one is. */
function resourceOf(input: Readonly<Record<string, unknown>>): string {
  const { FromEmailAddress, EmailIdentity, ConfigurationSetName, TemplateName } = input;
  const identity = FromEmailAddress ?? EmailIdentity;
  if (typeof identity === 'string') return `identity/${identity}`;
  if (typeof TemplateName === 'string') return `template/${TemplateName}`;
  return typeof ConfigurationSetName === 'string' ? `configuration-set/${ConfigurationSetName}` : '*';
}

/** The second version of the API of Amazon SES. It has no state of its own. */
export const sesv2: Service<Nothing> = {
  name: 'sesv2',
  iamPrefix: 'ses',
  principal: 'ses.amazonaws.com',
  scope: 'regional',
  shapes: SESV2_SHAPES,
  initial: () => NO_STATE,
  operations: Object.fromEntries(Object.keys(SESV2_SHAPES.operations).map((name) => [name, passOn(name)])),
  refuseInput: coralRefusals(SESV2_SHAPES, { code: 'BadRequestException' }),
  refuseAccess: (message) => new AwsRefusal('AccessDeniedException', message, { status: FORBIDDEN_STATUS }),
  onReply(token, outcome, ctx) {
    const { seq } = token as { seq: number };
    ctx.complete(seq, outcome.ok ? outcome : { ok: false, error: inV2(outcome.error) });
  },
};
