import { type Formula, FormulaFault } from '../formulas/formula';
import { parseFormula } from '../formulas/parse';
import type { FactId } from '../kernel/ids';
import { type Distractor, LEVEL, type NamedValue, type ParameterisedBody } from './definition';
import { formulasOf } from './names';

/** A constraint and its place in the definition. */
interface Constraint {
  formula: Formula;
  index: number;
}

/** A definition with its formulas read, ready for any number of draws. */
export interface Compiled {
  body: ParameterisedBody;
  /** Constraints that ask for variables only: held against a draw before anything is worked out. */
  early: readonly Constraint[];
  /** The other constraints. */
  late: readonly Constraint[];
  values: readonly { value: NamedValue; formula: Formula }[];
  answer: Formula;
  check: Formula;
  distractors: readonly { distractor: Distractor; formula: Formula }[];
  /** Every fact that a formula reads. */
  facts: readonly FactId[];
  /** Variables that a formula reads: the others only dress the story. */
  reasoning: ReadonlySet<string>;
}

const known = new WeakMap<ParameterisedBody, Compiled>();

/** Reads the formulas of a definition, once. Throws a `FormulaFault` for one that is none. */
export function compiled(body: ParameterisedBody): Compiled {
  const before = known.get(body);
  if (before) return before;
  const made = compile(body);
  known.set(body, made);
  return made;
}

function compile(body: ParameterisedBody): Compiled {
  const drawn = new Set([LEVEL, ...body.variables.map(({ name }) => name)]);
  const constraints = body.constraints.map((text, index) => ({ formula: parseFormula(text), index }));
  const isEarly = ({ formula }: Constraint): boolean => formula.names.every((name) => drawn.has(name));
  const values = body.values.map((value) => ({ value, formula: parseFormula(value.formula) }));
  const answer = parseFormula(body.answer.formula);
  const check = parseFormula(body.check.formula);
  // A typed answer has no options, whatever is left in the draft.
  const wrong = body.answer.kind === 'single' ? body.distractors : [];
  const distractors = wrong.map((distractor) => ({ distractor, formula: parseFormula(distractor.formula) }));
  const formulas = [
    ...constraints.map(({ formula }) => formula),
    ...values.map(({ formula }) => formula),
    answer,
    check,
    ...distractors.map(({ formula }) => formula),
  ];
  return {
    body,
    early: constraints.filter(isEarly),
    late: constraints.filter((constraint) => !isEarly(constraint)),
    values,
    answer,
    check,
    distractors,
    facts: [...new Set(formulas.flatMap(({ facts }) => facts))],
    reasoning: new Set(formulas.flatMap(({ names }) => names)),
  };
}

/** The facts a definition rests on: those it names and those its formulas read, as far as they can be read. */
export const factsOf = (body: ParameterisedBody): FactId[] => [
  ...new Set([...body.facts, ...factsRead(body).map(({ id }) => id)]),
];

/** Facts that formulas read, with field and character; a formula that cannot be read reads none. */
export const factsRead = (body: ParameterisedBody): { id: FactId; field: string; at: number }[] =>
  formulasOf(body).flatMap(([field, text]) => {
    const formula = readable(text);
    return (formula?.facts ?? []).map((id) => ({ id, field, at: formula?.places.get(id) ?? 1 }));
  });

function readable(text: string): Formula | null {
  try {
    return parseFormula(text);
  } catch (error) {
    if (error instanceof FormulaFault) return null;
    throw error;
  }
}
