import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
import { CENTRAL, SENDERS } from './accounts';

interface Direct {
  sender: string;
  options: readonly string[];
  /** Whether some targets can be named without a bus: not as the exam has it. */
  isDirect: boolean;
}

const OTHER_REGION = 'eu-west-1';
const ARNS: Readonly<Record<string, string>> = {
  bus: 'events:us-east-1:ID:event-bus/inbox',
  'bus-abroad': `events:${OTHER_REGION}:ID:event-bus/inbox`,
  queue: 'sqs:us-east-1:ID:inbox',
  topic: 'sns:us-east-1:ID:inbox',
  function: 'lambda:us-east-1:ID:function:inbox',
  stream: 'kinesis:us-east-1:ID:stream/inbox',
  firehose: 'firehose:us-east-1:ID:deliverystream/inbox',
  workflow: 'states:us-east-1:ID:stateMachine:inbox',
  cluster: 'ecs:us-east-1:ID:cluster/inbox',
  'queue-abroad': `sqs:${OTHER_REGION}:ID:inbox`,
  'topic-abroad': `sns:${OTHER_REGION}:ID:inbox`,
};
const BUSES = ['bus', 'bus-abroad'];
const STRAIGHT = ['queue', 'topic', 'function', 'stream'];
const isRight = (id: string, { isDirect }: Direct): boolean =>
  BUSES.includes(id) || (isDirect && STRAIGHT.includes(id));

const NAMES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  bus: { en: 'An event bus in the same Region', ko: '같은 리전의 이벤트 버스' },
  'bus-abroad': {
    en: `An event bus in the Region \`${OTHER_REGION}\``,
    ko: `\`${OTHER_REGION}\` 리전의 이벤트 버스`,
  },
  queue: { en: 'An SQS queue in the same Region', ko: '같은 리전의 SQS 대기열' },
  topic: { en: 'An SNS topic in the same Region', ko: '같은 리전의 SNS 주제' },
  function: { en: 'A Lambda function in the same Region', ko: '같은 리전의 Lambda 함수' },
  stream: { en: 'A Kinesis data stream in the same Region', ko: '같은 리전의 Kinesis 데이터 스트림' },
  firehose: { en: 'A Firehose stream in the same Region', ko: '같은 리전의 Firehose 스트림' },
  workflow: {
    en: 'A Step Functions state machine in the same Region',
    ko: '같은 리전의 Step Functions 상태 머신',
  },
  cluster: { en: 'An ECS cluster in the same Region', ko: '같은 리전의 ECS 클러스터' },
  'queue-abroad': {
    en: `An SQS queue in the Region \`${OTHER_REGION}\``,
    ko: `\`${OTHER_REGION}\` 리전의 SQS 대기열`,
  },
  'topic-abroad': {
    en: `An SNS topic in the Region \`${OTHER_REGION}\``,
    ko: `\`${OTHER_REGION}\` 리전의 SNS 주제`,
  },
};
const nameOf = (id: string, locale: Locale): string => NAMES[id]?.[locale] ?? '';
const why = {
  en: (id: string, q: Direct): string => {
    if (BUSES.includes(id))
      return 'An event bus of another account, in any Region, can be the target of a rule.';
    if (isRight(id, q))
      return 'It is among the targets that a rule may reach in another account of the same Region.';
    return id.endsWith('abroad')
      ? 'A target of a rule lies in the Region of the rule; only a bus may lie in another one.'
      : 'A rule of another account does not reach this target; a bus of that account has to pass the event on.';
  },
  ko: (id: string, q: Direct): string => {
    if (BUSES.includes(id)) return '다른 계정의 이벤트 버스는 어느 리전에 있든 규칙의 대상이 될 수 있습니다.';
    if (isRight(id, q)) return '같은 리전이면 규칙이 다른 계정에서 바로 전달할 수 있는 대상에 듭니다.';
    return id.endsWith('abroad')
      ? '규칙의 대상은 규칙과 같은 리전에 있어야 하며, 다른 리전에 있어도 되는 것은 버스뿐입니다.'
      : '다른 계정의 규칙은 이 대상에 바로 전달하지 못하고, 그 계정의 버스를 거쳐야 합니다.';
  },
};
const EXPLAIN = {
  direct: {
    en: 'Besides a bus, a rule can deliver straight to an SQS queue, an SNS topic, a Lambda function, a Kinesis data stream or an API Gateway API of another account in the same Region, with an execution role and a resource policy on the target. To gather many accounts in one place, a central bus is still the way.',
    ko: '버스 말고도, 규칙은 같은 리전에 있는 다른 계정의 SQS 대기열, SNS 주제, Lambda 함수, Kinesis 데이터 스트림, API Gateway API에 바로 전달할 수 있으며 실행 역할과 대상의 리소스 정책이 필요합니다. 여러 계정의 이벤트를 한곳에 모을 때는 여전히 중앙 버스를 씁니다.',
  },
  bus: {
    en: 'As the exam has it, a rule reaches another account only through an event bus of that account, whose rules then deliver to the final target.',
    ko: '시험의 기준으로는 규칙이 다른 계정에 닿는 길은 그 계정의 이벤트 버스뿐이며, 최종 대상에는 그 버스의 규칙이 전달합니다.',
  },
};

