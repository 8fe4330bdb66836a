import { parseArn } from '../engine/arn';
import { OPERATORS } from './operators';
import { isObject, listOf, readOperator, textsOf } from './parse-policy';

/**
 * What a policy is attached to: `identity` policies name no principal, `trust` policies of roles no resource,
 * `resource` policies may leave the resource out where the service allows it.
 */
export type PolicyUse = 'identity' | 'trust' | 'resource';

type Json = Readonly<Record<string, unknown>>;
type Fault = string | undefined;

const VERSIONS = ['2012-10-17', '2008-10-17'];
const DOCUMENT_FIELDS = ['Version', 'Id', 'Statement'];
const STATEMENT_FIELDS = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];
const PARTITIONS = ['aws', 'aws-cn', 'aws-us-gov', '*'];
const PRINCIPAL_TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser'];

const SYNTAX = 'Syntax errors in policy.';

/** What makes a document no policy for this use, in the words of `MalformedPolicyDocument`; undefined when it is one. */
export function policyFault(text: string, use: PolicyUse): Fault {
  const document = read(text);
  if (!document) return use === 'trust' ? 'This policy contains invalid Json' : SYNTAX;
  return first([
    () => unknownField(document, DOCUMENT_FIELDS),
    () => versionFault(document, use),
    () => (document.Statement === undefined ? SYNTAX : undefined),
    () => eachFault(listOf(document.Statement), (statement) => statementFault(statement, use)),
    () => sidFault(listOf(document.Statement), use),
  ]);
}

function read(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The first fault that one of the checks finds; later checks may rest on earlier ones. */
function first(checks: readonly (() => Fault)[]): Fault {
  for (const check of checks) {
    const fault = check();
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function eachFault<T>(values: readonly T[], check: (value: T) => Fault): Fault {
  for (const value of values) {
    const fault = check(value);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function unknownField(value: Json, known: readonly string[]): Fault {
  return Object.keys(value).some((name) => !known.includes(name)) ? SYNTAX : undefined;
}

function versionFault({ Version: version }: Json, use: PolicyUse): Fault {
  if (version === undefined)
    return use === 'identity' ? 'Policy document must be version 2012-10-17 or greater.' : undefined;
  if (typeof version !== 'string' || !VERSIONS.includes(version)) return SYNTAX;
  if (use === 'identity' && version !== VERSIONS[0])
    return 'Policy document must be version 2012-10-17 or greater.';
  return undefined;
}

function statementFault(statement: unknown, use: PolicyUse): Fault {
  if (!isObject(statement)) return SYNTAX;
  return first([
    () => unknownField(statement, STATEMENT_FIELDS),
    () => (['Allow', 'Deny'].includes(String(statement.Effect)) ? undefined : SYNTAX),
    () => principalFault(statement, use),
    () => actionFault(statement, use),
    () => resourceFault(statement, use),
    () => conditionFault(statement.Condition),
  ]);
}

function principalFault(statement: Json, use: PolicyUse): Fault {
  const named = statement.Principal ?? statement.NotPrincipal;
  if (use === 'identity')
    return named === undefined ? undefined : 'Policy document should not specify a principal.';
  if (named === undefined) return 'Missing required field Principal';
  if (statement.Principal !== undefined && statement.NotPrincipal !== undefined) return SYNTAX;
  if (named === '*') return undefined;
  if (!isObject(named)) return `Invalid principal in policy: ${JSON.stringify(named)}`;
  return eachFault(Object.entries(named), ([type, values]) =>
    PRINCIPAL_TYPES.includes(type)
      ? eachFault(listOf(values), (value) => principalValueFault(type, value))
      : `Invalid principal in policy: ${JSON.stringify(type)}`,
  );
}

function principalValueFault(type: string, value: unknown): Fault {
  const fits = typeof value === 'string' && (type !== 'AWS' || isAwsPrincipal(value));
  return fits ? undefined : `Invalid principal in policy: "${type}":"${String(value)}"`;
}

const PRINCIPAL_ARN =
  /^arn:[a-z-]+:(?:iam::\d{12}:(?:root|(?:user|role|federated-user)\/.+)|sts::\d{12}:(?:assumed-role\/[^/]+\/.+|federated-user\/.+))$/;

const isAwsPrincipal = (value: string): boolean =>
  value === '*' || /^\d{12}$/.test(value) || /^A[A-Z0-9]{15,}$/.test(value) || PRINCIPAL_ARN.test(value);

function actionFault(statement: Json, use: PolicyUse): Fault {
  if (statement.Action !== undefined && statement.NotAction !== undefined) return SYNTAX;
  const actions = textsOf(statement.Action ?? statement.NotAction);
  if (actions.length === 0) return 'Policy statement must contain actions.';
  if (use === 'trust' && !actions.every((action) => /^(sts:.+|\*)$/i.test(action)))
    return 'AssumeRole policy may only specify STS AssumeRole actions.';
  return eachFault(actions, (action) => {
    if (action === '*' || /^[a-zA-Z0-9-]+:[a-zA-Z0-9*?_-]+$/.test(action)) return undefined;
    if (!action.includes(':'))
      return 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';
    return action.split(':').length > 2 ? 'Actions/Condition can contain only one colon.' : SYNTAX;
  });
}

function resourceFault(statement: Json, use: PolicyUse): Fault {
  const named = statement.Resource ?? statement.NotResource;
  if (use === 'trust') return named === undefined ? undefined : 'Has prohibited field Resource';
  if (statement.Resource !== undefined && statement.NotResource !== undefined) return SYNTAX;
  const resources = textsOf(named);
  if (resources.length === 0 && use === 'identity') return 'Policy statement must contain resources.';
  return use === 'identity' ? eachFault(resources, resourceTextFault) : undefined;
}

function resourceTextFault(resource: string): Fault {
  if (resource === '*') return undefined;
  const partition = parseArn(resource)?.partition;
  if (partition === undefined) return `Resource ${resource} must be in ARN format or "*".`;
  if (PARTITIONS.includes(partition)) return undefined;
  return `Partition "${partition}" is not valid for resource "${resource}".`;
}

function conditionFault(block: unknown): Fault {
  if (block === undefined) return undefined;
  if (!isObject(block)) return SYNTAX;
  return eachFault(Object.entries(block), ([operator, keys]) => {
    if (!isOperator(operator)) return `Invalid Condition type : ${operator}.`;
    if (!isObject(keys)) return SYNTAX;
    return Object.values(keys).every((values) => textsOf(values).length === listOf(values).length)
      ? undefined
      : SYNTAX;
  });
}

const known = new Set(OPERATORS.values());
const isOperator = (name: string): boolean => known.has(readOperator(name).operator);

/** Policies of resources may have spaces in their ids. */
function sidFault(statements: readonly unknown[], use: PolicyUse): Fault {
  const sids = statements.flatMap((statement) => (isObject(statement) ? textsOf(statement.Sid) : []));
  if (new Set(sids).size !== sids.length) return 'Statement IDs (SID) in a single policy must be unique.';
  if (use === 'identity' && sids.some((sid) => !/^[0-9A-Za-z]*$/.test(sid)))
    return 'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*';
  return undefined;
}
