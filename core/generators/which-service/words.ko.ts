import { withParticle } from '../../kernel/particle';
import type { Story } from '../stories';
import { count, duration } from '../wording';
import type { Figures, Requirement, Service, Store } from './params';

export const NAME: Readonly<Record<Service, string>> = {
  'sqs-standard': 'Amazon SQS 표준 대기열',
  'sqs-fifo': 'Amazon SQS FIFO 대기열',
  sns: 'Amazon SNS 표준 주제',
  eventbridge: '규칙을 둔 Amazon EventBridge 이벤트 버스',
  kinesis: 'Amazon Kinesis Data Streams',
  firehose: 'Amazon Data Firehose',
  flink: 'Amazon Managed Service for Apache Flink',
  video: 'Amazon Kinesis Video Streams',
};
/** The name as a thing to propose. */
export const PROPOSED = NAME;
/** The name as the topic of a sentence. */
export const SUBJECT: Readonly<Record<Service, string>> = {
  'sqs-standard': '표준 대기열은',
  'sqs-fifo': 'FIFO 대기열은',
  sns: 'SNS 주제는',
  eventbridge: '규칙을 둔 이벤트 버스는',
  kinesis: '데이터 스트림은',
  firehose: 'Firehose는',
  flink: 'Flink는',
  video: 'Kinesis Video Streams는',
};
const STORE: Readonly<Record<Store, string>> = {
  s3: 'Amazon S3',
  redshift: 'Amazon Redshift',
  opensearch: 'Amazon OpenSearch Service',
  splunk: 'Splunk',
  snowflake: 'Snowflake',
  iceberg: 'Apache Iceberg 테이블',
};
const kb = (bytes: number | null): string => count(Math.floor((bytes ?? 0) / 1_024));

/** The requirement as one sentence of the scenario. */
export function requirement({ id, n, store }: Requirement, story: Story, figures: Figures): string {
  const { thing, key } = story;
  switch (id) {
    case 'work-queue':
      return `${thing}마다 여러 작업자 중 하나가 맡고, 그동안 다른 작업자에게는 보이지 않으며, 끝나면 제거됩니다.`;
    case 'order':
      return `같은 ${key}의 ${withParticle(thing, '을/를')} 보낸 순서대로 처리합니다.`;
    case 'dedup':
      return `${duration(figures.dedupS, 'ko')} 안에 두 번 보낸 ${withParticle(thing, '은/는')} 별도 코드 없이 한 번만 전달합니다.`;
    case 'size':
      return `${withParticle(thing, '은/는')} 최대 ${n}KB이며 나누지 않고 메시지 안에 그대로 담아 보냅니다.`;
    case 'days':
      return `소비자가 ${n}일 동안 멈춰 있어도 ${withParticle(thing, '이/가')} 그대로 남아 있습니다.`;
    case 'person':
      return '고객에게 SMS와 이메일로 알립니다.';
    case 'push-queues':
      return `모든 ${thing}의 사본을 ${n}개 팀의 SQS 대기열로 밀어 보냅니다.`;
    case 'workflow':
      return `특정 ${withParticle(thing, '이/가')} 발생하면 팀의 코드를 거치지 않고 AWS Step Functions 워크플로를 시작합니다.`;
    case 'schedule':
      return '이벤트에 반응하는 것 말고도 하루 중 정해진 시각에 정리 작업을 시작합니다.';
    case 'filter':
      return `수신자마다 자신의 필터를 통과한 ${thing}만 받습니다.`;
    case 'many-readers':
      return `애플리케이션 ${n}개가 저마다의 속도로 모든 ${withParticle(thing, '을/를')} 읽습니다.`;
    case 'reread':
      return `소비자는 지난 ${n}일의 ${withParticle(thing, '을/를')} 원래 순서대로 다시 읽을 수 있습니다.`;
    case 'load':
      return `${withParticle(thing, '을/를')} ${STORE[store]}에 적재하되, 팀은 소비자를 작성하지도 운영하지도 않습니다.`;
    case 'parquet':
      return '전송 중에 JSON 레코드를 코드 없이 Apache Parquet로 변환합니다.';
    case 'mask':
      return '대상으로 가는 도중에 Lambda 함수로 개인 정보를 가립니다.';
    case 'window':
      return `${key}별 평균을 ${n}분 슬라이딩 창으로 계산합니다.`;
    case 'join':
      return `${withParticle(thing, '을/를')} 흘러가는 상태에서 두 번째 스트림과 조인합니다.`;
    case 'live-video':
      return '카메라가 보내는 실시간 영상을 시간별로 색인해 저장합니다.';
    case 'playback':
      return '직원이 카메라에 찍힌 장면을 HLS로 재생합니다.';
    case 'timer':
      return `일부 ${thing}만 ${n}분 동안 늦추고, 나머지는 모두 바로 받을 수 있습니다.`;
    case 'rate':
      return `생산자는 ${thing} 하나씩을 초당 최대 ${count(n)}번 호출로 보내며, 배치로 묶을 수 없습니다.`;
    case 'latency':
      return `소비자는 ${thing}에 ${n}초 안에 반응할 수 있습니다.`;
  }
}

