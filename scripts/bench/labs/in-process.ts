import { ViewSender } from '@/app/_ui/simulator/view-sender';
import { completions } from '@/core/cli/complete';
import type { Limits } from '@/core/facts/limits';
import { rulesOf } from '@/core/labs/every-service';
import type { Lab } from '@/core/labs/lab';
import { labEnvironment } from '@/core/labs/play';
import { LabSession } from '@/core/labs/session';
import { worldModel } from '@/core/labs/world-model';
import type { Figure } from '../figures';
import { fillingActions, MESSAGES, queueUrl } from './full-lab';

const ROUNDS = 60;
const QUEUE = queueUrl('full-1');
const SEND = `aws sqs send-message --queue-url ${QUEUE} --message-body hello`;
const RECEIVE = `aws sqs receive-message --queue-url ${QUEUE} --max-number-of-messages 10`;

/** Processor time: the same however busy the machine is. */
function milliseconds(run: () => void): number {
  const used = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1_000;
}

const rounds = (run: (round: number) => void): number[] =>
  Array.from({ length: ROUNDS }, (_, round) => milliseconds(() => run(round)));

/** What the worker does for a command, for a key and for a look at the world, with ten thousand messages in it. */
export function inProcess(lab: Lab, limits: Limits): readonly Figure[] {
  const session = LabSession.restore(lab, 'bench', rulesOf(limits), fillingActions());
  const held = worldModel(session.world).nodes.flatMap(({ counts }) => counts.map(([, count]) => count));
  const messages = held.reduce((sum, count) => sum + count, 0);
  if (messages !== MESSAGES) throw new Error(`the lab holds ${messages} messages: the benchmark is wrong`);
  const sender = new ViewSender();
  const show = (): void => void structuredClone(sender.changeTo('a', session, session.events.at(-1)));
  show();
  const command = rounds((round) => {
    session.act({ kind: 'run', line: round % 2 === 0 ? SEND : RECEIVE });
    show();
  });
  const undo = rounds(() => {
    session.undo();
    show();
  });
  const complete = rounds(
    () => void completions('aws sqs receive-message --queue-url h', labEnvironment(lab, session.world)),
  );
  return [
    {
      name: 'a command, with what the page is told of it',
      unit: 'ms',
      values: command,
      goal: { at: 'most', value: 50 },
    },
    { name: 'an undo, the same', unit: 'ms', values: undo, goal: { at: 'most', value: 50 } },
    { name: 'completion of a queue URL', unit: 'ms', values: complete, goal: { at: 'most', value: 16 } },
  ];
}
