import { expect, it } from 'vitest';
import { ACCOUNT, call, REGION, testWorld } from '@/tests/support/simulator';
import { makeFunction, map } from './functions';

const arn = (queue: string) => `arn:aws:sqs:${REGION}:${ACCOUNT}:${queue}`;

it('lists the mappings of a source, of a function, and of both', () => {
  const world = testWorld();
  for (const name of ['orders', 'refunds']) call(world, 'sqs.CreateQueue', { QueueName: name });
  for (const name of ['worker', 'auditor']) makeFunction(world, { name });
  const orders = map(world, arn('orders'));
  const refunds = map(world, arn('refunds'));
  const audited = map(world, arn('refunds'), {}, 'auditor');
  const listed = (asked: object) =>
    call<{ EventSourceMappings: { UUID: string }[] }>(world, 'lambda.ListEventSourceMappings', asked)
      .EventSourceMappings.map(({ UUID }) => UUID)
      .sort();
  expect(listed({})).toEqual([orders, refunds, audited].sort());
  expect(listed({ EventSourceArn: arn('refunds') })).toEqual([refunds, audited].sort());
  expect(listed({ FunctionName: 'worker' })).toEqual([orders, refunds].sort());
  expect(listed({ EventSourceArn: arn('refunds'), FunctionName: 'auditor' })).toEqual([audited]);
});