const MEDIA_ONLY = 'Kinesis Video Streams는 애플리케이션 메시지가 아니라 카메라의 미디어를 받습니다.';
const COMPUTES_ONLY =
  'Flink는 다른 서비스가 담고 있는 스트림을 계산할 뿐, 메시지를 하나씩 받거나 내주지 않습니다.';

/** Why a service does not meet a requirement. */
export function whyNot(
  service: Service,
  { id, n, store }: Requirement,
  story: Story,
  figures: Figures,
): string {
  const it = SUBJECT[service];
  if (service === 'video')
    return id === 'window' || id === 'join'
      ? 'Kinesis Video Streams는 미디어를 저장할 뿐 계산하지 않습니다.'
      : MEDIA_ONLY;
  if (service === 'flink' && id !== 'load' && id !== 'parquet' && id !== 'live-video' && id !== 'playback')
    return COMPUTES_ONLY;
  switch (id) {
    case 'work-queue':
      if (service === 'kinesis')
        return '데이터 스트림에서는 애플리케이션마다 모든 레코드를 읽으며, 레코드를 하나씩 제거할 수 없습니다.';
      if (service === 'firehose')
        return 'Firehose는 데이터를 대상에 적재하며, 작업자가 레코드를 하나씩 가져갈 수 없습니다.';
      return `${it} 조건에 맞는 모든 수신자에게 밀어 보내므로 작업자가 메시지를 나눠 갖지 않습니다.`;
    case 'order':
      return service === 'sqs-standard'
        ? '표준 대기열의 순서는 최선형일 뿐 보장되지 않습니다.'
        : `${it} 순서를 보장하지 않습니다.`;
    case 'dedup':
      return `${it} 최소 한 번 전달하므로 중복이 그대로 나갈 수 있습니다.`;
    case 'size':
      return `${it} 최대 ${kb(figures.bytes[service])}KB를 받으므로 필요한 ${n}KB에 못 미칩니다.`;
    case 'days':
      if (service === 'sns')
        return 'SNS는 멈춘 수신자를 위해 메시지를 보관하지 않으며, 재시도가 끝나면 메시지는 DLQ로 가거나 사라집니다.';
      if (service === 'eventbridge')
        return `EventBridge는 규칙의 대상에 최대 ${duration(figures.retryAgeS, 'ko')} 동안만 재시도하므로 ${n}일에 못 미칩니다.`;
      return `Firehose는 데이터를 최대 ${duration(figures.firehoseKeepS, 'ko')} 동안만 보관하므로 ${n}일에 못 미치고, 소비자도 없습니다.`;
    case 'person':
      if (service === 'eventbridge')
        return '규칙에는 SMS나 이메일 대상이 없어 뒤에 SNS 주제를 두어야 합니다.';
      if (service === 'firehose')
        return 'Firehose는 저장소와 분석 서비스에 데이터를 적재할 뿐 사람에게 알리지 않습니다.';
      return `${it} 소비자가 가져가는 곳이라 SMS도 이메일도 보내지 않습니다.`;
    case 'push-queues':
      if (service === 'kinesis')
        return '데이터 스트림은 소비자가 당겨 가는 곳이라 SQS 대기열로 밀어 보내지 않습니다.';
      if (service === 'firehose') return 'SQS는 Firehose의 대상이 아닙니다.';
      return `${it} 메시지를 소비자 하나에 넘기며 다른 대기열로 복사하지 않습니다.`;
    case 'workflow':
      if (service === 'sns') return 'Step Functions는 SNS의 전달 프로토콜이 아닙니다.';
      if (service === 'firehose') return 'Step Functions는 Firehose의 대상이 아닙니다.';
      return `${it} 스스로 아무것도 시작하지 않으므로, 무언가가 읽어서 워크플로를 시작해야 합니다.`;
    case 'schedule':
      return `${it} 일정 기능이 없고 생산자가 보낸 것에만 반응합니다.`;
    case 'filter':
      if (service === 'kinesis') return '데이터 스트림의 소비자는 모든 레코드를 읽으므로 직접 걸러야 합니다.';
      if (service === 'firehose') return 'Firehose 스트림에는 대상이 하나뿐이고 모든 레코드가 그리로 갑니다.';
      return `${it} 필터를 가진 구독자가 없어, 폴링하는 쪽이 다음 메시지를 그대로 받습니다.`;
    case 'many-readers':
      if (service === 'sns' || service === 'eventbridge')
        return `${it} 이벤트가 오는 대로 밀어 보내므로 수신자가 자기 속도로 읽을 수 없습니다.`;
      if (service === 'firehose') return 'Firehose 스트림에는 대상이 하나뿐이고 읽는 쪽이 없습니다.';
      return `${it} 메시지를 소비자 하나에 주며, 삭제되면 다른 소비자도 받을 수 없습니다.`;
    case 'reread':
      if (service === 'sns') return '표준 주제는 다시 읽을 수 있는 것을 남기지 않습니다.';
      if (service === 'eventbridge') return '아카이브로 이벤트를 재생할 수 있지만 순서는 보장되지 않습니다.';
      if (service === 'firehose') return 'Firehose에는 재생이 없어 전송한 데이터를 다시 읽을 수 없습니다.';
      return `${it} 소비자가 삭제한 메시지를 남기지 않습니다.`;
    case 'load':
      if (service === 'sns')
        return `${withParticle(STORE[store], '은/는')} SNS 주제를 구독할 수 없어 중간에서 데이터를 적재할 것이 필요합니다.`;
      if (service === 'flink') return 'Flink에서는 팀이 작성해야 하는 애플리케이션이 실행됩니다.';
      return `${it} ${withParticle(story.thing, '을/를')} 담고 있을 뿐이어서, 소비자가 ${STORE[store]}에 적재해야 합니다.`;
    case 'parquet':
      return service === 'flink'
        ? 'Flink에서는 팀이 작성해야 하는 애플리케이션이 실행됩니다.'
        : `${it} 데이터를 그대로 넘기며 형식을 변환하지 않습니다.`;
    case 'window':
      return service === 'firehose'
        ? 'Firehose는 레코드를 도중에 변환하지만 시간에 걸친 상태를 유지하지 않습니다.'
        : `${it} 데이터를 옮길 뿐 시간 창으로 계산하지 않습니다.`;
    case 'join':
      return service === 'firehose'
        ? 'Firehose는 스트림 하나를 대상 하나로 전송하며 조인하지 않습니다.'
        : `${it} 데이터를 옮길 뿐 두 스트림을 조인하지 못합니다.`;
    case 'live-video':
      return `${it} 낱개의 메시지나 레코드를 다루며, 시간별로 색인된 연속 미디어를 다루지 않습니다.`;
    case 'playback':
      return `${it} HLS 재생을 제공하지 않습니다.`;
    case 'timer':
      return service === 'sqs-fifo'
        ? 'FIFO 대기열에서는 메시지마다 지연을 줄 수 없고, 지연은 대기열 전체에 적용됩니다.'
        : `${it} 메시지를 골라 늦출 수 없습니다.`;
    case 'rate':
      return `높은 처리량 모드의 FIFO 대기열도 초당 최대 ${count(figures.fifoCalls)}번 호출까지라서 ${count(n)}번에 못 미칩니다.`;
    case 'latency':
      return `Firehose는 전송 전에 버퍼를 채우며 기본값은 ${duration(figures.bufferS, 'ko')}입니다. ${n}초가 아니라 준실시간입니다.`;
    case 'mask':
      return `${it} 도중에 함수를 호출하지 않습니다.`;
  }
}

