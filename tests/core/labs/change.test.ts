import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedList, changedModel, listChange, modelChange } from '@/core/labs/model/change';
import type { WorldModel } from '@/core/labs/model/model';
import { sharing } from '@/core/labs/model/sharing';
import { LabSession } from '@/core/labs/session';
import { worldModel } from '@/core/labs/world-model';
import { RULES, shippedLabs } from '@/tests/support/labs';

// What the page makes of the differences must be what the worker has.

const lab = shippedLabs().find(({ slug }) => slug === 'slow-consumer') as ReturnType<
  typeof shippedLabs
>[number];
const line = fc.constantFrom(
  'aws sqs send-message --queue-url $ORDERS --message-body x',
  'aws sqs receive-message --queue-url $ORDERS',
  'aws sqs purge-queue --queue-url $ORDERS',
  'aws sqs create-queue --queue-name extra',
  'aws sqs delete-queue --queue-url $ORDERS',
  'aws sqs set-queue-attributes --queue-url $ORDERS --attributes VisibilityTimeout=5',
);

/** As the page gets it: a copy without shared objects. */
const sent = <T>(value: T): T => structuredClone(value);

describe('a model that is told as differences', () => {
  it('is the same at both ends, whatever was done and undone', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.constant('undo')), { maxLength: 25 }), (lines) => {
        const session = new LabSession(lab, 'seed', RULES.today);
        let has: WorldModel | undefined;
        let shows: WorldModel | undefined;
        for (const one of ['aws sqs list-queues', ...lines]) {
          if (one === 'undo') session.undo();
          else session.act({ kind: 'run', line: one });
          const now = sharing(has, worldModel(session.world, lab));
          shows = changedModel(shows, sent(modelChange(has, now)));
          has = now;
          expect(shows).toEqual(worldModel(session.world, lab));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says little when little changes', () => {
    const session = new LabSession(lab, 'seed', RULES.today);
    const send = () =>
      session.act({ kind: 'run', line: 'aws sqs send-message --queue-url $ORDERS --message-body x' });
    for (let n = 0; n < 50; n++) send();
    const before = worldModel(session.world, lab);
    send();
    const now = sharing(before, worldModel(session.world, lab));
    const change = modelChange(before, now);
    const told = change.nodes.flatMap((node) =>
      typeof node === 'string' ? [] : node.items.filter((item) => typeof item !== 'string'),
    );
    expect(told).toHaveLength(1);
  });
});

describe('a list that is told as differences', () => {
  it('is the same at both ends, wherever it grew or was cut', () => {
    const numbers = fc.uniqueArray(fc.nat(40), { maxLength: 12 });
    fc.assert(
      fc.property(numbers, numbers, (before, now) => {
        expect(changedList(before, listChange(before, now))).toEqual(now);
      }),
    );
  });
});