/** Which targets of another account a rule may name without a bus in between. */
export const direct: Direction<Direct> = {
  draw(rng, { limits }) {
    const isDirect = String(limits['eventbridge.crossAccount.directTargets']).includes('SQS');
    const q = { sender: rng.pick(SENDERS), options: [], isDirect };
    const all = Object.keys(ARNS);
    const right = all.filter((id) => isRight(id, q));
    const wrong = all.filter((id) => !right.includes(id));
    return { ...q, options: [...rng.sample(right, 2), ...rng.sample(wrong, 3)] };
  },
  variant: ({ sender, options, isDirect }) => `${isDirect}|${sender}|${[...options].sort()}`,
  ask(q) {
    const wrong = q.options.filter((id) => !isRight(id, q));
    return {
      kind: 'multiple',
      options: q.options,
      key: q.options.filter((id) => !wrong.includes(id)),
      beliefs: recordOf(wrong, (id) =>
        id.endsWith('abroad') ? 'rules-reach-every-region' : 'rules-reach-any-target-of-another-account',
      ),
    };
  },
  check: {
    by: 'simulation',
    start: (world, { sender }) => {
      const elsewhere = { account: sender };
      world.must(
        'events.PutRule',
        { Name: 'direct', EventPattern: JSON.stringify({ source: ['shop'] }) },
        elsewhere,
      );
    },
    run(world, option, { sender }) {
      const target = {
        Id: 'inbox',
        Arn: `arn:aws:${ARNS[option]?.replace('ID', CENTRAL)}`,
        RoleArn: `arn:aws:iam::${sender}:role/events`,
        ...(option === 'cluster' && {
          EcsParameters: { TaskDefinitionArn: `arn:aws:ecs:us-east-1:${CENTRAL}:task-definition/inbox` },
        }),
      };
      const outcome = world.ask(
        'events.PutTargets',
        { Rule: 'direct', Targets: [target] },
        { account: sender },
      );
      return outcome.ok && outcome.output.FailedEntryCount === 0;
    },
  },
  words: {
    en: {
      stem: ({ sender }, { who }) =>
        `${who} A rule in \`us-east-1\` of the account \`${sender}\` shall send events to the account \`${CENTRAL}\` of another team. The rule names an execution role, and the resource policies over there allow what is needed. Which two targets in \`${CENTRAL}\` can the rule have?`,
      option: (id) => nameOf(id, 'en'),
      reason: (id, q) => why.en(id, q),
      explanation: ({ isDirect }) => EXPLAIN[isDirect ? 'direct' : 'bus'].en,
    },
    ko: {
      stem: ({ sender }, { who }) =>
        `${who} 계정 \`${sender}\`의 \`us-east-1\` 규칙이 다른 팀의 계정 \`${CENTRAL}\`에 이벤트를 보내야 합니다. 규칙은 실행 역할을 지정하고, 그쪽의 리소스 정책은 필요한 것을 허용합니다. \`${CENTRAL}\` 계정에서 이 규칙의 대상이 될 수 있는 두 가지는 무엇입니까?`,
      option: (id) => nameOf(id, 'ko'),
      reason: (id, q) => why.ko(id, q),
      explanation: ({ isDirect }) => EXPLAIN[isDirect ? 'direct' : 'bus'].ko,
    },
  },
};
