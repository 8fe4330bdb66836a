import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LOCALES } from '@/core/kernel/locale';
import { labSchema } from '@/core/labs/lab.schema';
import { LabChecks } from '@/core/labs/lab-checks';
import { FAULTS } from '@/core/labs/workload/faults';
import { blankLabFiles } from '@/server/content/lab-files';
import { RULES } from '@/tests/support/labs';

// What a lab of the studio begins with: it must teach the whole format, and nothing but the format.

const labOf = (source: string, slug = 'blank') => ({ slug, ...labSchema.parse(parse(source)) });
const kindsOf = <T extends { kind: string }>(goals: readonly T[]) =>
  [...new Set(goals.map(({ kind }) => kind))].sort();
const GOAL_KINDS = labSchema.shape.goals.element.options.map(({ shape }) => shape.kind.value).sort();

/** The examples in comments, each as it would stand in its list. */
const examples = (source: string): string[] =>
  [...source.matchAll(/^# {3}(- .+(?:\n# {7}.+)*)$/gm)].map(([, one = '']) => one.replaceAll('\n#', '\n'));

describe.each(LOCALES)('the blank lab in %s', (locale) => {
  const { lab: source, texts } = blankLabFiles(locale);
  const shown = examples(source).flatMap((one) => parse(one) as { kind?: string }[]);
  const goals = shown.filter((one): one is { kind: string } => 'kind' in one);
  const steps = shown.filter((one) => !('kind' in one));

  // The address decides how the dice of the hidden worlds fall.
  it.each(['first', 'second-try', 'a-3'])('keeps every promise of a lab under the address %s', (slug) => {
    const checks = new LabChecks(labOf(source, slug), RULES);
    while (checks.advance());
    expect(checks.report().faults).toEqual([]);
  });

  it('shows every kind of goal and of step, as the schema has them', () => {
    const lab = parse(source);
    expect(kindsOf(goals)).toEqual(GOAL_KINDS);
    const all = labSchema.parse({ ...lab, goals, start: [...lab.start, ...steps] });
    expect(new Set(all.start.map((step) => Object.keys(step).join()))).toEqual(
      new Set(['run', 'run,as', 'waitSec', 'spendUsd', 'behavior']),
    );
  });

  it('shows goals that its solution reaches, but for a delay that it does not set', () => {
    const checks = new LabChecks(
      labOf(source.replace(/^goals:\n.+$/m, `goals: ${JSON.stringify(goals)}`)),
      RULES,
    );
    while (checks.advance());
    const missed = checks
      .report()
      .faults.flatMap((fault) =>
        fault.part.kind === 'solution' && fault.code === 'missed' ? fault.goals : [fault.part.kind],
      );
    expect([...new Set(missed)]).toEqual(['c']);
  });

  it('shows every other field as the schema has it', () => {
    const fields = [...source.matchAll(/^# {3}([a-z]+: .+)$/gim)].map(
      ([, field]) => parse(field ?? '') as object,
    );
    const all = Object.assign(parse(source), ...fields);
    expect(labSchema.safeParse(all).error).toBeUndefined();
    expect(Object.keys(all).sort()).toEqual(Object.keys(labSchema.shape).sort());
  });

  it('names every fault', () => {
    for (const fault of FAULTS) expect(source).toMatch(new RegExp(`^#.*\\b${fault}\\b`, 'm'));
  });

  it('leaves all words to the author', () => {
    for (const each of LOCALES)
      expect(texts[each].replaceAll(/<!--[\s\S]*?-->|^#+ .+$/gm, '').trim()).toBe('');
  });
});

it('says the same in every language', () => {
  const [first, ...rest] = LOCALES.map((locale) => parse(blankLabFiles(locale).lab));
  for (const other of rest) expect(other).toEqual(first);
});
