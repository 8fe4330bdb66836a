import { describe, expect, it } from 'vitest';
import { call, refusal, testWorld } from '@/tests/support/simulator';

const withSet = () => {
  const world = testWorld();
  call(world, 'ses.CreateReceiptRuleSet', { RuleSetName: 'set' });
  return world;
};

const rule = (Name: string) => ({ Name, Enabled: true, Recipients: ['a@example.com'] });

describe('a receipt rule set', () => {
  it('keeps rules in the order they are put', () => {
    const world = withSet();
    call(world, 'ses.CreateReceiptRule', { RuleSetName: 'set', Rule: rule('last') });
    call(world, 'ses.CreateReceiptRule', { RuleSetName: 'set', Rule: rule('first') });
    call(world, 'ses.CreateReceiptRule', { RuleSetName: 'set', Rule: rule('middle'), After: 'first' });
    call(world, 'ses.DeleteReceiptRule', { RuleSetName: 'set', RuleName: 'last' });
    expect(call(world, 'ses.DescribeReceiptRuleSet', { RuleSetName: 'set' })).toMatchObject({
      Metadata: { Name: 'set' },
      Rules: [
        { Name: 'first', Enabled: true, TlsPolicy: 'Optional', ScanEnabled: false },
        { Name: 'middle' },
      ],
    });
  });

  it('is cloned with its rules, which then go their own way', () => {
    const world = withSet();
    call(world, 'ses.CreateReceiptRule', { RuleSetName: 'set', Rule: rule('one') });
    call(world, 'ses.CloneReceiptRuleSet', { RuleSetName: 'copy', OriginalRuleSetName: 'set' });
    call(world, 'ses.DeleteReceiptRule', { RuleSetName: 'set', RuleName: 'one' });
    expect(call(world, 'ses.DescribeReceiptRuleSet', { RuleSetName: 'copy' }).Rules).toMatchObject([
      { Name: 'one' },
    ]);
    expect(
      refusal(world, 'ses.CloneReceiptRuleSet', { RuleSetName: 'copy', OriginalRuleSetName: 'set' }),
    ).toMatchObject({
      queryCode: 'AlreadyExists',
      message: 'Rule set already exists: copy',
    });
    expect(
      refusal(world, 'ses.CloneReceiptRuleSet', { RuleSetName: 'x', OriginalRuleSetName: 'none' }),
    ).toMatchObject({
      queryCode: 'RuleSetDoesNotExist',
      message: 'Rule set does not exist: none',
    });
  });

  it('that is active cannot be deleted', () => {
    const world = withSet();
    call(world, 'ses.SetActiveReceiptRuleSet', { RuleSetName: 'set' });
    expect(call(world, 'ses.DescribeActiveReceiptRuleSet')).toMatchObject({ Metadata: { Name: 'set' } });
    expect(refusal(world, 'ses.DeleteReceiptRuleSet', { RuleSetName: 'set' }).queryCode).toBe('CannotDelete');
    call(world, 'ses.SetActiveReceiptRuleSet');
    call(world, 'ses.DeleteReceiptRuleSet', { RuleSetName: 'set' });
    expect(call(world, 'ses.ListReceiptRuleSets').RuleSets).toEqual([]);
  });
});
