import { withParticle } from '../../kernel/particle';
import { time } from '../retention-and-dlq/words.ko';
import type { Story } from '../stories';
import { count, inSeconds } from '../wording';
import { type Claim, PARTS, type PartId, type PipelineParams, type Place } from './params';

const s = (value: number): string => inSeconds(value, 'ko');
const TYPE = { standard: '표준', fifo: 'FIFO' };
const OTHER = { standard: 'FIFO', fifo: '표준' };

/** The architecture. What the parts ask is left open. */
export function stem(p: PipelineParams, { who, thing }: Story): string {
  const type = TYPE[p.type];
  const archive = p.archive ? '이 주제에는 두 번째 대기열 `archive`도 구독되어 있습니다. ' : '';
  const consumer =
    p.consumer === 'lambda'
      ? '`work`의 메시지는 이벤트 소스 매핑을 통해 Lambda 함수가 처리합니다.'
      : '`work`의 메시지는 EC2의 작업자가 받아 처리하고 삭제합니다.';
  const failed = PARTS[p.direction].includes('place')
    ? '처리할 수 없는 메시지를 모을 대기열 `failed`를 만들었지만 아직 어디에도 연결하지 않았습니다.'
    : '`failed`는 `work`의 데드 레터 대기열(DLQ)입니다.';
  return `${who} 애플리케이션은 ${withParticle(thing, '을/를')} 하나씩 메시지로 SNS ${type} 주제에 게시합니다. SQS ${type} 대기열 \`work\`가 이 주제를 구독합니다. ${archive}${consumer} ${failed}`;
}

export const TABLE_TITLE = '설정';

/** The settings that the parts rest on. */
export function table(p: PipelineParams): string {
  const rows: [string, string][] = [['주제와 `work`의 유형', TYPE[p.type]]];
  rows.push(['maxReceiveCount', String(p.receives)]);
  if (p.consumer === 'lambda') rows.push(['ReportBatchItemFailures', '설정하지 않음']);
  if (p.timeout?.direction === 'trigger') {
    rows.push(['함수의 제한 시간', s(p.timeout.timeout)]);
    rows.push(['배치 크기', count(p.timeout.rules.batch)]);
    rows.push(['배치 창', p.timeout.window > 0 ? s(p.timeout.window) : '없음']);
  }
  if (p.timeout?.direction === 'fits') {
    rows.push(['메시지 하나의 처리 시간', `최소 ${s(p.timeout.fastest)}, 최대 ${s(p.timeout.slowest)}`]);
    rows.push([
      '중단된 작업자의 메시지를 다시 받을 수 있어야 하는 때',
      `늦어도 수신한 지 ${s(p.timeout.retryWithin)} 뒤`,
    ]);
  }
  if (p.moves) rows.push(['`work`의 가시성 제한 시간', s(p.moves.visibility)]);
  if (p.left) {
    rows.push(['`work`의 보존 기간', time(p.left.sourceH)]);
    rows.push(['`failed`의 보존 기간', time(p.left.dlqH)]);
  }
  return ['| 설정 | 값 |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join(
    '\n',
  );
}

export function ask(p: PipelineParams, id: PartId, { thing }: Story): string {
  const i = withParticle(thing, '이/가');
  switch (id) {
    case 'place':
      return `처리가 거듭 실패하는 ${withParticle(thing, '은/는')} 조사할 수 있게 남아야 합니다. 어떻게 구성해야 합니까?`;
    case 'timeout':
      return p.consumer === 'lambda'
        ? 'AWS가 `work`에 권장하는 가장 짧은 가시성 제한 시간은 얼마입니까?'
        : `처리되는 동안 같은 ${i} 두 번 나가서는 안 됩니다. \`work\`에 알맞은 가시성 제한 시간은 얼마입니까?`;
    case 'moves':
      return `어떤 ${i} 받은 작업자를 매번 곧바로, 삭제하기 전에 중단시킵니다. 작업자는 쉬지 않고 폴링합니다. 처음 수신한 지 몇 초 뒤에 \`failed\`로 이동합니까?`;
    case 'more':
      return `${opening(p)}어떤 ${i} 지금까지 ${count(p.tried)}번 수신되었고 삭제된 적은 없습니다. \`failed\`로 이동하기 전에 \`work\`에서 몇 번 더 수신될 수 있습니까?`;
    case 'left':
      return `${opening(p)}어떤 ${i} 보낸 지 ${time(p.left?.movedAtH ?? 0)} 뒤에 \`failed\`로 이동합니다. 이동한 때부터 그곳에서 조사할 수 있는 시간은 얼마입니까?`;
    case 'claims':
      return '이 구성에 대한 설명 가운데 옳은 두 가지는 무엇입니까?';
  }
}
const opening = (p: PipelineParams): string =>
  PARTS[p.direction].includes('place') ? '`failed`를 올바르게 연결했다고 합니다. ' : '';

