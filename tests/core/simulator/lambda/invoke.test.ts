import { describe, expect, it } from 'vitest';
import { ACCOUNT, call, errorOf, pass, REGION, refusal, send, testWorld } from '@/tests/support/simulator';
import { bytes, makeFunction, parsed } from './functions';

const ARN = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:worker`;

describe('a synchronous invocation', () => {
  it('answers when the function has ended, with its result', () => {
    const world = testWorld();
    makeFunction(world, { behavior: { durationMs: 250, rules: [{ effect: { echoes: true } }] } });
    const ticket = send(world, 'lambda.Invoke', { FunctionName: 'worker', Payload: bytes({ order: 7 }) });
    pass(world, 0.249);
    expect(ticket.outcome).toBeUndefined();
    pass(world, 0.001);
    expect(ticket.outcome).toMatchObject({
      ok: true,
      output: { StatusCode: 200, ExecutedVersion: '$LATEST' },
    });
    const { outcome } = ticket;
    expect(outcome?.ok && parsed(outcome.output.Payload)).toEqual({ order: 7 });
  });

  it('reports an error of the handler as a successful call with FunctionError', () => {
    const world = testWorld();
    makeFunction(world, {
      behavior: { rules: [{ effect: { throws: { type: 'TypeError', message: 'no id' } } }] },
    });
    const { outcome } = invoked(world);
    expect(outcome).toMatchObject({ ok: true, output: { StatusCode: 200, FunctionError: 'Unhandled' } });
    expect(outcome?.ok && parsed(outcome.output.Payload)).toEqual({
      errorType: 'TypeError',
      errorMessage: 'no id',
    });
  });

  it('is cut short by the timeout', () => {
    const world = testWorld();
    makeFunction(world, { timeoutSec: 2, behavior: { durationMs: 60_000 } });
    const { outcome, seconds } = invoked(world);
    expect(seconds).toBe(2);
    expect(outcome?.ok && parsed(outcome.output.Payload)).toMatchObject({
      errorType: 'Sandbox.Timedout',
      errorMessage: expect.stringMatching(/^RequestId: .* Error: Task timed out after 2\.00 seconds$/),
    });
  });

  it('refuses a payload that is no JSON, and a function that is not there', () => {
    const world = testWorld();
    makeFunction(world);
    const payload = new TextEncoder().encode('{no');
    expect(refusal(world, 'lambda.Invoke', { FunctionName: 'worker', Payload: payload })).toMatchObject({
      code: 'InvalidRequestContentException',
      status: 400,
    });
    expect(refusal(world, 'lambda.Invoke', { FunctionName: 'nobody' })).toMatchObject({
      code: 'ResourceNotFoundException',
      status: 404,
      message: `Function not found: arn:aws:lambda:${REGION}:${ACCOUNT}:function:nobody`,
    });
  });

  it('checks everything and runs nothing as a dry run', () => {
    const world = testWorld();
    makeFunction(world);
    const reply = call(world, 'lambda.Invoke', { FunctionName: 'worker', InvocationType: 'DryRun' });
    expect(reply).toEqual({ StatusCode: 204 });
    expect(world.nextDue()).toBeUndefined();
  });
});

describe('code that the host runs', () => {
  const zip = new Uint8Array(100).fill(1);

  it('is asked for by an event, and its result ends the invocation', () => {
    const asked: Readonly<Record<string, unknown>>[] = [];
    const world = testWorld({
      sink: { event: ({ type, detail }) => void (type === 'HandlerRequested' && asked.push(detail)) },
    });
    call(world, 'lambda.CreateFunction', {
      FunctionName: 'worker',
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Role: `arn:aws:iam::${ACCOUNT}:role/worker`,
      Code: { ZipFile: zip },
    });
    const ticket = send(world, 'lambda.Invoke', { FunctionName: 'worker', Payload: bytes({ n: 1 }) });
    const [request] = asked;
    expect(request).toMatchObject({
      function: ARN,
      handler: 'index.handler',
      payload: '{"n":1}',
      timeoutMs: 3_000,
    });
    call(world, 'lambda.CompleteInvocation', { RequestId: request?.requestId, Payload: '{"n":2}' });
    expect(ticket.outcome?.ok && parsed(ticket.outcome.output.Payload)).toEqual({ n: 2 });
  });

  it('times out when the host does not answer', () => {
    const world = testWorld();
    call(world, 'lambda.CreateFunction', {
      FunctionName: 'worker',
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Role: `arn:aws:iam::${ACCOUNT}:role/worker`,
      Code: { ZipFile: zip },
    });
    const { outcome, seconds } = invoked(world);
    expect(seconds).toBe(3);
    expect(outcome).toMatchObject({ ok: true, output: { FunctionError: 'Unhandled' } });
  });
});

describe('concurrency', () => {
  it('throttles beyond what is reserved, and frees a place at each end', () => {
    const world = testWorld();
    makeFunction(world, { behavior: { durationMs: 1_000 } });
    call(world, 'lambda.PutFunctionConcurrency', { FunctionName: 'worker', ReservedConcurrentExecutions: 1 });
    send(world, 'lambda.Invoke', { FunctionName: 'worker' });
    expect(refusal(world, 'lambda.Invoke', { FunctionName: 'worker' })).toMatchObject({
      code: 'TooManyRequestsException',
      status: 429,
      members: { Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded' },
    });
    pass(world, 1);
    expect(send(world, 'lambda.Invoke', { FunctionName: 'worker' }).outcome).toBeUndefined();
  });

  it('leaves the unreserved minimum to all other functions', () => {
    const world = testWorld();
    makeFunction(world);
    const reserve = (count: number) =>
      send(world, 'lambda.PutFunctionConcurrency', {
        FunctionName: 'worker',
        ReservedConcurrentExecutions: count,
      }).outcome;
    expect(errorOf(reserve(901), 'reserve').message).toBe(
      "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].",
    );
    expect(reserve(900)).toMatchObject({ ok: true });
  });
});

function invoked(world: ReturnType<typeof testWorld>) {
  const startedAt = world.now;
  const ticket = send(world, 'lambda.Invoke', { FunctionName: 'worker' });
  while (!ticket.outcome) world.advanceTo(world.nextDue() ?? world.now + 1);
  return { outcome: ticket.outcome, seconds: (world.now - startedAt) / 1_000 };
}
