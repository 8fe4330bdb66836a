import { JsonTextError } from '../../patterns/json-cursor';
import { JsonTokens } from '../../patterns/json-tokens';
import { NESTING_MAX } from './filter/nesting';

/** Why a text is no JSON, in the words of the parser that SNS reads attributes with; undefined when it is JSON. */
export function jsonFault(text: string): string | undefined {
  const tokens = new JsonTokens(text);
  try {
    let depth = 0;
    for (let token = tokens.next(); token !== 'end'; token = tokens.next()) {
      if (token === '{' || token === '[') depth += 1;
      else if (token === '}' || token === ']') depth -= 1;
      if (depth > NESTING_MAX) return `failed to parse JSON. ${TOO_DEEP}`;
    }
    JSON.parse(text);
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof JsonTextError || thrown instanceof SyntaxError)) throw thrown;
    return `failed to parse JSON. ${redacted(thrown.message)}`;
  }
}

const TOO_DEEP = `Document nesting depth (${NESTING_MAX + 1}) exceeds the maximum allowed (${NESTING_MAX}, from \`StreamReadConstraints.getMaxNestingDepth()\`)`;

/** The first parser does not repeat the text, and places an unexpected character at itself, not behind it. */
function redacted(message: string): string {
  const behind = message.startsWith('Unexpected character') ? 1 : 0;
  return message.replace(
    /\[Source: [\s\S]*; line: (\d+), column: (\d+)\]$/,
    (_, line: string, column: string) =>
      `[Source: REDACTED (\`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION\` disabled); line: ${line}, column: ${Number(column) - behind}]`,
  );
}
