import type { Asked } from '../directions/direction';
import { recordOf } from '../record';
import { beliefOf, type Grant, lets, RIGHT } from './grants';

/** Several queues, each with a policy of one statement. */
export interface Several {
  grants: Readonly<Record<string, Grant>>;
}

export const QUEUES: readonly string[] = ['billing', 'shipping', 'audit', 'search', 'reports'];

const keyOf = ({ who, what, source }: Grant): string => `${who}/${what}/${source}`;
export const grantOf = ({ grants }: Several, queue: string): Grant => grants[queue] ?? RIGHT;

/** How many different statements there are. */
export const differentIn = ({ grants }: Several): number => new Set(Object.values(grants).map(keyOf)).size;

export const variantOf = ({ grants }: Several): string => Object.values(grants).map(keyOf).sort().join();

/** Queues that let messages of the topic in. */
export const openTo = (q: Several, topic: string): readonly string[] =>
  QUEUES.filter((queue) => lets(grantOf(q, queue), topic));

/** Which of the queues let messages of the topic in. */
export function whichLetIn(q: Several, topic: string): Asked {
  const key = openTo(q, topic);
  const wrong = QUEUES.filter((queue) => !key.includes(queue));
  return {
    kind: 'multiple',
    options: QUEUES,
    key,
    beliefs: recordOf(wrong, (queue) => beliefOf(grantOf(q, queue))),
  };
}
