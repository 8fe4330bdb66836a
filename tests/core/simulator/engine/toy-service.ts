import type { Caller, Ctx, Service } from '@/core/simulator/engine/contract';
import { AwsRefusal } from '@/core/simulator/engine/refusal';
import { World } from '@/core/simulator/engine/world';

/** State of a service that only shows what the engine does. */
export interface ToyState {
  /** What happened, in order, with the instant. */
  readonly told: string[];
  readonly held: number[];
}

type ToyCtx = Ctx<ToyState>;

const tell = (ctx: ToyCtx, what: string): void => {
  ctx.state.told.push(`${ctx.now}: ${what}`);
};

/** Lets every service in, where an operation has it. */
const guard = () => ({
  arn: '*',
  policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
  }),
});

interface Timed {
  readonly name: string;
  readonly after: number;
}

/** Two services of one making: `bell` rings and asks `echo`, which answers at once, later or never. */
function toy(name: string, listens: readonly string[] = []): Service<ToyState> {
  return {
    name,
    iamPrefix: name,
    principal: `${name}.amazonaws.com`,
    scope: 'regional',
    listens,
    shapes: { signingName: name, protocols: ['json'], version: '1', operations: {}, shapes: {} },
    initial: () => ({ told: [], held: [] }),
    operations: {
      SetTimer: {
        run({ name: timer, after }: Timed, ctx) {
          ctx.setTimer(timer, ctx.now + after, { after });
          return {};
        },
      },
      ClearTimer: {
        run({ name: timer }: Timed, ctx) {
          ctx.clearTimer(timer);
          return {};
        },
      },
      Say: {
        guard,
        run({ what }: { what: string }, ctx) {
          tell(ctx, what);
          ctx.emit('Said', { what });
          return { what };
        },
      },
      Draw: { run: (_input: object, ctx) => ({ number: ctx.u32(), uuid: ctx.uuid() }) },
      Refuse: {
        guard,
        run({ change }: { change?: boolean }) {
          if (change) throw new Error('a bug');
          throw new AwsRefusal('NoException', 'No.', { status: 409 });
        },
      },
      Hold: {
        guard,
        run(_input: object, ctx) {
          ctx.state.held.push(ctx.seq);
          return ctx.hold();
        },
      },
      Release: {
        run(_input: object, ctx) {
          const seq = ctx.state.held.shift();
          if (seq !== undefined) ctx.complete(seq, { ok: true, output: { released: ctx.now } });
          return {};
        },
      },
      Ask: {
        run({ operation, input = {}, token }: { operation: string; input?: object; token: string }, ctx) {
          ctx.request({ service: 'echo', operation, input: { ...input } }, token);
          return {};
        },
      },
      Loop: {
        run(_input: object, ctx) {
          ctx.setTimer('loop', ctx.now);
          return {};
        },
      },
    },
    refuseInput: () => new AwsRefusal('ValidationException', 'bad'),
    refuseAccess: (message) => new AwsRefusal('AccessDeniedException', message, { status: 403 }),
    onTimer(timer, data, ctx) {
      if (timer === 'loop') ctx.setTimer('loop', ctx.now);
      else tell(ctx, `timer ${timer} ${JSON.stringify(data)}`);
    },
    onReply(token, outcome, ctx) {
      tell(ctx, `reply ${token} ${outcome.ok ? JSON.stringify(outcome.output) : outcome.error.code}`);
    },
    onEvent(event, ctx) {
      tell(ctx, `event ${event.service}.${event.type}`);
    },
    onCancel(seq, ctx) {
      ctx.state.held.splice(ctx.state.held.indexOf(seq), 1);
      tell(ctx, `cancelled ${seq}`);
    },
    resource: (arn, state) => ({ arn, attributes: { told: state.told.length } }),
  };
}

export const TOYS: readonly Service<ToyState>[] = [toy('bell'), toy('echo', ['bell.Said'])];

const ACCOUNT = '111122223333';
const REGION = 'us-east-1';
const CALLER: Caller = { kind: 'root', account: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:root` };

export const toyWorld = (sink: Parameters<typeof World.create>[0]['sink'] = undefined): World =>
  World.create({ services: TOYS, seed: 1, limits: {}, startAt: 0, ...(sink && { sink }) });

export const ask = (world: World, call: string, input: object = {}, region = REGION) => {
  const [service = '', operation = ''] = call.split('.');
  return world.submit({ service, operation, input: { ...input }, caller: CALLER, region });
};

/** What a service has told so far. */
export const told = (world: World, service = 'bell', region = REGION): readonly string[] =>
  (world.stateOf(service, { account: ACCOUNT, region }) as ToyState | undefined)?.told ?? [];
