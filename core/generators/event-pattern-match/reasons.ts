import type { Locale } from '../../kernel/locale';
import { type Condition, failing, type Order } from './order';

const listed = (of: readonly string[], locale: Locale): string =>
  of.map((each) => `\`${each}\``).join(locale === 'ko' ? ' 또는 ' : ' or ');

function bounds({ from, to }: { from: number; to: number | null }, locale: Locale): string {
  if (locale === 'ko') return to === null ? `${from} 이상` : `${from} 이상 ${to} 미만`;
  return to === null ? `${from} or more` : `${from} or more, but less than ${to}`;
}

/** What a condition asks for, in words. */
export function demand(one: Condition, locale: Locale): string {
  const ko = locale === 'ko';
  switch (one.is) {
    case 'one-of':
      return ko ? `상태가 ${listed(one.of, 'ko')}` : `the status ${listed(one.of, 'en')}`;
    case 'anything-but':
      return ko ? `국가가 ${listed(one.of, 'ko')} 이외의 값` : `a country other than ${listed(one.of, 'en')}`;
    case 'prefix':
      return ko ? `SKU가 \`${one.of}\`로 시작` : `an SKU that begins with \`${one.of}\``;
    case 'numeric':
      return ko ? `금액이 ${bounds(one, 'ko')}인 숫자` : `a numeric amount of ${bounds(one, 'en')}`;
    case 'exists':
      return ko ? `\`coupon\` 필드가 ${one.of ? '있음' : '없음'}` : `${one.of ? 'a' : 'no'} field \`coupon\``;
  }
}

/** Why an event matches or does not. */
export function reasonFor(conditions: readonly Condition[], order: Order, locale: Locale): string {
  const one = failing(conditions, order);
  const isText = one?.is === 'numeric' && typeof order.amount === 'string';
  if (locale === 'ko') {
    if (!one) return '패턴의 모든 필드가 맞으므로 규칙이 이 이벤트를 대상으로 보냅니다.';
    const asked = `패턴이 요구하는 조건: ${demand(one, 'ko')}.`;
    return isText
      ? `금액이 \`"${order.amount}"\`처럼 문자열이면 숫자 비교에 맞지 않습니다. ${asked}`
      : `이 이벤트는 한 조건에 맞지 않습니다. ${asked}`;
  }
  if (!one) return 'Every field of the pattern matches, so the rule sends this event to its target.';
  const asked = `The pattern asks for ${demand(one, 'en')}.`;
  return isText
    ? `The amount \`"${order.amount}"\` is text, which numeric matching never accepts. ${asked}`
    : `One condition does not hold. ${asked}`;
}

export const allDemands = (conditions: readonly Condition[], locale: Locale): string =>
  conditions.map((one) => demand(one, locale)).join('; ');
