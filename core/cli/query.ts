import { search } from 'jmespath';
import { CliFault, USAGE_ERROR } from './cli-error';

/** What a JMESPath expression finds in an output. Throws a CliFault for an expression that is none. */
export function query(value: unknown, expression: string): unknown {
  try {
    return search(value as object, expression) as unknown;
  } catch (error) {
    throw new CliFault({
      code: 'usage',
      message: `\nBad value for --query ${expression}: ${(error as Error).message}`,
      exitCode: USAGE_ERROR,
    });
  }
}
