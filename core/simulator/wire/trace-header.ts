import type { Input } from '../engine/contract';
import type { Asked } from './dialect';
import type { HttpRequest } from './http';

const NAME = 'AWSTraceHeader';

/** Messages sent by a traced request carry its X-Ray trace header, unless they name one themselves. */
export function withTraceHeader(asked: Asked, { headers }: HttpRequest): Asked {
  const trace = headers['x-amzn-trace-id'];
  if (trace === undefined) return asked;
  const { operation, input } = asked;
  if (operation === 'SendMessage') return { operation, input: traced(input, trace) };
  if (operation !== 'SendMessageBatch' || !Array.isArray(input.Entries)) return asked;
  const entries = (input.Entries as Input[]).map((entry) => traced(entry, trace));
  return { operation, input: { ...input, Entries: entries } };
}

function traced(message: Input, trace: string): Input {
  const given = message.MessageSystemAttributes as Input | undefined;
  return {
    ...message,
    MessageSystemAttributes: { [NAME]: { DataType: 'String', StringValue: trace }, ...given },
  };
}
