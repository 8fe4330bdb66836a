import { type Expression, type Formula, type FormulaCode, FormulaFault } from '../formulas/formula';
import { FUNCTION_NAMES } from '../formulas/functions';
import { parseFormula } from '../formulas/parse';
import {
  ANSWER,
  BOUNDS,
  KEY_ID,
  LEVEL,
  NAME,
  OWN_VALUE,
  type ParameterisedBody,
  SHOWN_DISTRACTORS,
  type Variable,
} from './definition';
import { stepsOf } from './draw';
import { formulasOf, namesAt } from './names';

/** What keeps a definition from being drawn from at all. The words stand in `lint.codes`. */
export interface DefinitionFault {
  code:
    | FormulaCode
    | 'variable.none'
    | 'variable.name'
    | 'variable.twice'
    | 'variable.range'
    | 'variable.choices'
    | 'distractors.too-few'
    | 'distractors.twice'
    | 'misconception.missing'
    | 'misconception.malformed'
    | 'check.same';
  /** The field: `variables/0`, `constraints/1`, `values/0`, `answer`, `check`, `distractors/<id>`. */
  path: string;
  detail: Readonly<Record<string, string | number>>;
}

const fault = (
  code: DefinitionFault['code'],
  path: string,
  detail: DefinitionFault['detail'] = {},
): DefinitionFault => ({ code, path, detail });

const RESERVED: ReadonlySet<string> = new Set([
  ANSWER,
  OWN_VALUE,
  LEVEL,
  KEY_ID,
  'true',
  'false',
  ...FUNCTION_NAMES,
]);

/** Everything in a definition that a draw would stumble over, field by field. */
export function definitionFaults(body: ParameterisedBody): DefinitionFault[] {
  const variables = body.variables.map(({ name }) => name);
  const values = body.values.map(({ name }) => name);
  const { kind } = body.answer;
  const distractors = kind === 'single' ? body.distractors : [];
  return [
    ...(variables.length === 0 ? [fault('variable.none', 'variables')] : []),
    ...nameFaults([...variables, ...values], variables.length),
    ...body.variables.flatMap((variable, index) => rangeFaults(variable, `variables/${index}`)),
    ...formulasOf(body).flatMap(([field, text]) => formulaFaults(text, field, namesAt(body, field))),
    ...checkFaults(body),
    ...(kind === 'single' && distractors.length < SHOWN_DISTRACTORS
      ? [fault('distractors.too-few', 'distractors', { count: distractors.length, least: SHOWN_DISTRACTORS })]
      : []),
    ...distractors.flatMap(({ id, misconception }, index) => [
      ...beliefFaults(misconception, `distractors/${id}`),
      ...(id === KEY_ID || distractors.findIndex((one) => one.id === id) < index
        ? [fault('distractors.twice', `distractors/${id}`)]
        : []),
    ]),
  ];
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function beliefFaults(id: string, path: string): DefinitionFault[] {
  if (id === '') return [fault('misconception.missing', path)];
  return SLUG.test(id) ? [] : [fault('misconception.malformed', path, { id })];
}

function nameFaults(names: readonly string[], variables: number): DefinitionFault[] {
  return names.flatMap((name, index) => {
    const path = index < variables ? `variables/${index}` : `values/${index - variables}`;
    if (!NAME.test(name) || RESERVED.has(name)) return [fault('variable.name', path, { name })];
    return names.indexOf(name) < index ? [fault('variable.twice', path, { name })] : [];
  });
}

function rangeFaults(variable: Variable, path: string): DefinitionFault[] {
  if (variable.type === 'choice') {
    const { choices } = variable;
    const ids = new Set(choices.map(({ id }) => id));
    const full = choices.every(
      ({ id, words }) => id !== '' && words.ko.trim() !== '' && words.en.trim() !== '',
    );
    return choices.length >= 2 && ids.size === choices.length && full
      ? []
      : [fault('variable.choices', path)];
  }
  const { type, from, to, step } = variable;
  const whole = type === 'decimal' || [from, to, step].every(Number.isInteger);
  const given = [from, to, step].every((value) => Number.isFinite(value) && Math.abs(value) <= 1e12);
  const sound = given && whole && step > 0 && to > from && stepsOf(variable) >= 1;
  return sound && stepsOf(variable) <= BOUNDS.steps ? [] : [fault('variable.range', path)];
}

function read(text: string): Formula | FormulaFault {
  try {
    return parseFormula(text);
  } catch (error) {
    if (error instanceof FormulaFault) return error;
    throw error;
  }
}

function formulaFaults(text: string, path: string, names: readonly string[]): DefinitionFault[] {
  const formula = read(text);
  if (formula instanceof FormulaFault) return [fault(formula.code, path, formula.detail)];
  const known = names.filter((name) => name !== '').join(', ');
  return formula.names
    .filter((name) => !names.includes(name))
    .map((name) => fault('formula.unknown-name', path, { name, known, at: formula.places.get(name) ?? 1 }));
}

/** A check that says the same as the key's formula proves nothing. */
function checkFaults({ answer, check }: ParameterisedBody): DefinitionFault[] {
  const [key, second] = [read(answer.formula), read(check.formula)];
  if (key instanceof FormulaFault || second instanceof FormulaFault) return [];
  if (check.how === 'condition') {
    const { root } = second;
    const again = plain(key.root);
    const restates =
      root.kind === 'binary' &&
      root.operator === '==' &&
      [plain(root.left), plain(root.right)].includes(again);
    return restates || !second.names.includes(ANSWER) ? [fault('check.same', 'check')] : [];
  }
  return plain(key.root) === plain(second.root) ? [fault('check.same', 'check')] : [];
}

const COMMUTES: readonly string[] = ['+', '*', '&&', '||', '==', '!='];

/** A formula in one spelling: the order of what may be swapped is the alphabet's. */
function plain(node: Expression): string {
  switch (node.kind) {
    case 'constant':
      return JSON.stringify(node.value);
    case 'name':
      return node.name;
    case 'fact':
      return `fact ${node.id}`;
    case 'negate':
    case 'not':
      return `${node.kind}(${plain(node.of)})`;
    case 'choose':
      return `if(${plain(node.test)},${plain(node.yes)},${plain(node.no)})`;
    case 'call':
      return `${node.name}(${node.given.map(plain).join()})`;
    case 'binary': {
      const sides = [plain(node.left), plain(node.right)];
      return `(${(COMMUTES.includes(node.operator) ? sides.sort() : sides).join(` ${node.operator} `)})`;
    }
  }
}
