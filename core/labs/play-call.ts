import { renderError, renderOutput } from '../cli/render/render';
import { CLI_SERVICES } from '../cli/services';
import type { Outcome } from '../simulator/engine/contract';
import { copyPlain } from '../simulator/engine/plain';
import { AwsRefusal } from '../simulator/engine/refusal';
import type { World } from '../simulator/engine/world';
import { SERVICES } from '../simulator/services/list';
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
  const outcome = outcomeOf(world, lab, call);
  return { text: printed(outcome, call), ok: outcome.ok, outcome };
}

function outcomeOf(world: World, { services }: Pick<Lab, 'services'>, call: ApiCall): Outcome {
  const { service: name, operation, input, region = LAB_PLACE.region } = call;
  const service = services.includes(name) ? SERVICES.find((one) => one.name === name) : undefined;
  if (!service || !isOffered(service, operation)) return { ok: false, error: unknownAction(operation).error };
  const command = { service: name, operation, input: copyPlain(input), caller: LAB_CALLER, region };
  return answerOf(world, command) ?? NEVER_ANSWERED;
}

const unknownAction = (operation: string): AwsRefusal =>
  new AwsRefusal('UnknownOperationException', `The action ${operation} is not valid for this endpoint.`);

function printed(outcome: Outcome, { service, operation }: ApiCall): string {
  if (!outcome.ok) return renderError(outcome.error, operation).trim();
  const cli = CLI_SERVICES.find((one) => one.service === service);
  return cli
    ? renderOutput(outcome.output, {
        service: cli,
        operation,
        options: { output: 'json', query: undefined },
        filters: [],
      })
    : '';
}
