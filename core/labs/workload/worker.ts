import { jsonOrText } from '../../kernel/json-text';
import { SECOND_MS } from '../../kernel/time';
import { type Arn, parseArn, queueUrlOf } from '../../simulator/engine/arn';
import type { Condition } from '../../simulator/services/lambda/behavior/behavior';
import { holds } from '../../simulator/services/lambda/behavior/conditions';
import { filledText } from '../../simulator/services/lambda/behavior/template';
import { LAB_PLACE } from '../lab';
import type { Worker } from '../lab.schema';
import { callerOf } from '../play';
import type { Stage } from './driver';

interface Message {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly Body: string;
  readonly Attributes?: Readonly<Record<string, string>>;
}

/** Pause of a worker after a refused receive, and after it has crashed. */
const RESTART_MS = 5 * SECOND_MS;

/** Receives, handles and deletes messages until the workload is over. */
export function startWorker(stage: Stage, worker: Worker, name: string): void {
  const caller = callerOf(stage.roleOf(worker.profile));
  const ask = (operation: string, input: object) =>
    stage.world.submit({
      service: 'sqs',
      operation,
      input: { QueueUrl: urlOf(worker.queue), ...input },
      caller,
      region: LAB_PLACE.region,
    });
  const receive = (): void => {
    if (stage.world.now >= stage.until) return;
    const ticket = ask('ReceiveMessage', {
      MaxNumberOfMessages: worker.batch,
      ...(worker.waitSec !== undefined && { WaitTimeSeconds: worker.waitSec }),
      MessageSystemAttributeNames: ['All'],
    });
    stage.whenAnswered(ticket, () => {
      const { outcome } = ticket;
      const messages = outcome?.ok ? ((outcome.output.Messages ?? []) as readonly Message[]) : [];
      for (const message of messages) note('received', message);
      if (messages.length > 0) handle(messages, 0);
      else stage.later(stage.world.now + (outcome?.ok ? SECOND_MS : RESTART_MS), receive);
    });
  };
  const note = (what: 'received' | 'handled' | 'crashed' | 'gave-up', message: Message): void =>
    stage.note({ actor: name, what, body: jsonOrText(message.Body), messageId: message.MessageId });
  const handle = (messages: readonly Message[], index: number): void => {
    const message = messages[index];
    if (!message) {
      receive();
      return;
    }
    const takesMs = Math.round(worker.processSec * SECOND_MS * stage.faults.slowdown());
    stage.later(stage.world.now + takesMs, () => {
      if (stage.faults.crashes()) {
        note('crashed', message);
        stage.later(stage.world.now + RESTART_MS, receive);
        return;
      }
      finish(message);
      handle(messages, index + 1);
    });
  };
  const finish = (message: Message): void => {
    const subject = { body: jsonOrText(message.Body), attributes: message.Attributes ?? {} };
    const able = !worker.poison || !holds(worker.poison as Condition, subject);
    if (!able || (worker.run && !stage.run(filledText(worker.run, subject)).ok)) {
      note('gave-up', message);
      return;
    }
    note('handled', message);
    if (!stage.faults.losesDelete()) ask('DeleteMessage', { ReceiptHandle: message.ReceiptHandle });
  };
  stage.later(stage.world.now + worker.startSec * SECOND_MS, receive);
}

/** A queue is named by its URL, its ARN or its name alone. */
function urlOf(queue: string): string {
  if (queue.startsWith('http')) return queue;
  const arn = parseArn(queue) ?? parseArn(`arn:aws:sqs:${LAB_PLACE.region}:${LAB_PLACE.account}:${queue}`);
  return queueUrlOf(arn as Arn);
}
