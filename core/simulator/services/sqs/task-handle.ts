import { jsonMap } from './attributes/redrive-policy';
import { invalidParameter } from './errors';

/** What the handle of a message move task stands for. */
export interface TaskName {
  readonly taskId: string;
  readonly sourceArn: string;
}

/** As AWS makes it: JSON in base 64. */
export const taskHandle = ({ taskId, sourceArn }: TaskName): string =>
  btoa(JSON.stringify({ taskId, sourceArn }));

/** Refuses what is no handle. */
export function readTaskHandle(handle: string): TaskName {
  const name = decoded(handle);
  if (!name) throw invalidParameter('Value for parameter TaskHandle is invalid.');
  return name;
}

function decoded(handle: string): TaskName | undefined {
  try {
    const { taskId, sourceArn } = jsonMap(atob(handle)) ?? {};
    return typeof taskId === 'string' && typeof sourceArn === 'string' ? { taskId, sourceArn } : undefined;
  } catch {
    return undefined;
  }
}
