import { jsonOrText } from '../../kernel/json-text';
import type { Instant } from '../../kernel/time';
import { SECOND_MS } from '../../kernel/time';
import type { WorldEvent } from '../../simulator/engine/contract';
import type { World } from '../../simulator/engine/world';
import type { Condition } from '../../simulator/services/lambda/behavior/behavior';
import { holds } from '../../simulator/services/lambda/behavior/conditions';
import { valueAt } from '../../simulator/services/lambda/behavior/view';
import { LAB_PLACE, type Lab } from '../lab';
import type { Goal } from '../lab.schema';
import { withEverything } from '../open-world';
import { labEnvironment, playLine } from '../play';
import type { LedgerLine } from '../workload/ledger';
import { compare } from './compare';

/** What goals are judged by: the world before and after the workload, and what happened. */
export interface Evidence {
  readonly lab: Lab;
  readonly before: World;
  readonly after: World;
  readonly ledger: readonly LedgerLine[];
  /** Events while the workload ran. */
  readonly events: readonly WorldEvent[];
  /** Events before it. */
  readonly history: readonly WorldEvent[];
}

/** A goal that is not met, with what words about it need. */
export interface Unmet {
  readonly goal: string;
  readonly at: Instant;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** Undefined when the goal is met. */
export function judge(goal: Goal, evidence: Evidence): Unmet | undefined {
  switch (goal.kind) {
    case 'state':
      return judgeState(goal, evidence);
    case 'refused':
      return judgeRefused(goal, evidence);
    case 'count':
      return judgeCount(goal, evidence);
    case 'tally':
      return judgeTally(goal, evidence);
    case 'handled':
      return judgeHandled(goal, evidence);
    case 'in-order':
      return judgeOrder(goal, evidence);
    case 'within':
      return judgeWithin(goal, evidence);
    case 'not-before':
      return judgeNotBefore(goal, evidence);
    case 'cost':
      return judgeCost(goal, evidence);
  }
}

type Of<K extends Goal['kind']> = Extract<Goal, { kind: K }>;

function judgeState(goal: Of<'state'>, evidence: Evidence): Unmet | undefined {
  const { world, printed } = asked(goal, evidence);
  const found = jsonOrText(printed.text.trim());
  if (printed.ok && compare(found, goal.is, goal.value)) return undefined;
  return {
    goal: goal.id,
    at: world.now,
    detail: { found: worded(found), wanted: worded(goal.value), is: goal.is },
  };
}

/** Runs the command of a goal in a fork: asking changes nothing. */
function asked(goal: Of<'state' | 'refused'>, { lab, before, after }: Evidence) {
  const world = (goal.when === 'before' ? before : after).fork();
  return { world, printed: playLine(world, goal.run, labEnvironment(withEverything(lab), world)) };
}

function judgeRefused(goal: Of<'refused'>, evidence: Evidence): Unmet | undefined {
  const { world, printed } = asked(goal, evidence);
  const { outcome } = printed;
  const found = outcome?.ok ? 'OK' : (outcome?.error.code ?? printed.text);
  if (found === goal.code) return undefined;
  return { goal: goal.id, at: world.now, detail: { found, wanted: goal.code, is: '=' } };
}

const worded = (value: unknown): string | number =>
  typeof value === 'number' || typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

function judgeCount(goal: Of<'count'>, { before, events, history, after }: Evidence): Unmet | undefined {
  const from = before.now + goal.fromSec * SECOND_MS;
  const to = before.now + (goal.toSec ?? Number.POSITIVE_INFINITY) * SECOND_MS;
  const counted = [
    ...(goal.history ? history : []),
    ...events.filter(({ at }) => at >= from && at < to),
  ].filter((event) => fits(event, goal));
  const details = counted.map(({ detail }) => detail);
  return numberUnmet(goal, distinct(details, goal.distinct), counted.at(-1)?.at ?? after.now);
}

function judgeTally(goal: Of<'tally'>, { ledger, after }: Evidence): Unmet | undefined {
  const counted = ledger.filter(
    ({ what, body, actor }) =>
      what === goal.what &&
      (goal.by === undefined || actor.startsWith(`${goal.by}-`)) &&
      (!goal.where || holds(goal.where as Condition, { body })),
  );
  const bodies = counted.map(({ body }) => body);
  return numberUnmet(goal, distinct(bodies, goal.distinct), counted.at(-1)?.at ?? after.now);
}

/** How many there are; with a path, how many different values stand there. */
const distinct = (all: readonly unknown[], path: string | undefined): number =>
  path === undefined ? all.length : new Set(all.map((one) => valueAt(one, path))).size;

function numberUnmet(goal: Of<'count' | 'tally'>, found: number, at: Instant): Unmet | undefined {
  if (compare(found, goal.is, goal.value)) return undefined;
  return { goal: goal.id, at, detail: { found, wanted: goal.value, is: goal.is } };
}

function fits({ service, type, detail }: WorldEvent, { event, where }: Of<'count'>): boolean {
  return (
    `${service}.${type}` === event &&
    Object.entries(where).every(([name, value]) => valueAt(detail, name) === value)
  );
}

/**
 * How often each key was handled, for every key that was sent, refused ones included: nobody handled those. What
 * has no such key is not spoken of, here and in the goals on time.
 */
function judgeHandled(goal: Of<'handled'>, { ledger, after }: Evidence): Unmet | undefined {
  const handled = new Map<unknown, number>();
  for (const { what, body } of ledger)
    if (what === 'handled')
      handled.set(valueAt(body, goal.key), (handled.get(valueAt(body, goal.key)) ?? 0) + 1);
  for (const { what, body } of ledger) {
    if ((what !== 'sent' && what !== 'refused') || (goal.except && holds(goal.except as Condition, { body })))
      continue;
    const key = valueAt(body, goal.key);
    if (key === undefined) continue;
    const times = handled.get(key) ?? 0;
    if (times === 0 || (goal.times === 'exactly-once' && times > 1))
      return {
        goal: goal.id,
        at: (times > 1 ? againAt(ledger, goal.key, key) : lastAt(ledger, goal.key, key)) ?? after.now,
        detail: { key: worded(key), times },
      };
  }
  return undefined;
}

const lastAt = (ledger: readonly LedgerLine[], path: string, key: unknown): Instant | undefined =>
  ledger.findLast(({ body }) => valueAt(body, path) === key)?.at;

/** When it was handled for the second time. */
const againAt = (ledger: readonly LedgerLine[], path: string, key: unknown): Instant | undefined =>
  ledger.filter(({ what, body }) => what === 'handled' && valueAt(body, path) === key)[1]?.at;

function judgeOrder(goal: Of<'in-order'>, { ledger }: Evidence): Unmet | undefined {
  const last = new Map<unknown, number>();
  for (const { what, body, at } of ledger) {
    if (what !== 'handled') continue;
    const group = valueAt(body, goal.group);
    const key = Number(valueAt(body, goal.key));
    const before = last.get(group) ?? Number.NEGATIVE_INFINITY;
    if (key < before) return { goal: goal.id, at, detail: { group: worded(group), key, before } };
    last.set(group, key);
  }
  return undefined;
}

function judgeWithin(goal: Of<'within'>, { ledger, after }: Evidence): Unmet | undefined {
  for (const sent of ledger) {
    const key = valueAt(sent.body, goal.key);
    if (sent.what !== 'sent' || key === undefined) continue;
    const done = ledger.find(
      ({ what, body, at }) => what === 'handled' && at >= sent.at && valueAt(body, goal.key) === key,
    );
    const seconds = ((done?.at ?? after.now) - sent.at) / SECOND_MS;
    if (seconds > goal.sec)
      return {
        goal: goal.id,
        // It became too late then, whatever came after.
        at: Math.min(sent.at + goal.sec * SECOND_MS, after.now),
        detail: { key: worded(key), seconds, wanted: goal.sec },
      };
  }
  return undefined;
}

function judgeNotBefore(goal: Of<'not-before'>, { ledger }: Evidence): Unmet | undefined {
  const sentAt = new Map<unknown, Instant>();
  for (const { what, body, at } of ledger) {
    const key = valueAt(body, goal.key);
    if (key === undefined) continue;
    if (what === 'sent') sentAt.set(key, at);
    const seconds = (at - (sentAt.get(key) ?? Number.NEGATIVE_INFINITY)) / SECOND_MS;
    if (what === 'received' && seconds < goal.sec)
      return { goal: goal.id, at, detail: { key: worded(key), seconds, wanted: goal.sec } };
  }
  return undefined;
}

function judgeCost(goal: Of<'cost'>, { before, after }: Evidence): Unmet | undefined {
  const spent = (after.usage(LAB_PLACE).get(goal.item) ?? 0) - (before.usage(LAB_PLACE).get(goal.item) ?? 0);
  if (spent <= goal.atMost) return undefined;
  return { goal: goal.id, at: after.now, detail: { found: spent, wanted: goal.atMost } };
}
