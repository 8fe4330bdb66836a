import type { WorldEvent } from '@/core/simulator/engine/contract';
import type { LiveWorld } from '../live-world';
import { rootOf } from '../root-of';
import { type HandlerRequest, type HandlerResult, runHandler } from './run-handler';

/** Runs the JavaScript of Lambda functions when the world asks for it, and tells it the results. */
export class Functions {
  constructor(
    private readonly world: LiveWorld,
    /** What the AWS SDK within a function needs to reach this sandbox. */
    private readonly settings: () => Readonly<Record<string, string>>,
  ) {
    world.watch((event) => {
      // The world must not be touched while it tells of an event.
      if (event.type === 'HandlerRequested') setImmediate(() => void this.#run(event));
    });
  }

  async #run(event: WorldEvent): Promise<void> {
    const request = requestOf(event);
    const settings = { ...this.settings(), AWS_REGION: event.region };
    this.#complete(event, request.requestId, await runHandler(request, settings));
  }

  #complete({ service, account, region }: WorldEvent, requestId: string, result: HandlerResult): void {
    const input = {
      RequestId: requestId,
      ...('payload' in result ? { Payload: result.payload } : { Error: result.error }),
    };
    this.world.submit(
      { service, operation: 'CompleteInvocation', input, caller: rootOf(account), region },
      () => {},
    );
  }
}

function requestOf({ detail }: WorldEvent): HandlerRequest {
  const { function: functionArn, ...rest } = detail;
  return { functionArn, ...rest } as unknown as HandlerRequest;
}
