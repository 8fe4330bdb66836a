import type { AttributeValue } from '../../../shapes/generated/dynamodb.types';
import { invalid } from '../refusals';
import { kept } from '../values/attribute-value';
import type { ExpressionTokens } from './tokens';

/** A way into an item: names, and positions in lists. */
export type DocumentPath = readonly (string | number)[];

export interface Placeholders {
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: Readonly<Record<string, AttributeValue>> | undefined;
}

/** What `#name` and `:value` stand for in the expressions of one request. */
export class Substitutions {
  readonly #used = new Set<string>();

  constructor(private readonly placeholders: Placeholders) {}

  name(tokens: ExpressionTokens, placeholder: string): string {
    const name = this.placeholders.ExpressionAttributeNames?.[placeholder];
    if (name === undefined)
      tokens.fail(
        `An expression attribute name used in the document path is not defined; attribute name: ${placeholder}`,
      );
    this.#used.add(placeholder);
    return name;
  }

  value(tokens: ExpressionTokens, placeholder: string): AttributeValue {
    const value = this.placeholders.ExpressionAttributeValues?.[placeholder];
    if (value === undefined)
      tokens.fail(
        `An expression attribute value used in expression is not defined; attribute value: ${placeholder}`,
      );
    this.#used.add(placeholder);
    return kept(value);
  }

  /** Refuses placeholders that no expression mentions. */
  checkUsed(): void {
    this.#check('ExpressionAttributeNames', this.placeholders.ExpressionAttributeNames);
    this.#check('ExpressionAttributeValues', this.placeholders.ExpressionAttributeValues);
  }

  #check(member: string, given: Readonly<Record<string, unknown>> | undefined): void {
    const unused = Object.keys(given ?? {}).filter((placeholder) => !this.#used.has(placeholder));
    if (unused.length > 0)
      throw invalid(`Value provided in ${member} unused in expressions: keys: {${unused.join(', ')}}`);
  }
}

/** Reads `a.#b[0].c`. */
export function readPath(tokens: ExpressionTokens, substitutions: Substitutions): DocumentPath {
  const path: (string | number)[] = [readStep(tokens, substitutions)];
  for (;;) {
    if (tokens.take('.')) path.push(readStep(tokens, substitutions));
    else if (tokens.take('[')) {
      const { kind, text } = tokens.peek();
      if (kind !== 'number') tokens.failHere();
      tokens.next();
      tokens.expect(']');
      path.push(Number(text));
    } else return path;
  }
}

function readStep(tokens: ExpressionTokens, substitutions: Substitutions): string {
  const { kind, text } = tokens.peek();
  if (kind !== 'word' && kind !== 'name') tokens.failHere();
  tokens.next();
  return kind === 'name' ? substitutions.name(tokens, text) : text;
}

/** The value a path leads to. */
export function valueAt(
  item: Readonly<Record<string, AttributeValue>>,
  path: DocumentPath,
): AttributeValue | undefined {
  let value: AttributeValue | undefined = { M: item };
  for (const step of path)
    value =
      typeof step === 'number'
        ? value?.L?.[step]
        : value?.M && Object.hasOwn(value.M, step)
          ? value.M[step]
          : undefined;
  return value;
}
