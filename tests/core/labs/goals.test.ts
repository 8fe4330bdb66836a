import { describe, expect, it } from 'vitest';
import { checkLab } from '@/core/labs/check';
import { played } from '@/core/labs/diagnose';
import type { LabContent } from '@/core/labs/lab.schema';
import { RULES, smallLab } from '../../support/labs';

const QUEUE = 'https://sqs.us-east-1.amazonaws.com/111122223333/orders';

/** A small lab: three orders, one packer, and these goals. */
const lab = (
  goals: readonly object[],
  workers: object = {},
  start: readonly object[] = [],
  files: LabContent['files'] = {},
) =>
  smallLab({
    variables: { QUEUE },
    files,
    start: [{ run: 'aws sqs create-queue --queue-name orders' }, ...start],
    workload: {
      durationSec: 120,
      producers: [
        {
          name: 'shop',
          everySec: 5,
          count: 3,
          run: `aws sqs send-message --queue-url $QUEUE --message-body '{"order":\${n}}'`,
        },
      ],
      workers: [{ name: 'packer', queue: 'orders', processSec: 1, ...workers }],
    },
    goals,
  } satisfies Partial<Record<keyof LabContent, unknown>>);

function missed(of: ReturnType<typeof lab>): readonly string[] {
  const { world, history } = played(of, RULES.today, 'goals', []);
  return checkLab(of, world, history).failed.flatMap(({ unmet }) => unmet.map(({ goal }) => goal));
}

const delay = (seconds: number) => ({
  run: `aws sqs set-queue-attributes --queue-url $QUEUE --attributes DelaySeconds=${seconds}`,
});

describe('goals', () => {
  it.each([
    [29, ['patient']],
    [30, []],
  ])('not before: a delay of %i s', (seconds, expected) => {
    const goal = { id: 'patient', kind: 'not-before', key: 'order', sec: 30 };
    expect(missed(lab([goal], {}, [delay(seconds)]))).toEqual(expected);
  });

  it('refused: with this code, with another, not at all', () => {
    const run = `aws sqs get-queue-url --queue-name`;
    const goals = [
      { id: 'so', kind: 'refused', run: `${run} none`, code: 'QueueDoesNotExist' },
      { id: 'otherwise', kind: 'refused', run: `${run} none`, code: 'AccessDenied' },
      { id: 'not-at-all', kind: 'refused', run: `${run} orders`, code: 'QueueDoesNotExist' },
    ];
    expect(missed(lab(goals))).toEqual(['otherwise', 'not-at-all']);
  });

  it('tally: how many messages were handled, and how many different ones', () => {
    const late = { left: { path: 'body.order' }, is: '>=', right: 2 };
    const goals = [
      { id: 'three', kind: 'tally', is: '=', value: 3 },
      { id: 'two-of-them', kind: 'tally', where: late, is: '=', value: 2 },
      { id: 'one-worker', kind: 'tally', distinct: 'shop', is: '=', value: 1 },
      { id: 'packers', kind: 'tally', by: 'packer', is: '=', value: 3 },
      { id: 'nobody', kind: 'tally', by: 'pack', is: '=', value: 3 },
      { id: 'wrong', kind: 'tally', where: late, is: '=', value: 3 },
    ];
    expect(missed(lab(goals))).toEqual(['nobody', 'wrong']);
  });

  it('a file may be made of parts, repeated ones among them', () => {
    const files = { body: ['{"order":', { text: '9', times: 3 }, '}'] };
    const nine = { left: { path: 'body.order' }, is: '=', right: 999 };
    const goals = [
      { id: 'nine', kind: 'tally', where: nine, is: '=', value: 1 },
      { id: 'four', kind: 'tally', is: '=', value: 4 },
    ];
    const send = { run: 'aws sqs send-message --queue-url $QUEUE --message-body file://body' };
    expect(missed(lab(goals, {}, [send], files))).toEqual([]);
  });

  it('count: only while so much of the workload has passed', () => {
    const sent = { kind: 'count', event: 'sqs.MessageSent', is: '=' };
    const goals = [
      { ...sent, id: 'later', fromSec: 5, value: 2 },
      { ...sent, id: 'earlier', toSec: 5, value: 1 },
      { ...sent, id: 'between', fromSec: 1, toSec: 10, value: 1 },
      { ...sent, id: 'wrong', fromSec: 5, value: 3 },
    ];
    expect(missed(lab(goals))).toEqual(['wrong']);
  });

  it('count: events that have something in common count once', () => {
    const sent = { kind: 'count', event: 'sqs.MessageSent', is: '=' };
    const goals = [
      { ...sent, id: 'bodies', distinct: 'body', value: 3 },
      { ...sent, id: 'queues', distinct: 'queue', value: 1 },
      { ...sent, id: 'wrong', distinct: 'queue', value: 3 },
    ];
    expect(missed(lab(goals))).toEqual(['wrong']);
  });

  it('says nothing of messages without the key', () => {
    const goals = [
      { id: 'handled', kind: 'handled', key: 'invoice', times: 'exactly-once' },
      { id: 'within', kind: 'within', key: 'invoice', sec: 1 },
      { id: 'not-before', kind: 'not-before', key: 'invoice', sec: 60 },
    ];
    expect(missed(lab(goals))).toEqual([]);
  });

  it('a worker begins when it is said to', () => {
    const goals = [20, 40].map((sec) => ({ id: `within-${sec}`, kind: 'within', key: 'order', sec }));
    expect(missed(lab(goals, { startSec: 30 }))).toEqual(['within-20']);
  });

  it('a worker whose command is refused has not handled the message', () => {
    const goals = [{ id: 'handled', kind: 'handled', key: 'order', times: 'at-least-once' }];
    expect(missed(lab(goals, { run: 'aws sqs get-queue-url --queue-name orders' }))).toEqual([]);
    expect(missed(lab(goals, { run: 'aws sqs get-queue-url --queue-name none' }))).toEqual(['handled']);
  });
});
