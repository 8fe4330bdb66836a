import type { Ctx } from '../../../engine/contract';
import { copyPlain } from '../../../engine/plain';
import type { ReceiptRule, ReceiptRuleSetMetadata } from '../../../shapes/generated/ses.types';
import { invalidParameter, noRule, noRuleSet, ruleExists, ruleSetExists } from '../refusals';
import type { RuleSet, SesState } from '../state';

/** Source: https://docs.aws.amazon.com/ses/latest/APIReference/API_CreateReceiptRuleSet.html */
const NAME = /^[A-Za-z0-9]([A-Za-z0-9_.-]{0,62}[A-Za-z0-9])?$/;

/** The rule set of a name. Refuses when there is none. */
export function ruleSetOf({ state }: Ctx<SesState>, name: string): RuleSet {
  const set = state.ruleSets.get(name);
  if (!set) throw noRuleSet(name);
  return set;
}

export function addRuleSet(name: string, rules: readonly ReceiptRule[], ctx: Ctx<SesState>): void {
  if (!NAME.test(name)) throw invalidParameter(`Invalid rule set name: ${name}`);
  if (ctx.state.ruleSets.has(name)) throw ruleSetExists(name);
  ctx.state.ruleSets.set(name, { name, createdAt: ctx.now, rules: [...rules] });
}

/** Puts a rule behind another, or first. */
export function addRule(set: RuleSet, rule: ReceiptRule, after: string | undefined): void {
  if (set.rules.some(({ Name }) => Name === rule.Name)) throw ruleExists(rule.Name);
  const at = after === undefined ? 0 : positionOf(set, after) + 1;
  const {
    Enabled = false,
    TlsPolicy = 'Optional',
    Recipients = [],
    Actions = [],
    ScanEnabled = false,
  } = rule;
  const kept = copyPlain({ Name: rule.Name, Enabled, TlsPolicy, Recipients, Actions, ScanEnabled });
  set.rules.splice(at, 0, kept);
}

function positionOf({ rules }: RuleSet, name: string): number {
  const at = rules.findIndex(({ Name }) => Name === name);
  if (at < 0) throw noRule(name);
  return at;
}

export function removeRule({ rules }: RuleSet, name: string): void {
  const at = rules.findIndex(({ Name }) => Name === name);
  if (at >= 0) rules.splice(at, 1);
}

export const metadataOf = ({ name, createdAt }: RuleSet): ReceiptRuleSetMetadata => ({
  Name: name,
  CreatedTimestamp: createdAt,
});
