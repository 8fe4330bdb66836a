import type { Generator } from '../contract';
import { draw } from './draw';
import { messageLine, policyJson } from './json';
import type { FilterParams } from './params';
import { prove } from './prove';
import { render } from './render';
import { solve } from './solve';

/** Which subscriptions of a topic get a message, by the filter policies on its attributes. */
export const snsFilterPolicy: Generator<FilterParams> = {
  slug: 'sns-filter-policy',
  revision: 1,
  title: { ko: '구독 필터 정책', en: 'Subscription filter policies' },
  concept: 'sns.filter-policy',
  alsoTests: ['sns.fan-out'],
  facts: ['sns.filter.operators', 'sns.filter.scope.default'],
  section: 'sns#filter-policies',
  claims: [47],
  drivers: {
    1: { ko: '키 두 개에 값이 그대로 맞는 정책.', en: 'Policies of two keys with exact values.' },
    2: {
      ko: 'anything-but, 접두사, 범위가 섞이고 정책과 메시지를 짝짓습니다.',
      en: 'anything-but, prefixes and ranges mix, and policies are matched with messages.',
    },
    3: { ko: '키가 세 개까지 늘고 연산자의 종류가 더 많습니다.', en: 'Up to three keys and more operators.' },
  },
  proofs: ['solver'],
  variety: 'numeric',
  draw,
  variantKey: (p) => {
    const messages = 'message' in p ? [p.message] : p.messages;
    const policies = 'policy' in p ? [p.policy] : p.policies;
    const sorted = [...messages.map(messageLine).sort(), ...policies.map(policyJson).sort()];
    return `${p.direction}:${sorted.join('|')}`;
  },
  solve,
  prove,
  render,
  shape: (p) => ({ frame: p.frame, direction: p.direction }),
};
