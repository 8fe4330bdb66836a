import type { Output } from '../engine/contract';
import type { Asked, Dialect } from './dialect';
import type { HttpRequest } from './http';
import { unknownActionRefusal } from './query/refusals';

/** Members of replies that hold queue URLs. */
const URL_MEMBERS: Readonly<Record<string, string>> = {
  CreateQueue: 'QueueUrl',
  GetQueueUrl: 'QueueUrl',
  ListQueues: 'QueueUrls',
  ListDeadLetterSourceQueues: 'queueUrls',
};
const QUEUE_PATH = /^\/\d{12}\/[^/]+$/;
/** The only action about another queue than the one whose URL was called. */
const ABOUT_ANY_QUEUE = 'GetQueueUrl';

/** A request on a queue's own URL is about that queue, unless it names another. */
export function onQueueUrl(dialect: Dialect, asked: Asked, request: HttpRequest, origin: string): Asked {
  if (request.path === '/' || !QUEUE_PATH.test(request.path)) return asked;
  if (asked.operation === ABOUT_ANY_QUEUE || asked.input.QueueUrl !== undefined) return asked;
  if (!takesQueueUrl(dialect, asked.operation)) throw unknownActionRefusal(dialect.service, asked.operation);
  return { operation: asked.operation, input: { ...asked.input, QueueUrl: origin + request.path } };
}

function takesQueueUrl({ service }: Dialect, operation: string): boolean {
  const shape = service.shapes.shapes[service.shapes.operations[operation]?.input ?? ''];
  return shape?.type === 'structure' && shape.members.QueueUrl !== undefined;
}

/** Queue URLs in an output lead to the origin that was called: `http://localhost:4566/000000000000/orders`. */
export function withOrigin(operation: string, output: Output, origin: string): Output {
  const member = URL_MEMBERS[operation];
  const value = member === undefined ? undefined : output[member];
  if (member === undefined || value === undefined) return output;
  const moved = Array.isArray(value)
    ? value.map((url) => moveTo(origin, url))
    : moveTo(origin, value as string);
  return { ...output, [member]: moved };
}

const moveTo = (origin: string, url: string): string => url.replace(/^https?:\/\/[^/]+/, origin);
