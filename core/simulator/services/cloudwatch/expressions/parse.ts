import { memoised } from '../../../access/bounded-memo';
import { type Token, tokens } from './tokens';

/** A metric math expression as a tree. */
export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'id'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Node[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'negative'; readonly of: Node };

/** Operators by how tightly they bind, loosest first. */
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];
/** Deeper nesting is refused: an expression has at most 2,048 characters anyway. */
const DEPTH_MAX = 100;
const EXPRESSIONS_MAX = 500;

class SyntaxFault extends Error {}

/** The tree of an expression; null when it is none. */
export const parseExpression: (expression: string) => Node | null = memoised(
  EXPRESSIONS_MAX,
  (expression) => {
    const found = tokens(expression);
    if (!found || found.length === 0) return null;
    try {
      return new Parser(found).whole();
    } catch (thrown) {
      if (thrown instanceof SyntaxFault) return null;
      throw thrown;
    }
  },
);

/** Recursive descent over the tokens. */
class Parser {
  #at = 0;
  #depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.#level(0);
    if (this.#at < this.tokens.length) throw new SyntaxFault();
    return node;
  }

  #level(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return this.#unary();
    let left = this.#level(level + 1);
    for (let sign = this.#sign(operators); sign !== undefined; sign = this.#sign(operators))
      left = { kind: 'binary', operator: sign, left, right: this.#level(level + 1) };
    return left;
  }

  #unary(): Node {
    if (this.#sign(['-']) === undefined) return this.#atom();
    this.#deeper();
    const node: Node = { kind: 'negative', of: this.#unary() };
    this.#depth--;
    return node;
  }

  #atom(): Node {
    const token = this.tokens[this.#at++];
    if (token?.kind === 'number' || token?.kind === 'text') return token;
    if (token?.kind === 'name') return this.#named(token.value);
    if (token?.value === '(') {
      const [inner, ...more] = this.#until(')');
      if (!inner || more.length > 0) throw new SyntaxFault();
      return inner;
    }
    if (token?.value === '[') return { kind: 'list', items: this.#until(']') };
    throw new SyntaxFault();
  }

  #named(name: string): Node {
    if (this.#sign(['(']) === undefined) return { kind: 'id', name };
    return { kind: 'call', name: name.toUpperCase(), args: this.#until(')') };
  }

  /** Nodes between commas up to the closing sign, which is taken too. */
  #until(close: string): Node[] {
    this.#deeper();
    const nodes: Node[] = [];
    while (this.#sign([close]) === undefined) {
      if (nodes.length > 0 && this.#sign([',']) === undefined) throw new SyntaxFault();
      nodes.push(this.#level(0));
    }
    this.#depth--;
    return nodes;
  }

  #deeper(): void {
    if (++this.#depth > DEPTH_MAX) throw new SyntaxFault();
  }

  /** Takes the next token when it is one of these signs. */
  #sign(signs: readonly string[]): string | undefined {
    const token = this.tokens[this.#at];
    if (token?.kind !== 'sign' || !signs.includes(token.value)) return undefined;
    this.#at++;
    return token.value;
  }
}

/** Ids of queries that an expression names. */
export function idsIn(node: Node): string[] {
  switch (node.kind) {
    case 'id':
      return [node.name];
    case 'list':
      return node.items.flatMap(idsIn);
    case 'call':
      return node.args.flatMap(idsIn);
    case 'binary':
      return [...idsIn(node.left), ...idsIn(node.right)];
    case 'negative':
      return idsIn(node.of);
    default:
      return [];
  }
}
