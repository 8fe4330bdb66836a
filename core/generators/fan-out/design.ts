import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { arnOf, heldBy, makeQueue, receiveAll } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { makeInbox, makeTopic, publish, subscribe, TOPIC } from './topic';

interface Design {
  services: number;
  hours: number;
  options: readonly string[];
}

const WRONG = {
  'one-queue': 'a-queue-serves-several-readers',
  'http-endpoints': 'topic-keeps',
  'shared-subscription': 'one-subscribed-queue-copies-for-all',
  'no-policies': 'subscribing-lets-the-topic-send',
};
const SERVICES = ['a', 'b', 'c', 'd', 'e'];
const urlOf = (name: string): string => `https://${name}.example.com/events`;

/** Endpoints that confirm their subscription; while their services are down they answer with an error. */
function makeEndpoints(world: Simulation, names: readonly string[]): void {
  for (const name of names) {
    world.must('sns.Subscribe', { TopicArn: TOPIC, Protocol: 'https', Endpoint: urlOf(name) });
    const Token = world.events.findLast(({ type }) => type === 'ConfirmationRequested')?.detail.token;
    world.must('sns.ConfirmSubscription', { TopicArn: TOPIC, Token });
    world.peek('sns.SetHttpEndpoint', { Url: urlOf(name), StatusCode: 503 });
  }
}

/** Builds the design of an option, publishes, and answers which services can get the message once they are back. */
function served(world: Simulation, option: string, { services, hours }: Design): number {
  const names = SERVICES.slice(0, services);
  switch (option) {
    case 'http-endpoints': {
      makeEndpoints(world, names);
      const before = world.events.length;
      publish(world);
      world.wait(hours * 3_600);
      for (const name of names) world.peek('sns.SetHttpEndpoint', { Url: urlOf(name), StatusCode: 200 });
      world.wait(3_600);
      return world.events
        .slice(before)
        .filter(({ type, detail }) => type === 'MessageLeftAws' && detail.statusCode === 200).length;
    }
    case 'one-queue':
    case 'shared-subscription':
      if (option === 'one-queue') makeQueue(world, 'a');
      else makeInbox(world, { name: 'a', allowed: true });
      if (option === 'shared-subscription') subscribe(world, { name: 'a', kinds: null });
      if (option === 'one-queue')
        world.must('sqs.SendMessage', { QueueUrl: urlOfQueue('a'), MessageBody: '{}' });
      else publish(world);
      world.wait(hours * 3_600);
      return names.filter(() => receiveAll(world, 'a').length > 0).length;
    default:
      for (const name of names) {
        makeInbox(world, { name, allowed: option === 'queues' });
        subscribe(world, { name, kinds: null });
      }
      publish(world);
      world.wait(hours * 3_600);
      return names.filter((name) => heldBy(world, name) > 0).length;
  }
}
const urlOfQueue = (name: string): string =>
  `https://sqs.us-east-1.amazonaws.com/111122223333/${arnOf(name).split(':').at(-1)}`;

/** Which design brings every message to every service, even after hours of being down. */
export const design: Direction<Design> = {
  draw(rng, { level }) {
    const wrong =
      level === 1
        ? ['one-queue', 'http-endpoints', 'shared-subscription']
        : rng.sample(Object.keys(WRONG), 3);
    return { services: rng.int(2, 5), hours: rng.int(2, 12), options: ['queues', ...wrong] };
  },
  variant: ({ services, hours, options }) => `${services}|${hours}|${[...options].sort()}`,
  ask: ({ options }) => ({
    kind: 'single',
    options,
    key: 'queues',
    beliefs: Object.fromEntries(Object.entries(WRONG).filter(([id]) => options.includes(id))),
  }),
  check: {
    by: 'simulation',
    stage: () => 'fan-out/topic',
    start: makeTopic,
    alike: ({ services, hours }, option) => `fan-out/design/${services}|${hours}|${option}`,
    run: (world, option, q) => served(world, option, q) === q.services,
  },
  words: {
    en: {
      stem: ({ services, hours }, { who, things }) =>
        `${who} It publishes ${things} for ${services} services of different teams. Each service has to get every one of them, also after maintenance during which it was down for up to ${hours} hours, with the LEAST operational overhead. Which design meets these requirements?`,
      option: (id) =>
        textFor(id, {
          queues: 'One SNS topic with an SQS queue for each service, whose queue policy lets the topic send',
          'one-queue':
            'One SQS queue to which the producer sends, and from which every service receives messages',
          'http-endpoints':
            'One SNS topic with an HTTPS subscription for each service and the default retry policy',
          'shared-subscription':
            'One SNS topic with a single subscribed SQS queue, from which all the services receive',
          'no-policies':
            'One SNS topic with a subscribed SQS queue for each service, without any queue policies',
        }),
      reason: (id, { hours }) =>
        textFor(id, {
          queues: 'Each queue gets a copy of its own and keeps it until the service is back.',
          'one-queue': 'A message of one queue goes to one receiver: the other services never see it.',
          'http-endpoints': `By default a topic retries only for a short while and then drops the message, not for ${hours} hours.`,
          'shared-subscription': 'One subscription is one copy, and the services take it from each other.',
          'no-policies': 'The queues refuse what the topic sends, and nothing arrives.',
        }),
      explanation: () =>
        'Fan-out is one topic and one queue for each consumer: the topic copies, the queues keep. Every queue policy has to allow `sqs:SendMessage` for the topic.',
    },
    ko: {
      stem: ({ services, hours }, { who, things }) =>
        `${who} 이 회사는 여러 팀의 서비스 ${services}개를 위해 ${things} 메시지를 게시합니다. 점검하느라 최대 ${hours}시간 멈춘 뒤에도 서비스마다 모든 메시지를 받아야 하고, 운영 부담은 가장 적어야 합니다. 어떤 설계가 요구 사항을 충족합니까?`,
      option: (id) =>
        textFor(id, {
          queues: 'SNS 주제 하나와, 주제의 전송을 정책으로 허용하는 서비스별 SQS 대기열',
          'one-queue': '생산자가 직접 보내고 모든 서비스가 함께 메시지를 받는 SQS 대기열 하나',
          'http-endpoints': 'SNS 주제 하나와, 기본 재시도 정책을 그대로 쓰는 서비스별 HTTPS 구독',
          'shared-subscription': 'SNS 주제 하나와, 모든 서비스가 함께 메시지를 받는 구독 대기열 하나',
          'no-policies': 'SNS 주제 하나와, 대기열 정책 없이 그 주제를 구독하는 서비스별 SQS 대기열',
        }),
      reason: (id, { hours }) =>
        textFor(id, {
          queues: '대기열마다 사본을 따로 받아 서비스가 돌아올 때까지 보관합니다.',
          'one-queue': '한 대기열의 메시지는 한 수신자에게만 가므로 다른 서비스는 받지 못합니다.',
          'http-endpoints': `주제는 기본으로 잠시 재시도한 뒤 메시지를 버리며, ${hours}시간 동안 보관하지 않습니다.`,
          'shared-subscription': '구독 하나에는 사본도 하나이므로 서비스끼리 메시지를 나누어 가져갑니다.',
          'no-policies': '대기열이 주제의 전송을 거부하여 아무것도 도착하지 않습니다.',
        }),
      explanation: () =>
        '팬아웃은 주제 하나와 소비자별 대기열로 이루어집니다. 주제가 복사하고 대기열이 보관하며, 대기열 정책마다 주제의 `sqs:SendMessage`를 허용해야 합니다.',
    },
  },
};
