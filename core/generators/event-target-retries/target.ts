import { bytesOf } from '../../kernel/bytes';
import { arnOf, makeQueue, openTo } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';

/** How a target fails: its queue was deleted, its queue lets nobody send, its stream is throttled for a while. */
export type Failing = 'gone' | 'denied' | 'busy';
/** The dead-letter queue: none is named, one that lets EventBridge send, one that does not. */
export type Dead = 'none' | 'open' | 'closed';

const STREAM = 'arn:aws:kinesis:us-east-1:111122223333:stream/target';
const ROLE = 'arn:aws:iam::111122223333:role/events';

/** A rule and what it needs, but no target yet. */
export function makeRule(world: Simulation): void {
  world.must('events.PutRule', { Name: 'orders', EventPattern: JSON.stringify({ source: ['shop'] }) });
}

/** Makes a target that fails, and answers how PutTargets names it. */
export function makeTarget(world: Simulation, failing: Failing): object {
  if (failing !== 'busy') {
    if (failing === 'denied') makeQueue(world, 'target');
    return { Id: 'target', Arn: arnOf('target') };
  }
  world.must('kinesis.CreateStream', { StreamName: 'target', ShardCount: 1 });
  world.wait(60);
  const trust = (Service: string) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
    });
  world.must('iam.CreateRole', {
    RoleName: 'events',
    AssumeRolePolicyDocument: trust('events.amazonaws.com'),
  });
  world.must('iam.PutRolePolicy', {
    RoleName: 'events',
    PolicyName: 'put',
    PolicyDocument: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'kinesis:PutRecord', Resource: STREAM }],
    }),
  });
  return { Id: 'target', Arn: STREAM, RoleArn: ROLE };
}

export function makeDead(world: Simulation, dead: Dead): object {
  if (dead === 'none') return {};
  makeQueue(world, 'dead', dead === 'open' ? openTo('events', arnOf('dead')) : {});
  return { DeadLetterConfig: { Arn: arnOf('dead') } };
}

/** For so long others write as much into the stream as its shard takes, in steps of a tenth of a second. */
const BUSY_SEC = 5;
const STEP_SEC = 0.1;
/** Bytes that use up a second of a shard and a tenth of one, the key included. */
const FULL = bytesOf('x'.repeat(1_048_575));
const TENTH = bytesOf('x'.repeat(104_856));
/** An event that takes more than a tenth of a second of the shard, so that no gap lets it through. */
const DETAIL = JSON.stringify({ text: 'x'.repeat(200_000) });
/** More than enough for every retry that a quiet target would accept. */
const PATIENCE_SEC = 60;

/** Sends one event and lets time pass until its delivery is decided. */
export function sendEvent(world: Simulation, failing: Failing): void {
  const event = { Source: 'shop', DetailType: 'placed', Detail: '{}' };
  if (failing !== 'busy') {
    world.must('events.PutEvents', { Entries: [event] });
    return;
  }
  // So much data is nothing to watch in a lab: these calls are not recorded.
  write(world, FULL);
  world.peek('events.PutEvents', { Entries: [{ ...event, Detail: DETAIL }] });
  for (let step = 1; step * STEP_SEC <= BUSY_SEC; step++) {
    world.wait(STEP_SEC);
    write(world, TENTH);
  }
  world.wait(PATIENCE_SEC);
}

const write = (world: Simulation, Data: Uint8Array): unknown =>
  world.peek('kinesis.PutRecord', { StreamName: 'target', PartitionKey: 'k', Data });
