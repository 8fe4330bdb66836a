import { describe, expect, it } from 'vitest';
import { LabSession } from '@/core/labs/session';
import { runCode } from '@/tests/support/code';
import { RULES, shippedLabs } from '@/tests/support/labs';

// The examples of the code pane come to their end in the world their lab begins with.

const examples = shippedLabs().flatMap((lab) => lab.code.map(({ kind, source }) => ({ lab, kind, source })));

describe('examples of the code pane', () => {
  it.each(examples)('$lab.slug: $kind', async ({ lab, source }) => {
    const session = new LabSession(lab, 'seed', RULES.exam);
    const { fault, text } = await runCode(session, source);
    expect(fault).toBeUndefined();
    expect(text).not.toBe('');
    expect(session.actions.some(({ kind }) => kind === 'call')).toBe(true);
  });

  it('are one of each kind in a lab', () => {
    for (const { code, slug } of shippedLabs())
      expect(new Set(code.map(({ kind }) => kind)).size, slug).toBe(code.length);
  });
});
