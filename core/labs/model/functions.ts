import type { LambdaFunction, LambdaState } from '../../simulator/services/lambda/state';
import { type ModelPart, pairs, type WorldEdge } from './model';

/** Functions, what they read from, and where their failures go. */
export function modelFunctions(state: unknown): ModelPart {
  const { functions, mappings } = (state as LambdaState | undefined) ?? {};
  const known = [...(functions?.values() ?? [])];
  const arnOf = (name: string): string => functions?.get(name)?.arn ?? name;
  return {
    nodes: known.map((fn) => ({
      id: fn.arn,
      kind: 'function',
      name: fn.name,
      counts: [['running', fn.running]],
      attributes: pairs({
        Runtime: fn.latest.runtime,
        Timeout: fn.latest.timeoutSec,
        MemorySize: fn.latest.memoryMb,
        ReservedConcurrentExecutions: fn.reservedConcurrency,
      }),
      items: [],
    })),
    edges: [
      ...[...(mappings?.values() ?? [])].flatMap(({ sourceArn, functionName, onFailure }): WorldEdge[] => [
        { from: sourceArn, to: arnOf(functionName), kind: 'reads' },
        ...(onFailure ? [{ from: arnOf(functionName), to: onFailure, kind: 'dead-letter' as const }] : []),
      ]),
      ...known.flatMap(destinationsOf),
    ],
  };
}

const destinationsOf = ({ arn, latest, eventInvokeConfigs }: LambdaFunction): readonly WorldEdge[] => [
  ...(latest.deadLetterArn ? [{ from: arn, to: latest.deadLetterArn, kind: 'dead-letter' as const }] : []),
  ...[...eventInvokeConfigs.values()].flatMap(({ onSuccess, onFailure }): WorldEdge[] => [
    ...(onSuccess ? [{ from: arn, to: onSuccess, kind: 'delivers' as const }] : []),
    ...(onFailure ? [{ from: arn, to: onFailure, kind: 'dead-letter' as const }] : []),
  ]),
];
