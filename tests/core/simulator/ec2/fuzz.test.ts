import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import type { Ec2State } from '@/core/simulator/services/ec2/state';
import { expectRepeatable, loggedWorld, sendAtomically } from '../../../support/repeat';
import { call, PLACE, pass } from '../../../support/simulator';

const DryRun = fc.constantFrom(true, false);
const Tags = [
  { Key: 'redrive:queue', Value: 'jobs' },
  { Key: 'redrive:seconds-per-message', Value: '45' },
];

const command: fc.Arbitrary<[string, object]> = fc.oneof(
  fc
    .tuple(fc.constantFrom('CreateKeyPair', 'DeleteKeyPair'), fc.constantFrom('a', 'b'), DryRun)
    .map(([operation, KeyName, dry]): [string, object] => [`ec2.${operation}`, { KeyName, DryRun: dry }]),
  fc
    .tuple(
      fc.constantFrom('ami-1', 'x'),
      fc.constantFrom(undefined, 'a', 'none'),
      fc.integer({ min: 0, max: 3 }),
      DryRun,
    )
    .map(([ImageId, KeyName, count, dry]): [string, object] => [
      'ec2.RunInstances',
      {
        ImageId,
        ...(KeyName && { KeyName }),
        MinCount: 1,
        MaxCount: count,
        DryRun: dry,
        TagSpecifications: [{ ResourceType: 'instance', Tags }],
      },
    ]),
  fc.nat(4).map((nth): [string, object] => ['ec2.TerminateInstances', { nth }]),
  fc.constant<[string, object]>(['sqs.SendMessage', { MessageBody: 'job' }]),
);

const instancesIn = (world: World) => (world.stateOf('ec2', PLACE) as Ec2State | undefined)?.instances;

/** Ids of instances are known only when the world has made them. */
function filledIn(world: World, QueueUrl: string, [operation, input]: [string, object]): [string, object] {
  if (operation === 'sqs.SendMessage') return [operation, { ...input, QueueUrl }];
  if (!('nth' in input)) return [operation, input];
  const id = [...(instancesIn(world)?.keys() ?? [])][Number(input.nth)];
  return [operation, { InstanceIds: [id ?? 'i-00000000'] }];
}

/** Only running instances work; nothing that was handled is still there, and nothing is lost. */
function expectWhole(world: World, QueueUrl: string, sent: number): void {
  const workers = [...(instancesIn(world)?.values() ?? [])];
  for (const { state, worker } of workers) if (state !== 'running') expect(worker?.busy).toBeUndefined();
  const handled = workers.reduce((sum, { worker }) => sum + (worker?.handled ?? 0), 0);
  const { Attributes } = call<{ Attributes: Record<string, string> }>(world, 'sqs.GetQueueAttributes', {
    QueueUrl,
    AttributeNames: ['All'],
  });
  const left =
    Number(Attributes.ApproximateNumberOfMessages) + Number(Attributes.ApproximateNumberOfMessagesNotVisible);
  expect(handled + left).toBe(sent);
}

it('instances come and go, and every message is handled once or still there; a replay is the same world', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(command, fc.constantFrom(0, 20, 70)), { maxLength: 20 }), (steps) => {
      const { world, log } = loggedWorld();
      const { QueueUrl } = call<{ QueueUrl: string }>(world, 'sqs.CreateQueue', {
        QueueName: 'jobs',
        Attributes: { VisibilityTimeout: '600' },
      });
      let sent = 0;
      for (const [template, wait] of steps) {
        const [operation, input] = filledIn(world, QueueUrl, template);
        const outcome = sendAtomically(world, operation, input);
        if (operation === 'sqs.SendMessage' && outcome?.ok) sent += 1;
        pass(world, wait);
        expectWhole(world, QueueUrl, sent);
      }
      expectRepeatable(world, log);
    }),
    { numRuns: 40 },
  );
});
