import type { Localized } from '../kernel/locale';

/** Stories of producers that write to a Kinesis data stream; each names its partition key. */
export const STREAM_FRAMES: readonly Localized[] = [
  {
    en: 'A ride-hailing company streams vehicle positions to Amazon Kinesis Data Streams, with the vehicle ID as the partition key.',
    ko: '한 차량 호출 회사가 차량 ID를 파티션 키로 써서 차량 위치를 Amazon Kinesis Data Streams로 스트리밍합니다.',
  },
  {
    en: 'An online game records player actions in a Kinesis data stream. The partition key is the player ID.',
    ko: '한 온라인 게임이 플레이어의 행동을 Kinesis 데이터 스트림에 기록합니다. 파티션 키는 플레이어 ID입니다.',
  },
  {
    en: 'A utility company collects smart meter readings in a Kinesis data stream, using the meter ID as the partition key.',
    ko: '한 전력 회사가 스마트 미터 검침값을 Kinesis 데이터 스트림으로 수집하며, 미터 ID를 파티션 키로 씁니다.',
  },
  {
    en: 'A bank sends card transactions to a Kinesis data stream for fraud detection. The partition key is the card token.',
    ko: '한 은행이 이상 거래 탐지를 위해 카드 거래를 Kinesis 데이터 스트림으로 보냅니다. 파티션 키는 카드 토큰입니다.',
  },
  {
    en: 'A news site captures its click events in a Kinesis data stream, partitioned by session ID.',
    ko: '한 뉴스 사이트가 클릭 이벤트를 Kinesis 데이터 스트림에 모으고 세션 ID로 파티션을 나눕니다.',
  },
  {
    en: 'A hospital forwards the vital signs of bedside monitors to a Kinesis data stream. The monitor ID is the partition key.',
    ko: '한 병원이 환자 감시 장치의 활력 징후를 Kinesis 데이터 스트림으로 전달합니다. 장치 ID가 파티션 키입니다.',
  },
  {
    en: 'An airline ingests engine telemetry into a Kinesis data stream and partitions it by engine serial number.',
    ko: '한 항공사가 엔진 텔레메트리를 Kinesis 데이터 스트림으로 수집하고 엔진 일련번호로 파티션을 나눕니다.',
  },
  {
    en: 'A supermarket chain writes every checkout event to a Kinesis data stream. The register ID serves as the partition key.',
    ko: '한 슈퍼마켓 체인이 계산대 이벤트를 모두 Kinesis 데이터 스트림에 씁니다. 계산대 ID를 파티션 키로 씁니다.',
  },
  {
    en: 'A video platform sends playback events to a Kinesis data stream, with the viewer ID as the partition key.',
    ko: '한 동영상 플랫폼이 시청자 ID를 파티션 키로 하여 재생 이벤트를 Kinesis 데이터 스트림으로 보냅니다.',
  },
  {
    en: 'A car maker streams sensor values from its plants to a Kinesis data stream. Records are partitioned by machine ID.',
    ko: '한 자동차 제조사가 공장의 센서 값을 Kinesis 데이터 스트림으로 보냅니다. 레코드는 설비 ID로 파티션이 나뉩니다.',
  },
  {
    en: 'An advertising network logs impressions to a Kinesis data stream and uses the campaign ID as the partition key.',
    ko: '한 광고 네트워크가 노출 로그를 Kinesis 데이터 스트림에 남기고 캠페인 ID를 파티션 키로 씁니다.',
  },
  {
    en: 'A parcel service publishes scan events to a Kinesis data stream. The parcel number is the partition key.',
    ko: '한 택배 회사가 스캔 이벤트를 Kinesis 데이터 스트림에 게시합니다. 운송장 번호가 파티션 키입니다.',
  },
  {
    en: 'A trading firm feeds market quotes into a Kinesis data stream, partitioned by ticker symbol.',
    ko: '한 트레이딩 회사가 시세를 Kinesis 데이터 스트림에 넣고 종목 코드로 파티션을 나눕니다.',
  },
  {
    en: 'A city gathers readings of its traffic counters in a Kinesis data stream. The intersection ID is the partition key.',
    ko: '한 도시가 교통량 계측값을 Kinesis 데이터 스트림에 모읍니다. 교차로 ID가 파티션 키입니다.',
  },
];
