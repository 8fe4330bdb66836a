'use client';

import { useTranslations } from 'next-intl';
import type { Comparison } from '@/core/labs/goals/compare';
import type { Unmet } from '@/core/labs/goals/judge';
import type { Goal } from '@/core/labs/lab.schema';

/** Comparisons as a message can choose by them. */
const COMPARED: Readonly<Record<Comparison, string>> = {
  '=': 'is',
  '!=': 'not',
  '<': 'below',
  '<=': 'atMost',
  '>': 'above',
  '>=': 'atLeast',
  contains: 'contains',
};

/** What was found instead, in the words of its kind of goal. */
export function Reason({ goal, unmet }: { goal: Goal | undefined; unmet: Unmet }) {
  const t = useTranslations('labs.check.reasons');
  if (!goal) return null;
  const of = (name: string): string | number => unmet.detail[name] ?? '—';
  switch (goal.kind) {
    case 'handled':
      return t('handled', { key: named(goal.key, of('key')), times: Number(of('times')) });
    case 'in-order':
      return t('inOrder', {
        key: named(goal.key, of('key')),
        before: String(of('before')),
        group: String(of('group')),
      });
    case 'within':
    case 'not-before':
      return t(goal.kind === 'within' ? 'within' : 'notBefore', {
        key: named(goal.key, of('key')),
        seconds: Number(of('seconds')),
        wanted: Number(of('wanted')),
      });
    case 'cost':
      return t('cost', { item: goal.item, found: Number(of('found')), wanted: Number(of('wanted')) });
    case 'count':
      return t('count', {
        found: Number(of('found')),
        is: COMPARED[goal.is],
        wanted: Number(of('wanted')),
      });
    case 'tally':
    case 'state':
    case 'refused':
      return t('state', {
        found: String(of('found')),
        is: COMPARED[goal.kind === 'refused' ? '=' : goal.is],
        wanted: String(of('wanted')),
      });
  }
}

/** A value with the name it has in the body, as in `order 7`; `path` leads to it. */
const named = (path: string, value: string | number): string => `${path.split('.').at(-1)} ${value}`;
