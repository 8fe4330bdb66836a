import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { addPiece, arrived, CENTRAL, makeInbox, PIECES, type Piece, SENDERS, sendFrom } from './accounts';

interface Missing {
  sender: string;
  source: string;
  missing: Piece;
}

const BELIEFS: Readonly<Record<Piece, string>> = {
  'bus-policy': 'bus-policy-is-always-what-is-missing',
  'sender-rule': 'senders-only-need-to-emit',
  'central-rule': 'arriving-on-a-bus-is-delivery',
  'queue-policy': 'targets-need-no-permission',
};

/** Which one piece is missing between an account and a queue of the central account. */
export const missing: Direction<Missing> = {
  draw: (rng, { level }) => ({
    sender: rng.pick(SENDERS),
    source: rng.pick(['shop', 'billing', 'shipping']),
    missing: rng.pick(level === 1 ? PIECES.slice(0, 3) : PIECES),
  }),
  variant: (q) => `${q.missing}|${q.sender}|${q.source}`,
  ask(q) {
    const { [q.missing]: _, ...beliefs } = BELIEFS;
    return { kind: 'single', options: PIECES, key: q.missing, beliefs };
  },
  concept: (q) => (q.missing === 'queue-policy' ? 'eventbridge.target-permissions' : undefined),
  check: {
    by: 'simulation',
    start(world, q) {
      makeInbox(world);
      for (const piece of PIECES) if (piece !== q.missing) addPiece(world, piece, q.sender, q.source);
    },
    alike: (q, option) => `central-event-bus/missing/${q.missing}|${q.sender}|${q.source}|${option}`,
    run(world, option, { sender, source }) {
      const piece = PIECES.find((each) => each === option);
      if (piece) addPiece(world, piece, sender, source);
      sendFrom(world, sender, source);
      world.look();
      return arrived(world) === 1;
    },
  },
  words: {
    en: {
      stem: (q, { who }) =>
        `${who} Events of its account \`${q.sender}\` with the source \`${q.source}\` have to reach an SQS queue of the central account \`${CENTRAL}\` by way of its default event bus. Nothing arrives. The developers find three things in place. ${PIECES.filter(
          (piece) => piece !== q.missing,
        )
          .map((piece) => DONE_EN[piece])
          .join('. ')}. What do they have to add?`,
      option: (id, { sender, source }) =>
        textFor(id, {
          'bus-policy': `A resource policy on the central event bus that allows \`events:PutEvents\` for \`${sender}\``,
          'sender-rule': `A rule in \`${sender}\` for the source \`${source}\` with the central event bus as its target`,
          'central-rule': `A rule in \`${CENTRAL}\` for the source \`${source}\` with the SQS queue as its target`,
          'queue-policy':
            'A queue policy on the SQS queue that allows `events.amazonaws.com` to send messages to it',
        }),
      reason: (id, q) =>
        id === q.missing
          ? 'This is the one link that does not exist yet; with it the event arrives.'
          : 'This exists already; adding it again changes nothing.',
      explanation: () =>
        'Four links: a rule in the sending account, the resource policy of the central bus, a rule in the central account, and the permission on its target. Each is needed, and each is set where its resource is.',
    },
    ko: {
      stem: (q, { who }) =>
        `${who} 계정 \`${q.sender}\`에서 생긴 source가 \`${q.source}\`인 이벤트는 중앙 계정 \`${CENTRAL}\`의 기본 이벤트 버스를 거쳐 그 계정의 SQS 대기열에 도착해야 합니다. 그런데 아무것도 오지 않습니다. 개발자가 확인한 사실은 다음과 같습니다: ${PIECES.filter(
          (piece) => piece !== q.missing,
        )
          .map((piece) => DONE_KO[piece])
          .join(' ')} 무엇을 더해야 합니까?`,
      option: (id, { sender, source }) =>
        textFor(id, {
          'bus-policy': `\`${sender}\`의 \`events:PutEvents\`를 허용하는 중앙 이벤트 버스의 리소스 정책`,
          'sender-rule': `source가 \`${source}\`인 이벤트를 중앙 이벤트 버스로 보내는 \`${sender}\`의 규칙`,
          'central-rule': `source가 \`${source}\`인 이벤트를 SQS 대기열로 보내는 \`${CENTRAL}\`의 규칙`,
          'queue-policy': '`events.amazonaws.com`이 SQS 대기열에 메시지를 보낼 수 있게 하는 대기열 정책',
        }),
      reason: (id, q) =>
        id === q.missing
          ? '아직 없는 연결은 이것 하나이며, 더하면 이벤트가 도착합니다.'
          : '이미 있으므로 다시 더해도 달라지지 않습니다.',
      explanation: () =>
        '연결은 네 가지입니다. 보내는 계정의 규칙, 중앙 버스의 리소스 정책, 중앙 계정의 규칙, 그 대상의 권한이며 저마다 해당 리소스가 있는 곳에 설정합니다.',
    },
  },
};

const DONE_EN: Readonly<Record<Piece, string>> = {
  'bus-policy': 'The policy of the central bus lets this account put events',
  'sender-rule': 'A rule of this account sends these events to the central bus',
  'central-rule': 'A rule of the central account sends these events to the queue',
  'queue-policy': 'The policy of the queue lets EventBridge send',
};
const DONE_KO: Readonly<Record<Piece, string>> = {
  'bus-policy': '중앙 버스의 정책은 이 계정의 이벤트를 허용합니다.',
  'sender-rule': '이 계정의 규칙은 이벤트를 중앙 버스로 보냅니다.',
  'central-rule': '중앙 계정의 규칙은 이벤트를 대기열로 보냅니다.',
  'queue-policy': '대기열의 정책은 EventBridge의 전송을 허용합니다.',
};