/** Why a service meets a requirement. */
export function why(service: Service, { id, n, store }: Requirement, story: Story, figures: Figures): string {
  const it = SUBJECT[service];
  switch (id) {
    case 'work-queue':
      return `${it} 수신된 메시지를 가시성 제한 시간 동안 숨기고 DeleteMessage로 제거합니다.`;
    case 'order':
      return service === 'kinesis'
        ? `데이터 스트림은 샤드 안의 순서를 지키며, 파티션 키가 같은 ${withParticle(story.key, '을/를')} 한 샤드에 둡니다.`
        : `FIFO 대기열은 메시지 그룹 안의 순서를 지키며, ${withParticle(story.key, '을/를')} 그룹으로 쓰면 됩니다.`;
    case 'dedup':
      return `FIFO 대기열은 ${duration(figures.dedupS, 'ko')} 안에 본 중복 제거 ID의 메시지를 받기만 하고 전달하지 않습니다.`;
    case 'size':
      return `${it} 최대 ${kb(figures.bytes[service])}KB를 받으므로 ${n}KB를 담을 수 있습니다.`;
    case 'days':
      return service === 'kinesis'
        ? `데이터 스트림은 레코드를 기본 ${duration(figures.retentionH * 3_600, 'ko')} 동안 보관하며, 보존 기간을 ${n}일보다 훨씬 길게 늘릴 수 있습니다.`
        : `${it} 보존 기간이 끝날 때까지 메시지를 보관하며, 이를 ${n}일 이상으로 설정할 수 있습니다.`;
    case 'person':
      return 'SMS와 이메일은 SNS의 전달 프로토콜입니다.';
    case 'push-queues':
      return service === 'sns'
        ? `SNS는 구독한 모든 대기열에 사본을 밀어 보내므로 ${n}개도 됩니다.`
        : `규칙의 대상은 최대 ${figures.targetsPerRule}개이고 SQS 대기열도 대상이 되므로 ${n}개 팀에 충분합니다.`;
    case 'workflow':
      return 'Step Functions 상태 머신은 EventBridge 규칙의 대상이 될 수 있습니다.';
    case 'schedule':
      return 'EventBridge 규칙은 일정 표현식으로도 실행됩니다.';
    case 'filter':
      return service === 'sns'
        ? 'SNS 구독마다 필터 정책이 따로 있습니다.'
        : 'EventBridge 규칙마다 이벤트 패턴이 따로 있습니다.';
    case 'many-readers':
      return `데이터 스트림의 소비자는 저마다 자기 위치에서 모든 레코드를 읽으므로 ${n}개라도 됩니다.`;
    case 'reread':
      return `레코드는 보존 기간 내내 데이터 스트림에 남고, 이 기간을 ${n}일 이상으로 늘려 순서대로 다시 읽을 수 있습니다.`;
    case 'load':
      return `${withParticle(STORE[store], '은/는')} Firehose의 대상이며, Firehose가 소비자 없이 적재합니다.`;
    case 'parquet':
      return 'Firehose는 AWS Glue의 스키마로 JSON을 Parquet로 직접 변환합니다.';
    case 'mask':
      return 'Firehose는 전송 전에 Lambda 함수를 호출해 레코드를 변환할 수 있습니다.';
    case 'window':
      return `Flink는 시간에 걸쳐 상태를 유지하므로 ${n}분 슬라이딩 창을 계산합니다.`;
    case 'join':
      return 'Flink는 흘러가는 스트림을 서로 조인합니다.';
    case 'live-video':
      return 'Kinesis Video Streams는 카메라의 영상을 받아 저장하고 시간별로 색인합니다.';
    case 'playback':
      return 'Kinesis Video Streams는 재생용 HLS 세션을 제공합니다.';
    case 'timer':
      return `표준 대기열에서는 메시지마다 DelaySeconds를 줄 수 있으며, 여기서는 ${n}분입니다.`;
    case 'rate':
      return service === 'kinesis'
        ? `샤드 하나가 초당 레코드 ${count(figures.shardRecords)}개를 받으므로 샤드를 늘리면 ${count(n)}개도 받습니다.`
        : `표준 대기열은 초당 호출 수가 거의 무제한이라 ${count(n)}번도 처리합니다.`;
    case 'latency':
      if (service === 'sns') return `SNS는 게시되는 즉시 메시지를 밀어 보내므로 ${n}초면 충분합니다.`;
      if (service === 'kinesis')
        return `데이터 스트림의 레코드는 기록된 직후 읽을 수 있으므로 ${n}초 안에 됩니다.`;
      return `긴 폴링을 쓰면 소비자는 메시지가 오는 즉시 받으므로 ${n}초 안에 됩니다.`;
  }
}
