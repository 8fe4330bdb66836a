import { describe, expect, it } from 'vitest';
import { ACCOUNT, call, REGION, refusal, testWorld } from '@/tests/support/simulator';
import { OTHER, put, queue } from './support';

const QUEUE = `arn:aws:sqs:${REGION}:${ACCOUNT}:q`;
const arn = (service: string, resource: string, account = ACCOUNT) =>
  `arn:aws:${service}:${REGION}:${account}:${resource}`;

function refusalOf(target: object, profile: 'today' | 'exam' = 'today') {
  const world = testWorld({ profile });
  call(world, 'events.PutRule', { Name: 'r', EventPattern: '{"source":["shop"]}' });
  return refusal(world, 'events.PutTargets', { Rule: 'r', Targets: [{ Id: 't1', Arn: QUEUE, ...target }] });
}

describe('targets', () => {
  it.each([
    [{ Arn: 'no-arn' }, 'Parameter no-arn is not valid. Reason: Provided Arn is not in correct format.'],
    [
      { Input: '{}', InputPath: '$.a' },
      'Only one of Input, InputPath, or InputTransformer must be provided for target t1.',
    ],
    [{ Input: '{' }, 'JSON syntax error in input for target t1.'],
    [
      { InputTransformer: { InputPathsMap: { a: '$.a' }, InputTemplate: '"<a> <b>"' } },
      'InputTemplate for target t1 contains invalid placeholder b.',
    ],
    [
      { InputTransformer: { InputTemplate: '{"a": <aws.events.event>' } },
      'Invalid InputTemplate for target t1 : [Source: (String)"{"a": 0"; line: 1, column: 8].',
    ],
    [{ Arn: arn('sqs', 'q.fifo') }, 'Parameter(s) SqsParameters must be specified for target: t1.'],
    [{ Arn: arn('kinesis', 'stream/s') }, `RoleArn is required for target ${arn('kinesis', 'stream/s')}.`],
    [
      { Arn: arn('states', 'stateMachine:s') },
      `RoleArn is required for target ${arn('states', 'stateMachine:s')}.`,
    ],
    [{ Arn: arn('sqs', 'q', OTHER) }, `RoleArn is required for target ${arn('sqs', 'q', OTHER)}.`],
    [
      { DeadLetterConfig: { Arn: arn('sqs', 'd.fifo') } },
      'Invalid DeadLetterConfig for target t1: the queue must be a standard SQS queue.',
    ],
    [
      { DeadLetterConfig: { Arn: arn('sqs', 'd').replace(REGION, 'us-west-2') } },
      'Invalid DeadLetterConfig for target t1: the queue must be in the Region of the rule.',
    ],
    [
      { Arn: arn('events', 'event-bus/b', OTHER), InputPath: '$.detail' },
      'Input, InputPath and InputTransformer are not supported for target t1.',
    ],
  ])('%j is refused', (target, message) => {
    expect(refusalOf(target)).toMatchObject({ code: 'ValidationException', message });
  });

  it('in other accounts are only buses for the exam: eventbridge.crossAccount.directTargets', () => {
    const role = `arn:aws:iam::${ACCOUNT}:role/r`;
    const target = { Arn: arn('sqs', 'q', OTHER), RoleArn: role };
    expect(refusalOf(target, 'exam').message).toContain('Target is in another account.');
  });

  it('with an id of wrong form are refused by the shape', () => {
    expect(refusalOf({ Id: 'a b' }).message).toBe(
      "1 validation error detected: Value 'a b' at 'targets.1.member.id' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+",
    );
  });

  it('keep a role that a bus target had', () => {
    const world = testWorld();
    call(world, 'events.PutRule', { Name: 'r', EventPattern: '{"a":[1]}' });
    const Arn = arn('events', 'event-bus/b', OTHER);
    const RoleArn = `arn:aws:iam::${ACCOUNT}:role/r`;
    call(world, 'events.PutTargets', { Rule: 'r', Targets: [{ Id: 't', Arn, RoleArn }] });
    call(world, 'events.PutTargets', { Rule: 'r', Targets: [{ Id: 't', Arn }] });
    expect(call(world, 'events.ListTargetsByRule', { Rule: 'r' })).toEqual({
      Targets: [{ Id: 't', Arn, RoleArn }],
    });
  });
});

