import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { Direction } from '../directions/direction';
import { heldBy } from '../proof-by-simulation/queues';
import { makeTopic, publishTo } from '../proof-by-simulation/topics';
import { recordOf } from '../record';
import {
  type Grant,
  grantsTable,
  makeInbox,
  policyWith,
  RIGHT,
  type Source,
  statementOf,
  TOPIC,
  type What,
  type Who,
  why,
} from './grants';
import { differentIn, grantOf, openTo, QUEUES, type Several, variantOf, whichLetIn } from './several';

/** At most two queues have one and the same statement. */
const MOST_DIFFERENT = 4;
const SOURCES: Readonly<Record<Level, readonly Source[]>> = {
  1: ['topic', 'other', 'queue'],
  2: ['topic', 'other', 'queue', 'none', 'both'],
  3: ['topic', 'other', 'queue', 'none', 'both', 'prefix', 'all'],
};

function drawGrant(rng: Rng, level: Level): Grant {
  const changed = rng.sample(['who', 'what', 'source'], rng.int(0, level === 1 ? 1 : 2));
  const whos: readonly Who[] = level === 1 ? ['account', 'events'] : ['account', 'events', 'anyone'];
  const whats: readonly What[] = level === 1 ? ['receive'] : ['receive', 'every'];
  return {
    who: changed.includes('who') ? rng.pick(whos) : RIGHT.who,
    what: changed.includes('what') ? rng.pick(whats) : RIGHT.what,
    source: changed.includes('source') ? rng.pick(SOURCES[level]) : RIGHT.source,
  };
}

/** Which of several subscribed queues get what a topic sends. */
export const whichQueues: Direction<Several> = {
  draw(rng, { level }) {
    const q = { grants: recordOf(QUEUES, () => drawGrant(rng, level)) };
    const open = openTo(q, TOPIC).length;
    return differentIn(q) >= MOST_DIFFERENT && (open === 2 || open === 3) ? q : undefined;
  },
  variant: variantOf,
  ask: (q) => whichLetIn(q, TOPIC),
  check: {
    by: 'simulation',
    start(world, { grants }) {
      makeTopic(world, TOPIC);
      for (const [queue, grant] of Object.entries(grants))
        makeInbox(world, queue, policyWith([statementOf(grant, queue)]));
    },
    act(world) {
      publishTo(world, TOPIC, 'order');
      world.look();
    },
    run: (world, option) => heldBy(world, option) === 1,
  },
  words: {
    en: {
      stem: (q, { who }) =>
        `${who} Five SQS queues are subscribed to the standard Amazon SNS topic \`${TOPIC}\`. The policy of each has a single statement, which allows what the exhibit shows for the queue itself; ARNs are shortened, and conditions use \`ArnEquals\` or, with \`*\`, \`ArnLike\`. A message is published to \`${TOPIC}\`. Which ${openTo(q, TOPIC).length} queues get it?`,
      exhibits: ({ grants }) => [
        { title: 'Statements of the queue policies', body: grantsTable(grants, 'en') },
      ],
      option: (id) => `The queue \`${id}\``,
      reason: (id, q) => why(grantOf(q, id), TOPIC, 'en'),
      explanation: () =>
        'A queue gets the message when its policy allows `sns.amazonaws.com` the action `sqs:SendMessage` and the condition, where there is one, matches the ARN of the topic. Wider statements let it in as well, and more besides.',
    },
    ko: {
      stem: (q, { who }) =>
        `${who} SQS 대기열 다섯 개가 Amazon SNS 표준 주제 \`${TOPIC}\`를 구독합니다. 대기열 정책마다 문이 하나씩 있으며, 그 대기열에 대해 자료와 같이 허용합니다. ARN은 줄여 적었고, 조건의 연산자는 \`ArnEquals\`이며 \`*\`가 있으면 \`ArnLike\`입니다. \`${TOPIC}\` 주제에 메시지를 게시했습니다. 메시지를 받는 대기열 ${openTo(q, TOPIC).length}개는 무엇입니까?`,
      exhibits: ({ grants }) => [{ title: '대기열 정책의 문', body: grantsTable(grants, 'ko') }],
      option: (id) => `\`${id}\` 대기열`,
      reason: (id, q) => why(grantOf(q, id), TOPIC, 'ko'),
      explanation: () =>
        '대기열 정책이 `sns.amazonaws.com`에 `sqs:SendMessage` 작업을 허용하고, 조건이 있으면 주제의 ARN에 맞아야 메시지를 받습니다. 더 넓은 문도 메시지를 받게 하지만 다른 것까지 들어옵니다.',
    },
  },
};
