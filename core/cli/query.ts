import { search } from 'jmespath';
import { CliFault, USAGE_ERROR } from './cli-error';

/** What a JMESPath expression finds in an output. Throws a CliFault where it asks for what is not there to ask. */
export function query(value: unknown, expression: string): unknown {
  try {
    return search(value as object, expression) as unknown;
  } catch (error) {
    throw badQuery(expression, error as Error);
  }
}

/** Throws a CliFault for what is no JMESPath expression: the AWS CLI reads it before it calls anything. */
export function checkQuery(expression: string): void {
  try {
    search(null, expression);
  } catch (error) {
    if (SYNTAX_ERRORS.has((error as Error).name)) throw badQuery(expression, error as Error);
  }
}

/** By the names jmespath gives them; what else fails here fails on null alone. */
const SYNTAX_ERRORS = new Set(['LexerError', 'ParserError']);

const badQuery = (expression: string, { message }: Error): CliFault =>
  new CliFault({
    code: 'usage',
    message: `\nBad value for --query ${expression}: ${message}`,
    exitCode: USAGE_ERROR,
  });
