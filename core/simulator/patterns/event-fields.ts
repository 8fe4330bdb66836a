import { JsonTextError, JsonTokens, type Token } from './json-tokens';
import type { Scalar } from './value-test';

/** Elements of arrays that a field lies in: array by number, position in it, array, position, ... */
export type Membership = readonly number[];

export interface Field extends Scalar {
  readonly membership: Membership;
}

/** Scalars of a JSON object by their path, names joined with dots; arrays leave no trace in paths. */
export type EventFields = ReadonlyMap<string, readonly Field[]>;

const NOWHERE: Membership = Object.freeze([]);

/**
 * Reads a JSON object into its fields; undefined when the text is no JSON object. A field of an object in an array
 * knows the element it lies in, so that a pattern cannot match parts of different elements; a scalar that is itself
 * an element does not, as any element may match.
 */
export function readFields(text: string): EventFields | undefined {
  try {
    const reader = new FieldReader(text);
    return reader.read();
  } catch (thrown) {
    if (thrown instanceof JsonTextError) return undefined;
    throw thrown;
  }
}

class FieldReader {
  readonly #tokens: JsonTokens;
  readonly #fields = new Map<string, Field[]>();
  #arrays = 0;

  constructor(text: string) {
    this.#tokens = new JsonTokens(text);
  }

  read(): EventFields | undefined {
    if (this.#tokens.next() !== '{') return undefined;
    this.#readObject('', NOWHERE);
    return this.#tokens.next() === 'end' ? this.#fields : undefined;
  }

  #readObject(prefix: string, membership: Membership): void {
    while (this.#tokens.next() !== '}') {
      const { name } = this.#tokens;
      this.#readValue(
        this.#tokens.next(),
        prefix === '' ? name : `${prefix}.${name}`,
        membership,
        membership,
      );
    }
  }

  #readArray(path: string, membership: Membership): void {
    const array = this.#arrays++;
    for (let index = 0, token = this.#tokens.next(); token !== ']'; index++, token = this.#tokens.next())
      this.#readValue(token, path, membership, [...membership, array, index]);
  }

  /** A scalar takes `membership`; an object or array within an array is an element of it. */
  #readValue(token: Token, path: string, membership: Membership, element: Membership): void {
    if (token === '{') this.#readObject(path, element);
    else if (token === '[') this.#readArray(path, element);
    else this.#add(path, { text: this.#tokens.text(), string: token === 'string', membership });
  }

  #add(path: string, field: Field): void {
    const known = this.#fields.get(path);
    if (known) known.push(field);
    else this.#fields.set(path, [field]);
  }
}
