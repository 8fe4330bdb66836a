'use client';

import { useTranslations } from 'next-intl';
import type { Unmet } from '@/core/labs/goals/judge';
import type { Goal } from '@/core/labs/lab.schema';

/** What was found instead, in the words of its kind of goal. */
export function Reason({ goal, unmet }: { goal: Goal | undefined; unmet: Unmet }) {
  const t = useTranslations('labs.check.reasons');
  if (!goal) return null;
  const of = (name: string): string | number => unmet.detail[name] ?? '—';
  switch (goal.kind) {
    case 'handled':
      return t('handled', { key: String(of('key')), times: Number(of('times')) });
    case 'in-order':
      return t('inOrder', {
        key: String(of('key')),
        before: String(of('before')),
        group: String(of('group')),
      });
    case 'within':
    case 'not-before':
      return t(goal.kind === 'within' ? 'within' : 'notBefore', {
        key: String(of('key')),
        seconds: Number(of('seconds')),
        wanted: Number(of('wanted')),
      });
    case 'cost':
      return t('cost', { item: goal.item, found: Number(of('found')), wanted: Number(of('wanted')) });
    case 'count':
      return t('count', {
        event: goal.event,
        found: Number(of('found')),
        is: goal.is,
        wanted: Number(of('wanted')),
      });
    case 'tally':
    case 'state':
    case 'refused':
      return t('state', { found: String(of('found')), is: String(of('is')), wanted: String(of('wanted')) });
  }
}
