import type { Localized } from '../../kernel/locale';

/** Stories of fleets of EC2 workers behind an SQS queue. */
export const FRAMES: readonly Localized[] = [
  {
    en: 'A photo service resizes uploads on Amazon EC2 instances that take their jobs from an Amazon SQS queue.',
    ko: '한 사진 서비스가 Amazon SQS 대기열에서 작업을 가져오는 Amazon EC2 인스턴스로 업로드된 사진의 크기를 조정합니다.',
  },
  {
    en: 'A tax office renders PDF statements on an EC2 Auto Scaling group. The requests wait in an SQS standard queue.',
    ko: '한 세무서가 EC2 Auto Scaling 그룹에서 PDF 명세서를 만듭니다. 요청은 SQS 표준 대기열에서 기다립니다.',
  },
  {
    en: 'A video platform transcodes clips on EC2 workers. Each clip is a message in an SQS queue.',
    ko: '한 동영상 플랫폼이 EC2 작업자로 클립을 트랜스코딩합니다. 클립 하나가 SQS 대기열의 메시지 하나입니다.',
  },
  {
    en: 'A bank screens payments for fraud. Payments arrive in an SQS queue and EC2 instances in an Auto Scaling group work them off.',
    ko: '한 은행이 결제의 이상 거래 여부를 심사합니다. 결제는 SQS 대기열로 들어오고 Auto Scaling 그룹의 EC2 인스턴스가 이를 처리합니다.',
  },
  {
    en: 'A shop fulfils orders with EC2 workers that poll an SQS queue. The load follows the sales campaigns.',
    ko: '한 쇼핑몰이 SQS 대기열을 폴링하는 EC2 작업자로 주문을 처리합니다. 부하는 판촉 행사에 따라 오르내립니다.',
  },
  {
    en: 'A genome laboratory aligns DNA samples on EC2 instances, one sample per SQS message.',
    ko: '한 유전체 연구소가 EC2 인스턴스에서 DNA 시료를 정렬합니다. SQS 메시지 하나가 시료 하나입니다.',
  },
  {
    en: 'A travel portal checks fares with airlines. The checks are queued in Amazon SQS and run on an Auto Scaling group.',
    ko: '한 여행 포털이 항공사에 운임을 조회합니다. 조회는 Amazon SQS에 쌓이고 Auto Scaling 그룹에서 실행됩니다.',
  },
  {
    en: 'A map provider cuts satellite images into tiles. EC2 instances fetch the jobs from an SQS queue.',
    ko: '한 지도 회사가 위성 사진을 타일로 자릅니다. EC2 인스턴스가 SQS 대기열에서 작업을 가져옵니다.',
  },
  {
    en: 'A law firm runs text recognition on scanned files with a fleet of EC2 instances fed by an SQS queue.',
    ko: '한 법무법인이 SQS 대기열에서 작업을 받는 EC2 인스턴스들로 스캔 문서의 문자를 인식합니다.',
  },
  {
    en: 'A games company computes rankings after every match on EC2 workers that read match results from Amazon SQS.',
    ko: '한 게임 회사가 Amazon SQS에서 경기 결과를 읽는 EC2 작업자로 경기마다 순위를 계산합니다.',
  },
  {
    en: 'A hospital network converts X-ray images on an EC2 Auto Scaling group. New images are announced through an SQS queue.',
    ko: '한 병원 네트워크가 EC2 Auto Scaling 그룹에서 X선 영상을 변환합니다. 새 영상은 SQS 대기열로 알려집니다.',
  },
  {
    en: 'A mobile operator rates call records on EC2 instances. The records come in through an SQS queue in bursts.',
    ko: '한 이동통신사가 EC2 인스턴스에서 통화 기록의 요금을 계산합니다. 기록은 SQS 대기열로 한꺼번에 몰려 들어옵니다.',
  },
];
