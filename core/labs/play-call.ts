import { renderError, renderOutput } from '../cli/render/render';
import { asCliService } from '../cli/services';
import type { AnyService, Outcome, Output } from '../simulator/engine/contract';
import { copyPlain } from '../simulator/engine/plain';
import { type AwsError, AwsRefusal } from '../simulator/engine/refusal';
import type { World } from '../simulator/engine/world';
import { isOffered } from '../simulator/wire/dialect';
import { LAB_CALLER, LAB_PLACE, type Lab } from './lab';
import { answerOf, type Printed } from './play';
import type { ApiCall } from './session';

const NEVER_ANSWERED: Outcome = {
  ok: false,
  error: new AwsRefusal('RequestTimeout', 'The request was not answered in time.', { status: 408 }).error,
};

/**
 * Makes a call of the learner's program, as the account's root. It reaches what the terminal reaches: the lab's
 * services, and of these what AWS offers. A call that waits lets time pass until it is answered.
 */
export function playCall(world: World, lab: Pick<Lab, 'services'>, call: ApiCall): Printed {
  const { service: name, operation } = call;
  const service = lab.services.includes(name) ? world.services.find((one) => one.name === name) : undefined;
  if (!service || !isOffered(service, operation)) return refused(unknownAction(operation), operation);
  const { input, region = LAB_PLACE.region } = call;
  const command = { service: name, operation, input: copyPlain(input), caller: LAB_CALLER, region };
  const outcome = answerOf(world, command) ?? NEVER_ANSWERED;
  return outcome.ok
    ? { text: printed(outcome.output, service, operation), ok: true, outcome }
    : refused(outcome.error, operation);
}

const unknownAction = (operation: string): AwsError =>
  new AwsRefusal('UnknownOperationException', `The action ${operation} is not valid for this endpoint.`)
    .error;

const refused = (error: AwsError, operation: string): Printed => ({
  text: renderError(error, operation).trim(),
  ok: false,
  outcome: { ok: false, error },
});

const printed = (output: Output, service: AnyService, operation: string): string =>
  renderOutput(output, {
    service: asCliService(service),
    operation,
    options: { output: 'json', query: undefined },
    filters: [],
  });
