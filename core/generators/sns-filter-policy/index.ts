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
