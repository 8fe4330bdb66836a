import type { AwsError } from '../../simulator/engine/refusal';
import { CliFault } from '../cli-error';
import type { CliService } from '../environment';
import { applyFilters, type Filter } from '../filters/filter';
import type { GlobalOptions } from '../options';
import { query } from '../query';
import { plainOutput } from './plain-output';
import { asTable } from './table';
import { asText } from './text';

const INDENT = 4;

interface Rendering {
  readonly service: CliService;
  readonly operation: string;
  readonly options: Pick<GlobalOptions, 'output' | 'query'>;
  readonly filters: readonly Filter[];
}

/** What the terminal prints for an output; a filter or expression that cannot be used gives its own message. */
export function renderOutput(output: unknown, rendering: Rendering): string {
  try {
    return applyFilters(formatted(output, rendering), rendering.filters);
  } catch (thrown) {
    if (thrown instanceof CliFault) return thrown.error.message;
    throw thrown;
  }
}

function formatted(output: unknown, { service, operation, options }: Rendering): string {
  const shape = service.shapes.operations[operation]?.output;
  const plain = plainOutput(output, shape, service.shapes.shapes);
  const value = options.query === undefined ? plain : query(plain, options.query);
  if (isEmpty(value) && options.query === undefined) return '';
  if (options.output === 'text') return asText(value);
  if (options.output === 'table') return asTable(value, operation);
  return JSON.stringify(value ?? null, undefined, INDENT);
}

/** An output without members prints nothing. */
const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** How the AWS CLI reports a refusal by the service. */
export const renderError = ({ queryCode, code, message }: AwsError, operation: string): string =>
  `\nAn error occurred (${queryCode ?? code}) when calling the ${operation} operation: ${message}`;
