import jsep from 'jsep';
import {
  type Expression,
  type Formula,
  FormulaFault,
  OPERATORS,
  type Operator,
  placed,
  type Value,
} from './formula';
import { mayCall } from './functions';
import { type Token, tokensOf } from './tokens';

// The one file that knows the parser. What it hands over is a tree of plain objects; nothing of it is ever run.
// The grammar is cut down to arithmetic, comparison, choice and calls, and `^` becomes a power.
jsep.removeAllBinaryOps();
for (const [operator, precedence] of Object.entries(OPERATORS)) {
  jsep.addBinaryOp(operator, precedence, operator === '^');
}
jsep.removeAllUnaryOps();
jsep.addUnaryOp('-');
jsep.addUnaryOp('!');
jsep.removeAllLiterals();
jsep.addLiteral('true', true);
jsep.addLiteral('false', false);

export const FORMULA_LENGTH_MAX = 400;
const DEPTH_MAX = 30;
const NODES_MAX = 150;
const TEXT_MAX = 60;

const FACT_ID = /^[a-z][a-zA-Z0-9]*(\.[a-zA-Z0-9]+)+$/;
const isOperator = (text: string): text is Operator => Object.hasOwn(OPERATORS, text);

/** Reads a formula. Throws a `FormulaFault` that says what is wrong with the text. */
export function parseFormula(text: string): Formula {
  if (text.trim() === '') throw new FormulaFault('formula.empty');
  // Before the parser sees it: it recurses as deep as the text is long.
  if (text.length > FORMULA_LENGTH_MAX)
    throw new FormulaFault('formula.too-long', { max: FORMULA_LENGTH_MAX });
  const reading = new Reading(text);
  const root = reading.expression(parsed(text), 1);
  const { names, facts } = reading;
  const places = new Map([...names, ...facts]);
  return { text, root, names: [...names.keys()], facts: [...facts.keys()], places };
}

function parsed(text: string): jsep.Expression {
  try {
    return jsep(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const open = leftOpen(text);
    if (open !== undefined) throw new FormulaFault('formula.unclosed', { at: open.at, what: open.text });
    const at = 'index' in error && typeof error.index === 'number' ? error.index + 1 : 1;
    throw new FormulaFault('formula.syntax', { at: Math.min(at, text.length) });
  }
}

/** The bracket or quotation mark that nothing closes. */
function leftOpen(text: string): Token | undefined {
  const open: Token[] = [];
  for (const token of tokensOf(text)) {
    if (token.text === '(' || token.text === '"' || token.text === "'") open.push(token);
    else if (token.text === ')') open.pop();
  }
  return open.at(-1);
}

/**
 * Turns the parser's tree into ours and refuses whatever the language does not have. The parser tells no places,
 * but read from left to right its tree has the tokens of the text in their order: each is taken as it is met.
 */
class Reading {
  readonly names = new Map<string, number>();
  readonly facts = new Map<string, number>();
  private readonly places: readonly number[];
  private taken = 0;
  private nodes = 0;

  constructor(text: string) {
    this.places = tokensOf(text).flatMap(({ text: sign, at }) => (GROUPING.includes(sign) ? [] : [at]));
  }

  expression(given: jsep.Expression, depth: number): Expression {
    return placed(this.here(), () => this.read(given as jsep.CoreExpression, depth));
  }

  private read(node: jsep.CoreExpression, depth: number): Expression {
    if (depth > DEPTH_MAX) throw new FormulaFault('formula.too-deep', { max: DEPTH_MAX });
    this.nodes += 1;
    if (this.nodes > NODES_MAX) throw new FormulaFault('formula.too-big', { max: NODES_MAX });
    const inner = (child: jsep.Expression): Expression => this.expression(child, depth + 1);
    switch (node.type) {
      case 'Literal':
        return { kind: 'constant', at: this.take(), value: constant(node.value) };
      case 'Identifier':
        return this.name(node.name);
      case 'UnaryExpression': {
        const kind = node.operator === '!' ? 'not' : 'negate';
        return { kind, at: this.take(), of: inner(node.argument) };
      }
      case 'BinaryExpression':
        return this.binary(node, inner);
      case 'ConditionalExpression':
        return this.choice(node, inner);
      case 'CallExpression':
        return this.call(node, inner);
      case 'Compound':
        throw this.second(node, inner);
      default:
        throw new FormulaFault('formula.not-allowed', { what: SHOWN[node.type] ?? node.type });
    }
  }

  /** The place of the next token. */
  private here(): number {
    return this.places[this.taken] ?? 1;
  }

  private take(): number {
    const at = this.here();
    this.taken += 1;
    return at;
  }

  private name(name: string): Expression {
    const at = this.take();
    if (!this.names.has(name)) this.names.set(name, at);
    return { kind: 'name', at, name };
  }

  private binary({ operator, left, right }: jsep.BinaryExpression, inner: Inner): Expression {
    if (!isOperator(operator)) throw new FormulaFault('formula.not-allowed', { what: operator });
    // Is -2 ^ 2 four or minus four? People differ, so it must be written out.
    if (operator === '^' && left.type === 'UnaryExpression') throw new FormulaFault('formula.power');
    const first = inner(left);
    return { kind: 'binary', operator, left: first, at: this.take(), right: inner(right) };
  }

  private choice({ test, consequent, alternate }: jsep.ConditionalExpression, inner: Inner): Expression {
    const asked = inner(test);
    const at = this.take();
    const yes = inner(consequent);
    // The colon.
    this.take();
    return { kind: 'choose', at, test: asked, yes, no: inner(alternate) };
  }

  private call({ callee, arguments: given }: jsep.CallExpression, inner: Inner): Expression {
    if (callee.type !== 'Identifier') throw new FormulaFault('formula.not-allowed', { what: '( )' });
    const name = String(callee.name);
    const at = this.take();
    if (name === 'fact') return placed(at, () => this.fact(given, at));
    const [test, yes, no] = given;
    if (name === 'if') {
      if (!test || !yes || !no || given.length > 3) {
        throw new FormulaFault('formula.arguments', { name, wanted: 3, at });
      }
      return { kind: 'choose', at, test: inner(test), yes: inner(yes), no: inner(no) };
    }
    placed(at, () => mayCall(name, given.length));
    return { kind: 'call', at, name, given: given.map(inner) };
  }

  /** Facts are named by a text written out, so that what a question rests on can be read off its formulas. */
  private fact(given: readonly jsep.Expression[], at: number): Expression {
    const id = given.length === 1 && given[0]?.type === 'Literal' ? given[0].value : null;
    if (typeof id !== 'string' || !FACT_ID.test(id)) throw new FormulaFault('formula.fact-name');
    this.take();
    if (!this.facts.has(id)) this.facts.set(id, at);
    return { kind: 'fact', at, id };
  }

  /** One formula ends and another begins: an operator is missing, or a thousand is written with a comma. */
  private second({ body: [first] }: jsep.Compound, inner: Inner): FormulaFault {
    if (first) inner(first);
    return new FormulaFault('formula.two', { at: this.here() });
  }
}

type Inner = (child: jsep.Expression) => Expression;

/** Signs that the tree has no node for. */
const GROUPING: readonly string[] = ['(', ')', ',', ';'];

const SHOWN: Readonly<Record<string, string>> = {
  ArrayExpression: '[ ]',
  MemberExpression: '.',
  SequenceExpression: ',',
  ThisExpression: 'this',
};

function constant(value: jsep.baseTypes): Value {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && value.length <= TEXT_MAX) return value;
  throw new FormulaFault('formula.not-allowed', { what: String(value).slice(0, TEXT_MAX) });
}