/** What a queue receives of the event {a: 'x', list: ['p', 'q'], o: {k: 1}, yes: true, nil: null} through a target's settings. */
function received(settings: object): string[] {
  const world = testWorld();
  const q = queue(world, 'q');
  call(world, 'events.PutRule', { Name: 'r', EventPattern: '{"source":["shop"]}' });
  call(world, 'events.PutTargets', { Rule: 'r', Targets: [{ Id: 't1', Arn: q.arn, ...settings }] });
  put(world, { a: 'x', list: ['p', 'q'], o: { k: 1 }, yes: true, nil: null });
  return q.bodies();
}

describe('what a target receives', () => {
  it.each([
    [{ Input: '{"fixed": true}' }, '{"fixed": true}'],
    [{ InputPath: '$.detail' }, '{"a":"x","list":["p","q"],"o":{"k":1},"yes":true,"nil":null}'],
    [{ InputPath: '$.detail.nil' }, 'null'],
    [{ InputPath: '$.detail.list[1]' }, '"q"'],
    [{ InputPath: '$.detail.list[*]' }, '["p","q"]'],
    [{ InputPath: '$.detail.none' }, '{}'],
  ])('%j: %s', (settings, body) => expect(received(settings)).toEqual([body]));

  const InputPathsMap = {
    a: '$.detail.a',
    list: '$.detail.list',
    o: '$.detail.o',
    yes: '$.detail.yes',
    nil: '$.detail.nil',
    none: '$.detail.none',
    'detail-type': '$.detail-type',
  };
  it.each([
    ['"<a> of <detail-type>: <list> <o> <yes> [<none>]"', '"x of Sold: [p,q] {k:1} true []"'],
    [
      '{"a":<a>,"list":<list>,"o":<o>,"yes":<yes>,"s":"<a>/<a>"}',
      '{"a":"x","list":["p","q"],"o":{"k":1},"yes":true,"s":"x/x"}',
    ],
    ['{"none":<none>,"nil":<nil>}', '{"none":"","nil":null}'],
    ['[<a>,"\\"<a>\\""]', '["x","\\"x\\""]'],
    ['"<a>"\n"<yes>"', '"x"\n"true"'],
    ['"<aws.events.rule-name> <aws.events.event.ingestion-time>"', '"r 2026-01-01T00:00:00Z"'],
    ['{"rule":"<aws.events.rule-arn>"}', `{"rule":"arn:aws:events:${REGION}:${ACCOUNT}:rule/r"}`],
  ])('the template %s: %s', (InputTemplate, body) => {
    expect(received({ InputTransformer: { InputPathsMap, InputTemplate } })).toEqual([body]);
  });

  it.each(['{"o":"<o>"}', '{"list":"<list>"}'])(
    'the template %s makes no JSON, so nothing arrives',
    (InputTemplate) => {
      expect(received({ InputTransformer: { InputPathsMap, InputTemplate } })).toEqual([]);
    },
  );

  it('the event itself, with or without its detail', () => {
    const InputTemplate = '{"whole":<aws.events.event.json>,"bare":<aws.events.event>}';
    const [body = ''] = received({ InputTransformer: { InputTemplate } });
    const { whole, bare } = JSON.parse(body);
    expect(whole).toMatchObject({ 'detail-type': 'Sold', detail: { a: 'x' } });
    expect(Object.keys(bare).sort()).toEqual([
      'account',
      'detailType',
      'id',
      'region',
      'resources',
      'source',
      'time',
      'version',
    ]);
  });
});
