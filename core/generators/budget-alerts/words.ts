import type { Locale } from '../../kernel/locale';
import { count } from '../wording';
import type { Alert, Month } from './month';

export const alertText = ({ type, percent }: Alert, locale: Locale): string => {
  if (locale === 'ko')
    return `${type === 'ACTUAL' ? '실제' : '예측'} 비용이 예산의 ${percent}%를 넘으면 알림`;
  return `An alert when ${type === 'ACTUAL' ? 'actual' : 'forecasted'} cost exceeds ${percent}% of the budget`;
};

export function history({ weeks, daily, budget }: Month, locale: Locale): string {
  if (locale === 'ko')
    return `이번 달이 시작될 때 AWS 계정은 ${weeks === 0 ? '사용 기간이 0주인 새 계정이었습니다' : `사용 기간이 ${weeks}주였습니다`}. 비용은 처음부터 날마다 ${count(daily)} USD이고, 이번 달(31일)의 예산은 ${count(budget)} USD입니다.`;
  return `When this month began, the AWS account had ${weeks === 0 ? '0 weeks of usage: it was new' : `${weeks} ${weeks === 1 ? 'week' : 'weeks'} of usage`}. From the start it has cost ${count(daily)} USD every day, and the budget for this month of 31 days is ${count(budget)} USD.`;
}

/** The rule, with the number of weeks of the fact. */
export const ruleOf = (needed: number, locale: Locale): string =>
  locale === 'ko'
    ? `AWS는 사용 데이터가 ${needed}주쯤 쌓여야 예측을 만들므로 예측 알림은 그 전에 오지 않습니다. 실제 비용 알림은 첫날부터 작동하지만 이미 쓴 비용만 봅니다.`
    : `AWS makes a forecast only with about ${needed} weeks of usage data, so a forecast alert is silent before. An alert on actual cost works from the first day, but looks only at what has been spent.`;
