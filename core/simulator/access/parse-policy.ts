import { memoised } from './bounded-memo';
import { compileGlob, type Glob } from './glob';
import { OPERATORS } from './operators';
import type { Condition, Listed, Policy, Principals, Statement } from './policy';

/** Parsed policies kept at once; a world with more of them parses some again. */
const POLICIES_MAX = 2_000;
/** From this version on `${…}` is a variable. */
const VARIABLES_SINCE = '2012-10-17';

type Json = Readonly<Record<string, unknown>>;

/**
 * A policy document as the evaluation reads it. Lenient, as services have checked what they store: what makes no
 * sense grants nothing, and an unknown operator or a broken statement never holds.
 */
export const parsePolicy: (text: string) => Policy = memoised(POLICIES_MAX, (text) => {
  const document = jsonObject(text);
  if (!document) return { statements: [] };
  const variables = document.Version === VARIABLES_SINCE;
  return {
    statements: listOf(document.Statement)
      .filter(isObject)
      .flatMap((statement) => readStatement(statement, variables)),
  };
});

function jsonObject(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Policies write a single value without brackets. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

export const textsOf = (value: unknown): readonly string[] =>
  listOf(value)
    .filter((member) => ['string', 'number', 'boolean'].includes(typeof member))
    .map(String);

function readStatement(statement: Json, variables: boolean): Statement[] {
  const { Effect: effect, Sid: sid } = statement;
  if (effect !== 'Allow' && effect !== 'Deny') return [];
  const principals = readPrincipals(statement);
  return [
    {
      effect,
      ...(typeof sid === 'string' && { sid }),
      ...(principals && { principals }),
      actions: readListed(statement, 'Action', (text) => compileGlob(text.toLowerCase(), false)),
      resources: readListed(statement, 'Resource', (text) => compileGlob(text, variables)),
      conditions: readConditions(statement.Condition, variables),
    },
  ];
}

function readListed(statement: Json, name: 'Action' | 'Resource', compile: (text: string) => Glob): Listed {
  const negated = statement[name] === undefined && statement[`Not${name}`] !== undefined;
  const texts = textsOf(negated ? statement[`Not${name}`] : statement[name]);
  // Trust policies and some resource policies name no resource: theirs is meant.
  if (name === 'Resource' && texts.length === 0) return { globs: [compile('*')], negated: false };
  return { globs: texts.map(compile), negated };
}

function readPrincipals({ Principal, NotPrincipal }: Json): Principals | undefined {
  const negated = Principal === undefined;
  const named = Principal ?? NotPrincipal;
  if (named === undefined) return undefined;
  const blocks: Json = isObject(named) ? named : { AWS: named };
  const aws = textsOf(blocks.AWS);
  return { negated, anyone: aws.includes('*'), aws, services: textsOf(blocks.Service) };
}

function readConditions(block: unknown, variables: boolean): Condition[] {
  if (!isObject(block)) return [];
  return Object.entries(block).flatMap(([name, keys]) => {
    const kind = readOperator(name);
    if (!isObject(keys)) return [];
    return Object.entries(keys).map(([key, values]) => ({
      ...kind,
      name: key,
      key: key.toLowerCase(),
      values: textsOf(values).map((text) => compileGlob(text, variables)),
    }));
  });
}

/** Never holds: a statement with an operator that IAM does not know applies to no request. */
const UNKNOWN = { fits: () => false, negated: false };
const OPERATOR_NAME = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/i;

/** `ForAnyValue:StringLikeIfExists` taken apart. */
export function readOperator(name: string): Pick<Condition, 'operator' | 'quantifier' | 'ifExists'> {
  const [, set, base = '', ifExists] = OPERATOR_NAME.exec(name) ?? [];
  const quantifiers = { forallvalues: 'each', foranyvalue: 'any' } as const;
  return {
    operator: OPERATORS.get(base.toLowerCase()) ?? UNKNOWN,
    quantifier: set === undefined ? undefined : quantifiers[set.toLowerCase() as keyof typeof quantifiers],
    ifExists: ifExists !== undefined,
  };
}