export function place(p: PipelineParams, id: Place): string {
  switch (id) {
    case 'source':
      return '`work`에 `failed`를 가리키는 리드라이브 정책을 둡니다';
    case 'dlq':
      return '`failed`에 `work`를 가리키는 리드라이브 정책을 둡니다';
    case 'topic':
      return '주제에 `failed`를 가리키는 리드라이브 정책을 둡니다';
    case 'subscription':
      return '`work`의 구독에 `failed`를 가리키는 리드라이브 정책을 둡니다';
    case 'function':
      return 'Lambda 함수의 데드 레터 대기열로 `failed`를 지정합니다';
    case 'other-type':
      return `\`failed\`를 ${OTHER[p.type]} 대기열로 만들고 \`work\`의 리드라이브 정책에 적습니다`;
    case 'allow':
      return '`failed`에 `work`를 가리키는 리드라이브 허용 정책을 둡니다';
  }
}

export function placeReason(p: PipelineParams, id: Place): string {
  switch (id) {
    case 'source':
      return '리드라이브 정책은 원본 대기열에 둡니다. 수신 횟수가 maxReceiveCount를 넘으면 SQS가 그 정책에 적힌 대기열로 메시지를 옮깁니다.';
    case 'dlq':
      return '방향이 거꾸로입니다. 이 정책은 `failed`에서 메시지를 내보냅니다. 정책은 실패하는 메시지가 나오는 대기열에 둡니다.';
    case 'topic':
      return '주제에는 DLQ를 붙일 수 없고, `work`로의 전송은 성공했습니다.';
    case 'subscription':
      return '구독의 DLQ는 SNS가 전송하지 못한 메시지를 받습니다. 이 메시지들은 전송되었고 처리가 실패한 것입니다.';
    case 'function':
      return '함수의 DLQ는 비동기 호출에만 쓰입니다. SQS 트리거에서는 쓰이지 않습니다.';
    case 'other-type':
      return `${TYPE[p.type]} 대기열의 DLQ도 ${TYPE[p.type]} 대기열이어야 합니다.`;
    case 'allow':
      return '리드라이브 허용 정책은 어느 대기열이 `failed`를 쓸 수 있는지 정할 뿐 아무것도 옮기지 않습니다.';
  }
}

export function claim(p: PipelineParams, id: Claim, { thing }: Story): string {
  const i = withParticle(thing, '이/가');
  const eun = withParticle(thing, '은/는');
  switch (id) {
    case 'own-copy':
      return `\`archive\`는 \`work\`가 받는 모든 ${thing}의 사본을 따로 받습니다`;
    case 'shared-copies':
      return `${eun} 두 대기열에 나뉘어 그중 한 곳에만 들어갑니다`;
    case 'queue-policy':
      return '`work`의 대기열 정책이 sns.amazonaws.com의 sqs:SendMessage를 허용해야 합니다';
    case 'receive-hides':
      return '메시지는 수신하면 숨겨질 뿐 당장은 `work`에 남아 있습니다';
    case 'receive-removes':
      return '메시지는 수신하면 `work`에서 제거되므로 따로 삭제하지 않아도 됩니다';
    case 'topic-keeps':
      return `주제는 누군가 가져갈 때까지 ${withParticle(thing, '을/를')} 보관합니다`;
    case 'same-type':
      return `\`failed\`는 \`work\`와 같은 ${TYPE[p.type]} 대기열이어야 합니다`;
    case 'other-type':
      return `\`failed\`는 \`work\`와 다른 ${OTHER[p.type]} 대기열이어야 합니다`;
    case 'whole-batch':
      return `${thing} 하나 때문에 함수가 예외를 내면 배치 전체가 다시 옵니다`;
    case 'only-failed':
      return `${thing} 하나 때문에 함수가 예외를 내면 그것만 다시 옵니다`;
    case 'function-dlq':
      return `함수에 DLQ를 설정하면 실패한 ${i} 그곳으로 갑니다`;
    case 'order-in-group':
      return `같은 메시지 그룹의 ${eun} 보낸 순서대로 수신됩니다`;
    case 'order-in-queue':
      return p.type === 'fifo'
        ? '대기열의 모든 메시지 그룹에 걸쳐 순서가 지켜집니다'
        : `${eun} 언제나 보낸 순서대로 수신됩니다`;
    case 'may-repeat':
      return `같은 ${i} 두 번 전달될 수 있으므로 처리가 이를 견뎌야 합니다`;
    case 'exactly-once':
      return `${eun} 따로 대비하지 않아도 저마다 꼭 한 번만 전달됩니다`;
    case 'dlq-forever':
      return '`failed`로 이동한 것은 누군가 삭제할 때까지 그곳에 남습니다';
  }
}

