import { jsonOrText } from '../../kernel/json-text';
import { filledText } from '../../simulator/services/lambda/behavior/template';
import type { Producer } from '../lab.schema';
import type { Stage } from './driver';
import { repeat } from './repeat';
import { isThrottling, NO_RETRIES, type Retries, retriesIn, waitMs } from './retries';

/** Sends one message after another. */
export const startProducer = (stage: Stage, producer: Producer): void =>
  repeat(stage, producer, (n) => {
    send(stage, producer, n);
    if (stage.faults.sendsTwice()) send(stage, producer, n);
  });

function send(stage: Stage, producer: Producer, n: number): void {
  const retries = producer.retry === undefined ? NO_RETRIES : retriesIn(stage.run(producer.retry).text);
  attempt(stage, { name: producer.name, line: filledText(producer.run, { n }), retries }, 1);
}

interface Sending {
  readonly name: string;
  readonly line: string;
  readonly retries: Retries;
}

/** Sends, and sends again later what was throttled. */
function attempt(stage: Stage, sending: Sending, nth: number): void {
  const { name, line, retries } = sending;
  const { ok, outcome } = stage.run(line);
  const throttled = outcome?.ok === false && isThrottling(outcome.error.code);
  const note = (what: 'sent' | 'refused' | 'throttled'): void =>
    stage.note({ actor: name, what, body: bodyIn(line) });
  if (throttled) note('throttled');
  if (!throttled || nth >= retries.attempts) note(ok ? 'sent' : 'refused');
  else stage.later(stage.world.now + waitMs(retries, nth, stage.rng), () => attempt(stage, sending, nth + 1));
}

/** The message in a command line, whatever the service calls it. */
function bodyIn(line: string): unknown {
  const option = /--(?:message-body|message|data|detail|text)\s+('([^']*)'|"((?:[^"\\]|\\.)*)"|(\S+))/.exec(
    line,
  );
  return jsonOrText(option?.[2] ?? option?.[3] ?? option?.[4] ?? '');
}
