import type { EventBus, EventsState, Rule } from '../../simulator/services/events/state';
import { type ModelPart, pairs, type WorldEdge } from './model';

/** Event buses that have rules or were made by the learner, and the targets of their rules. */
export function modelBuses(state: unknown): ModelPart {
  const buses = [...((state as EventsState | undefined)?.buses.values() ?? [])].filter(
    ({ rules, createdAt }) => rules.size > 0 || createdAt !== undefined,
  );
  return {
    nodes: buses.map((bus) => ({
      id: bus.arn,
      kind: 'bus',
      name: bus.name,
      counts: [],
      attributes: pairs({
        ...Object.fromEntries([...bus.rules.values()].map((rule) => [rule.name, aboutOf(rule)])),
        Policy: bus.policy,
      }),
      items: [],
    })),
    edges: buses.flatMap(edgesOf),
  };
}

const aboutOf = ({ state, eventPattern, scheduleExpression }: Rule): string =>
  [state, eventPattern ?? scheduleExpression].filter(Boolean).join(' · ');

const edgesOf = ({ arn, rules }: EventBus): readonly WorldEdge[] =>
  [...rules.values()].flatMap(({ targets }) =>
    [...targets.values()].flatMap(({ Arn, DeadLetterConfig }): readonly WorldEdge[] => [
      { from: arn, to: Arn, kind: 'delivers' },
      ...(DeadLetterConfig?.Arn
        ? [{ from: arn, to: DeadLetterConfig.Arn, kind: 'dead-letter' as const }]
        : []),
    ]),
  );
