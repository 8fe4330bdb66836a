import type { OptionId } from '../../kernel/ids';
import type { Localized } from '../../kernel/locale';
import type { Proof, Solved } from '../contract';
import { type Finding, sameAs, verdict } from '../verdict';
import { policyJson } from './json';
import { type FilterParams, MESSAGE_IDS, type Message, NAMES, type Policy } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

type Value = string | number | undefined;
type Test = (value: Value) => boolean;

/** Compiles the JSON that the learner sees into tests, one for each key; the solver reads the parameters instead. */
function compile(json: string): (message: Message) => boolean {
  const policy: unknown = JSON.parse(json);
  if (typeof policy !== 'object' || policy === null) return () => false;
  const tests = Object.entries(policy).map(
    ([key, list]) => [key, Array.isArray(list) ? anyOf(list.map(compileEntry)) : never] as const,
  );
  return (message) => {
    const values = new Map<string, Value>(Object.entries(message));
    for (const [key, test] of tests) if (!test(values.get(key))) return false;
    return true;
  };
}

const never: Test = () => false;
const anyOf =
  (tests: readonly Test[]): Test =>
  (value) => {
    for (const test of tests) if (test(value)) return true;
    return false;
  };

function compileEntry(entry: unknown): Test {
  if (typeof entry === 'string') return (value) => value === entry;
  if (typeof entry !== 'object' || entry === null) return never;
  const [[operator, operand] = ['', undefined]] = Object.entries(entry) as [string, unknown][];
  switch (operator) {
    case 'exists':
      return operand === true ? (value) => value !== undefined : (value) => value === undefined;
    case 'anything-but':
      return (value) => value !== undefined && Array.isArray(operand) && operand.indexOf(value) === -1;
    case 'prefix':
      return (value) => typeof value === 'string' && value.indexOf(String(operand)) === 0;
    case 'numeric':
      return Array.isArray(operand) ? compileNumeric(operand) : never;
    default:
      return never;
  }
}

/** Bounds as an interval: what is left of the number line when each bound has cut it. */
function compileNumeric(operands: readonly unknown[]): Test {
  let [low, high, lowIn, highIn] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, true, true];
  for (let i = 0; i + 1 < operands.length; i += 2) {
    const sign = String(operands[i]);
    const bound = Number(operands[i + 1]);
    if (sign.startsWith('>') || sign === '=') [low, lowIn] = [bound, sign.endsWith('=')];
    if (sign.startsWith('<') || sign === '=') [high, highIn] = [bound, sign.endsWith('=')];
  }
  return (value) =>
    typeof value === 'number' &&
    (lowIn ? value >= low : value > low) &&
    (highIn ? value <= high : value < high);
}

const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

export function prove(p: FilterParams, { structure }: Solved): Proof {
  if (structure.kind === 'case') return sameAs('solver', false, []);
  switch (p.direction) {
    case 'receivers':
    case 'dropped':
      return verdict(
        'solver',
        structure,
        p.policies.map((policy, i) => {
          const taken = compile(policyJson(policy))(p.message);
          return finding(NAMES[i] ?? '', taken === (p.direction === 'receivers'), policy, p.message);
        }),
      );
    case 'count': {
      const steps = p.policies.map((policy) => ({
        option: null,
        holds: compile(policyJson(policy))(p.message),
        because: both((words) => words.reason(policy, p.message)),
      }));
      const found = steps.filter((step) => step.holds).length;
      return sameAs('solver', structure.kind === 'numeric' && structure.key === found, steps);
    }
    case 'message': {
      const takes = compile(policyJson(p.policy));
      return verdict(
        'solver',
        structure,
        p.messages.map((message, i) => finding(MESSAGE_IDS[i] ?? '', takes(message), p.policy, message)),
      );
    }
    case 'matching': {
      const tests = p.policies.map((policy) => compile(policyJson(policy)));
      const key = structure.kind === 'matching' ? structure.key : {};
      // A message may have one taker only, and that has to be the keyed one.
      const holds = p.messages.every((message, i) => {
        const takers = NAMES.filter((_, j) => tests[j]?.(message));
        return takers.length === 1 && takers[0] === key[MESSAGE_IDS[i] ?? ''];
      });
      const steps = p.policies.map((policy, j) => ({
        option: NAMES[j] ?? null,
        holds: p.messages.some((message) => tests[j]?.(message)),
        because: both((words) => words.taken(policy, p.messages)),
      }));
      return sameAs('solver', structure.kind === 'matching' && holds, steps);
    }
  }
}

const finding = (option: OptionId, holds: boolean, policy: Policy, message: Message): Finding => ({
  option,
  holds,
  because: both((words) => words.reason(policy, message)),
});
