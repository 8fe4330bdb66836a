import type { Direction } from '../directions/direction';
import { heldBy } from '../proof-by-simulation/queues';
import { makeTopic, publishTo } from '../proof-by-simulation/topics';
import { recordOf } from '../record';
import {
  grantsTable,
  makeInbox,
  OTHER_TOPIC,
  policyWith,
  type Source,
  statementOf,
  TOPIC,
  type Who,
  why,
} from './grants';
import { differentIn, grantOf, openTo, QUEUES, type Several, variantOf, whichLetIn } from './several';

const OPEN: readonly Source[] = ['none', 'both', 'all', 'other'];
const SHUT: readonly Source[] = ['topic', 'prefix', 'queue'];

/** Which queues another topic could write to as well. */
export const tooOpen: Direction<Several> = {
  draw(rng, { level }) {
    const whos: readonly Who[] = level === 1 ? ['sns'] : ['sns', 'sns', 'anyone', 'account'];
    const grants = recordOf(QUEUES, () => ({
      who: rng.pick(whos),
      what: rng.pick(level === 3 ? (['send', 'send', 'every', 'receive'] as const) : (['send'] as const)),
      source: rng.pick([...OPEN, ...SHUT]),
    }));
    const q = { grants };
    const open = openTo(q, OTHER_TOPIC).length;
    return differentIn(q) === QUEUES.length && (open === 2 || open === 3) ? q : undefined;
  },
  variant: variantOf,
  ask: (q) => whichLetIn(q, OTHER_TOPIC),
  check: {
    by: 'simulation',
    start(world, { grants }) {
      for (const topic of [TOPIC, OTHER_TOPIC]) makeTopic(world, topic);
      for (const [queue, grant] of Object.entries(grants))
        makeInbox(world, queue, policyWith([statementOf(grant, queue)]), [OTHER_TOPIC]);
    },
    act(world) {
      publishTo(world, OTHER_TOPIC, 'refund');
      world.look();
    },
    run: (world, option) => heldBy(world, option) === 1,
  },
  words: {
    en: {
      stem: (q, { who }) =>
        `${who} A review asks which SQS queues could get messages of the Amazon SNS topic \`${OTHER_TOPIC}\`, if somebody subscribed them to it, although they are meant for the topic \`${TOPIC}\` of the same account. The policy of each queue has a single statement, which allows what the exhibit shows for the queue itself; ARNs are shortened, and conditions use \`ArnEquals\` or, with \`*\`, \`ArnLike\`. Which ${openTo(q, OTHER_TOPIC).length} queues would let messages of \`${OTHER_TOPIC}\` in?`,
      exhibits: ({ grants }) => [
        { title: 'Statements of the queue policies', body: grantsTable(grants, 'en') },
      ],
      option: (id) => `The queue \`${id}\``,
      reason: (id, q) => why(grantOf(q, id), OTHER_TOPIC, 'en'),
      explanation: () =>
        `A queue is meant for one topic only when \`aws:SourceArn\` names just this topic. Without the condition, with a wildcard or with more ARNs, other topics may send; where SNS may not send at all, neither topic gets through.`,
    },
    ko: {
      stem: (q, { who }) =>
        `${who} 보안 검토에서, 같은 계정의 \`${TOPIC}\` 주제를 위해 만든 SQS 대기열 가운데 누군가 Amazon SNS 주제 \`${OTHER_TOPIC}\`에도 구독시키면 그 메시지까지 받게 될 대기열을 찾고 있습니다. 대기열 정책마다 문이 하나씩 있으며, 그 대기열에 대해 자료와 같이 허용합니다. ARN은 줄여 적었고, 조건의 연산자는 \`ArnEquals\`이며 \`*\`가 있으면 \`ArnLike\`입니다. \`${OTHER_TOPIC}\` 주제의 메시지를 받아들일 대기열 ${openTo(q, OTHER_TOPIC).length}개는 무엇입니까?`,
      exhibits: ({ grants }) => [{ title: '대기열 정책의 문', body: grantsTable(grants, 'ko') }],
      option: (id) => `\`${id}\` 대기열`,
      reason: (id, q) => why(grantOf(q, id), OTHER_TOPIC, 'ko'),
      explanation: () =>
        '`aws:SourceArn`이 한 주제만 가리켜야 대기열이 그 주제만을 위한 것이 됩니다. 조건이 없거나 와일드카드나 다른 ARN이 있으면 다른 주제도 보낼 수 있고, SNS가 아예 보낼 수 없는 문이라면 두 주제 모두 들어오지 못합니다.',
    },
  },
};
