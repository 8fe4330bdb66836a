import type { Locale } from '../../kernel/locale';
import { withParticle } from '../../kernel/particle';
import { errorOf, type Nature } from './errors';

/** `PutRecord` of Kinesis Data Streams: `ValidationException`, HTTP 400 */
export function shown(id: string, locale: Locale): string {
  const { service, operation, status } = errorOf(id);
  const [name = '', version = ''] = operation.split(' ');
  const call = `\`${name}\`${version && ` ${version}`}`;
  return locale === 'ko'
    ? `${service}의 ${call}: ${answered(id)}, HTTP ${status}`
    : `${call} of ${service}: ${answered(id)}, HTTP ${status}`;
}

/** The code, and the message where it matters: `Throttling` "Maximum sending rate exceeded" */
export function answered(id: string): string {
  const { code, message } = errorOf(id);
  return message === undefined ? `\`${code}\`` : `\`${code}\` "${message}"`;
}

const WHY: Readonly<Record<Exclude<Nature, 'passes'>, Readonly<Record<Locale, string>>>> = {
  permission: {
    en: 'The permission is still missing at the next attempt; somebody has to give it.',
    ko: '다음 시도에도 권한은 없습니다. 누군가 권한을 주어야 합니다.',
  },
  missing: {
    en: 'What the call names does not exist, and waiting does not create it.',
    ko: '호출이 가리키는 대상이 없고, 기다린다고 생기지 않습니다.',
  },
  invalid: {
    en: 'The request itself is wrong, and it is as wrong the next time.',
    ko: '요청 자체가 잘못되었고, 다음에 보내도 잘못된 요청입니다.',
  },
  condition: {
    en: 'The condition does not hold for the item as it is; the same request meets the same item.',
    ko: '지금의 항목이 조건에 맞지 않으며, 같은 요청은 같은 항목을 만날 뿐입니다.',
  },
  unverified: {
    en: 'SES refuses the sender until its address or domain is verified.',
    ko: '발신 주소나 도메인을 확인하기 전에는 SES가 계속 거부합니다.',
  },
  paused: {
    en: 'Sending is paused for the account until its cause is dealt with and sending is resumed.',
    ko: '원인을 해결하고 전송을 재개하기 전에는 계정의 전송이 멈추어 있습니다.',
  },
  expired: {
    en: 'An expired iterator stays expired; a new one is needed.',
    ko: '만료된 반복자는 계속 만료된 상태이므로 새로 받아야 합니다.',
  },
};

/** Why an error passes or lasts. */
export function reasonFor(id: string, locale: Locale): string {
  const { nature, code, status } = errorOf(id);
  if (nature !== 'passes') return WHY[nature][locale];
  if (status >= 500)
    return locale === 'ko'
      ? `HTTP ${withParticle(String(status), '은/는')} 서버 쪽의 오류로, 시간이 지나면 풀립니다.`
      : `HTTP ${status} is an error of the server's side, which passes.`;
  // 429 says it itself.
  if (status !== 400)
    return locale === 'ko'
      ? `\`${code}\` 코드와 HTTP ${withParticle(String(status), '은/는')} 스로틀링을 뜻하며, 시간이 지나면 풀립니다.`
      : `The code \`${code}\` and HTTP ${status} mean throttling, which passes.`;
  return locale === 'ko'
    ? `\`${code}\` 코드는 스로틀링을 뜻합니다. 상태가 ${status}이어도 시간이 지나면 풀립니다.`
    : `The code \`${code}\` means throttling, which passes, although the status is ${status}.`;
}
