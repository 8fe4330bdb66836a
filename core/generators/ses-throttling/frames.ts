import type { Localized } from '../../kernel/locale';

/** Stories of senders that use Amazon SES. */
export const FRAMES: readonly Localized[] = [
  {
    en: 'An online shop sends order confirmations through Amazon SES.',
    ko: '한 온라인 쇼핑몰이 Amazon SES로 주문 확인 메일을 보냅니다.',
  },
  {
    en: 'A university mails exam schedules to its students with Amazon SES.',
    ko: '한 대학이 Amazon SES로 학생들에게 시험 일정을 보냅니다.',
  },
  {
    en: 'A newspaper delivers its morning newsletter through Amazon SES.',
    ko: '한 신문사가 Amazon SES로 아침 뉴스레터를 발송합니다.',
  },
  {
    en: 'A bank sends monthly statements to its customers through the SES API.',
    ko: '한 은행이 SES API로 고객에게 월간 명세서를 보냅니다.',
  },
  {
    en: 'A travel agency informs passengers of schedule changes by e-mail and uses Amazon SES for it.',
    ko: '한 여행사가 일정이 바뀌면 Amazon SES로 승객에게 메일을 보내 알립니다.',
  },
  {
    en: 'A fitness app sends weekly reports through Amazon SES.',
    ko: '한 피트니스 앱이 Amazon SES로 주간 리포트를 보냅니다.',
  },
  {
    en: 'A city office notifies residents of road works with Amazon SES.',
    ko: '한 시청이 Amazon SES로 주민에게 도로 공사를 알립니다.',
  },
  {
    en: 'A ticket seller mails tickets through Amazon SES as soon as a sale opens.',
    ko: '한 티켓 판매사가 판매를 시작하면 곧바로 Amazon SES로 티켓을 메일로 보냅니다.',
  },
  {
    en: 'A software company announces security updates to its users through Amazon SES.',
    ko: '한 소프트웨어 회사가 Amazon SES로 사용자에게 보안 업데이트를 알립니다.',
  },
  {
    en: 'An insurance company mails renewal notices from a nightly batch job that calls Amazon SES.',
    ko: '한 보험 회사의 야간 배치 작업이 Amazon SES를 호출해 갱신 안내 메일을 보냅니다.',
  },
  {
    en: 'A charity thanks its donors by e-mail. An AWS Lambda function sends the mail through Amazon SES.',
    ko: '한 자선 단체가 기부자에게 감사 메일을 보냅니다. AWS Lambda 함수가 Amazon SES로 메일을 발송합니다.',
  },
  {
    en: 'A job portal sends its daily matches to subscribers through Amazon SES.',
    ko: '한 채용 포털이 Amazon SES로 구독자에게 매일 맞춤 공고를 보냅니다.',
  },
];