export function claimReason(p: PipelineParams, id: Claim): string {
  switch (id) {
    case 'own-copy':
      return '주제는 구독마다 사본을 하나씩 밀어 넣습니다.';
    case 'shared-copies':
      return '구독마다 사본을 따로 받습니다. 메시지를 나누는 것은 같은 대기열의 소비자들입니다.';
    case 'queue-policy':
      return '대기열 정책이 허용해야 SNS가 그 대기열로 보낼 수 있습니다.';
    case 'receive-hides':
      return '수신한 메시지는 가시성 제한 시간 동안 숨겨집니다. 만료되거나 이동하기 전에는 삭제해야만 제거됩니다.';
    case 'receive-removes':
      return '수신한 메시지는 숨겨질 뿐입니다. 삭제하지 않으면 다시 보입니다.';
    case 'topic-keeps':
      return '주제는 메시지를 구독에 곧바로 밀어 넣고 가져가도록 보관하지 않습니다. 보관은 대기열의 일입니다.';
    case 'same-type':
      return 'DLQ는 원본 대기열과 유형, 계정, 리전이 같아야 합니다.';
    case 'other-type':
      return 'DLQ는 원본 대기열과 유형이 같아야 하므로 다른 유형은 쓸 수 없습니다.';
    case 'whole-batch':
      return 'ReportBatchItemFailures가 없으면 배치는 통째로 성공하거나 실패합니다.';
    case 'only-failed':
      return '그러려면 ReportBatchItemFailures를 켜고, 함수가 예외를 내는 대신 그 메시지를 알려야 합니다.';
    case 'function-dlq':
      return 'SQS 트리거에서 함수의 DLQ는 쓰이지 않으며 `work`의 리드라이브 정책이 정합니다.';
    case 'order-in-group':
      return 'FIFO 대기열은 메시지 그룹마다 순서를 지킵니다.';
    case 'order-in-queue':
      return p.type === 'fifo'
        ? '순서는 메시지 그룹 안에서만 지켜지고, 그룹들은 나란히 처리됩니다.'
        : '표준 대기열은 순서를 되도록 지킬 뿐 보장하지 않습니다.';
    case 'may-repeat':
      return '표준 대기열은 최소 한 번 전달하므로 처리가 멱등이어야 합니다.';
    case 'exactly-once':
      return '표준 대기열은 최소 한 번 전달하며, 이따금 두 번 오기도 합니다.';
    case 'dlq-forever':
      return 'DLQ도 평범한 대기열이므로 그곳에서도 보존 기간이 지나면 메시지가 제거됩니다.';
  }
}
export const CLAIMS_EXPLANATION =
  'SNS는 구독한 대기열마다 사본을 밀어 넣고, 대기열은 삭제되거나 만료되거나 DLQ로 이동할 때까지 메시지를 보관합니다.';

export const more = ({ receives, tried }: PipelineParams): string =>
  `수신 횟수가 maxReceiveCount를 넘게 될 때 메시지가 이동합니다. ${receives} - ${tried} = ${receives - tried}번입니다.`;

export const explanation = (p: PipelineParams): string =>
  `주제가 \`work\`에 밀어 넣고, 가시성 제한 시간이 받은 메시지를 숨기며, 삭제 없이 ${count(p.receives)}번 수신된 뒤에는 SQS가 \`failed\`로 옮깁니다.`;
