import { jsonOrText } from '../../kernel/json-text';
import { SECOND_MS } from '../../kernel/time';
import { filledText } from '../../simulator/services/lambda/behavior/template';
import type { Producer } from '../lab.schema';
import type { Stage } from './driver';

/** Sends one message after another, or all at once where bursts are the fault. */
export function startProducer(stage: Stage, producer: Producer): void {
  const startAt = stage.world.now + producer.startSec * SECOND_MS;
  const everyMs = stage.faults.bursts ? 0 : producer.everySec * SECOND_MS;
  const sendNth = (n: number): void => {
    send(stage, producer, n);
    if (stage.faults.sendsTwice()) send(stage, producer, n);
    if (n < producer.count) stage.later(startAt + n * everyMs, () => sendNth(n + 1));
  };
  stage.later(startAt, () => sendNth(1));
}

function send(stage: Stage, { name, run }: Producer, n: number): void {
  const line = filledText(run, { n });
  const { ok } = stage.run(line);
  stage.note({ actor: name, what: ok ? 'sent' : 'refused', body: bodyIn(line) });
}

/** The message in a command line, whatever the service calls it. */
function bodyIn(line: string): unknown {
  const option = /--(?:message-body|message|data|detail)\s+('([^']*)'|"((?:[^"\\]|\\.)*)"|(\S+))/.exec(line);
  return jsonOrText(option?.[2] ?? option?.[3] ?? option?.[4] ?? '');
}
