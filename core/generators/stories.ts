import type { Locale } from '../kernel/locale';

/** A company and what it handles. `who` is a whole sentence; `thing` is one unit of work. */
export interface Story {
  who: string;
  thing: string;
  things: string;
  /** What units of work belong to: order is kept, or load is spread, by it. */
  key: string;
}

const story = (
  en: readonly [string, string, string, string],
  ko: readonly [string, string, string],
): Readonly<Record<Locale, Story>> => ({
  en: { who: en[0], thing: en[1], things: en[2], key: en[3] },
  ko: { who: ko[0], thing: ko[1], things: ko[1], key: ko[2] },
});

/** Workloads that queues, topics and streams are used for. Appending keeps old items; reordering changes them. */
export const STORIES: readonly Readonly<Record<Locale, Story>>[] = [
  story(
    ['A ticket agency sells concert seats online.', 'booking', 'bookings', 'event hall'],
    ['한 예매 업체가 온라인으로 공연 좌석을 판매합니다.', '예매 건', '공연장'],
  ),
  story(
    ['A parcel carrier scans every package at each depot.', 'scan event', 'scan events', 'package'],
    ['한 택배 회사가 물류 거점마다 모든 화물을 스캔합니다.', '스캔 이벤트', '화물'],
  ),
  story(
    [
      'An online pharmacy checks prescriptions before it ships them.',
      'prescription',
      'prescriptions',
      'patient',
    ],
    ['한 온라인 약국이 발송 전에 처방전을 검토합니다.', '처방전', '환자'],
  ),
  story(
    ['A bank posts card payments to customer accounts.', 'payment', 'payments', 'account'],
    ['한 은행이 카드 결제를 고객 계좌에 반영합니다.', '결제 건', '계좌'],
  ),
  story(
    ['A photo service creates thumbnails of uploaded pictures.', 'picture', 'pictures', 'album'],
    ['한 사진 서비스가 업로드된 사진의 축소판을 만듭니다.', '사진', '앨범'],
  ),
  story(
    ['A food delivery start-up passes paid orders to kitchens.', 'order', 'orders', 'restaurant'],
    ['한 음식 배달 스타트업이 결제된 주문을 주방으로 넘깁니다.', '주문', '식당'],
  ),
  story(
    ['A utility collects readings from electricity meters.', 'reading', 'readings', 'meter'],
    ['한 전력 회사가 전기 계량기의 검침값을 수집합니다.', '검침값', '계량기'],
  ),
  story(
    ['An insurer reviews damage claims that customers file in an app.', 'claim', 'claims', 'policy'],
    ['한 보험사가 고객이 앱으로 접수한 사고 신고를 심사합니다.', '사고 신고', '계약'],
  ),
  story(
    ['A game studio records what players do in a live match.', 'player action', 'player actions', 'match'],
    ['한 게임 회사가 진행 중인 경기에서 일어난 플레이어의 행동을 기록합니다.', '플레이어 행동', '경기'],
  ),
  story(
    ['A university grades programs that students hand in.', 'submission', 'submissions', 'student'],
    ['한 대학이 학생이 제출한 프로그램을 채점합니다.', '제출물', '학생'],
  ),
  story(
    [
      'A car rental firm follows the doors and engines of its cars.',
      'status message',
      'status messages',
      'car',
    ],
    ['한 렌터카 업체가 차량의 문과 엔진 상태를 추적합니다.', '상태 메시지', '차량'],
  ),
  story(
    [
      'A marketplace re-indexes offers whenever a seller edits one.',
      'offer change',
      'offer changes',
      'seller',
    ],
    ['한 오픈 마켓이 판매자가 상품을 고칠 때마다 검색 색인을 다시 만듭니다.', '상품 변경', '판매자'],
  ),
  story(
    ['A hospital group forwards laboratory results to its wards.', 'result', 'results', 'ward'],
    ['한 병원 그룹이 검사 결과를 각 병동으로 보냅니다.', '검사 결과', '병동'],
  ),
  story(
    ['A streaming service renders subtitles for new films.', 'subtitle job', 'subtitle jobs', 'film'],
    ['한 스트리밍 서비스가 신작 영화의 자막을 생성합니다.', '자막 작업', '영화'],
  ),
  story(
    ['A travel portal confirms hotel rooms with partner chains.', 'reservation', 'reservations', 'hotel'],
    ['한 여행 포털이 제휴 호텔에 객실을 확정합니다.', '객실 예약', '호텔'],
  ),
  story(
    ['A factory watches the temperature of its machines.', 'measurement', 'measurements', 'machine'],
    ['한 공장이 설비의 온도를 감시합니다.', '측정값', '설비'],
  ),
  story(
    ['A news publisher sends articles to translation.', 'article', 'articles', 'desk'],
    ['한 언론사가 기사를 번역 시스템으로 보냅니다.', '기사', '취재 부서'],
  ),
  story(
    ['A tax adviser turns scanned receipts into records.', 'receipt', 'receipts', 'client'],
    ['한 세무 법인이 스캔한 영수증을 장부 기록으로 바꿉니다.', '영수증', '의뢰인'],
  ),
];

/** The story of a frame in a language. */
export function storyOf(frame: number, locale: Locale): Story {
  const found = STORIES[frame % STORIES.length];
  if (!found) throw new RangeError(`no story ${frame}`);
  return found[locale];
}
