import type { Localized } from '../../kernel/locale';

/** Stories of logs and events that Firehose puts into S3. */
export const FRAMES: readonly Localized[] = [
  {
    en: 'A games company delivers player logs to Amazon S3 with Amazon Data Firehose.',
    ko: '한 게임 회사가 Amazon Data Firehose로 플레이어 로그를 Amazon S3에 전송합니다.',
  },
  {
    en: 'A bank archives audit events in an S3 bucket through a Firehose stream.',
    ko: '한 은행이 Firehose 스트림으로 감사 이벤트를 S3 버킷에 보관합니다.',
  },
  {
    en: 'A website sends its access logs to Amazon S3 by way of Amazon Data Firehose.',
    ko: '한 웹사이트가 Amazon Data Firehose를 거쳐 접근 로그를 Amazon S3로 보냅니다.',
  },
  {
    en: 'A wind farm stores turbine readings in a data lake on S3, delivered by a Firehose stream.',
    ko: '한 풍력 발전 단지가 Firehose 스트림으로 터빈 측정값을 S3 데이터 레이크에 저장합니다.',
  },
  {
    en: 'A retailer loads its checkout events into S3 with a Firehose stream.',
    ko: '한 소매 회사가 Firehose 스트림으로 계산대 이벤트를 S3에 적재합니다.',
  },
  {
    en: 'A hospital keeps device events in Amazon S3 and uses Amazon Data Firehose to write them.',
    ko: '한 병원이 Amazon Data Firehose로 의료 기기 이벤트를 Amazon S3에 기록해 보관합니다.',
  },
  {
    en: 'A streaming service collects playback events with a Firehose stream that writes to S3.',
    ko: '한 스트리밍 서비스가 S3에 쓰는 Firehose 스트림으로 재생 이벤트를 수집합니다.',
  },
  {
    en: 'A carrier tracks its trucks and delivers the positions to S3 through Amazon Data Firehose.',
    ko: '한 운송 회사가 트럭의 위치를 추적해 Amazon Data Firehose로 S3에 전송합니다.',
  },
  {
    en: 'A security team gathers firewall logs in S3 with the help of a Firehose stream.',
    ko: '한 보안 팀이 Firehose 스트림으로 방화벽 로그를 S3에 모읍니다.',
  },
  {
    en: 'A university records its network traffic in S3, using a Firehose stream for delivery.',
    ko: '한 대학이 Firehose 스트림으로 네트워크 트래픽 기록을 S3에 전송합니다.',
  },
  {
    en: 'An advertising agency sends click events to an S3 bucket through Amazon Data Firehose.',
    ko: '한 광고 대행사가 Amazon Data Firehose로 클릭 이벤트를 S3 버킷에 보냅니다.',
  },
  {
    en: 'A car maker collects telemetry from test drives in S3. A Firehose stream delivers it.',
    ko: '한 자동차 제조사가 시험 주행의 텔레메트리를 S3에 모읍니다. 전송은 Firehose 스트림이 맡습니다.',
  },
];
