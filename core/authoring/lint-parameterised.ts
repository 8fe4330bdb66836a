import { type Limits, limitsFor } from '../facts/limits';
import type { FactId, Profile } from '../kernel/ids';
import { LOCALES } from '../kernel/locale';
import { asWritten } from '../parameterised/as-written';
import { factsOf, factsRead } from '../parameterised/compile';
import { templatePath } from '../parameterised/contract';
import {
  ANSWER,
  KEY_ID,
  LEVEL,
  OPTION_TEMPLATE,
  OWN_VALUE,
  type ParameterisedBody,
} from '../parameterised/definition';
import { definitionFaults } from '../parameterised/faults';
import { attemptItem } from '../parameterised/item';
import { formulasOf } from '../parameterised/names';
import { fixedParticles, namesIn, strayBraces } from '../parameterised/templates';
import type { AuthoredBody } from '../questions/authored.schema';
import type { ItemText } from '../questions/item';
import { blankBody } from './blank';
import { type Finding, finding, type Known, type KnownFact } from './finding';
import { fieldsOf } from './pieces';
import { languageFindings } from './rules-languages';
import { optionFindings } from './rules-options';
import { referenceFindings } from './rules-references';
import { registerFindings } from './rules-register';
import { wordFindings } from './rules-words';

/** Variants looked at while the author types; the contract draws many more before anything is published. */
const SAMPLES = 2;

/**
 * Holds a parameterised question, finished or not, against the rules: its definition, its templates, and a few
 * variants as if they had been written out. Errors first; nothing found means that the contract may be tried.
 */
export function lintParameterised(body: ParameterisedBody, known: Known): readonly Finding[] {
  const faults = [
    ...definitionFaults(body).map(({ code, path, detail }) => finding(code, path, detail)),
    ...factsRead(body)
      .filter(({ id }) => !known.facts.has(id))
      .map(({ id, field, at }) => finding('formula.unknown-fact', field, { id, at })),
  ];
  const found = [
    ...faults,
    ...templateFindings(body, known),
    ...nameFindings(body),
    ...(faults.length === 0 ? variantFindings(body, known) : []),
  ];
  return [
    ...found.filter(({ severity }) => severity === 'error'),
    ...found.filter(({ severity }) => severity === 'warning'),
  ];
}

/** The rules of references and words, on the templates as they stand. */
function templateFindings(body: ParameterisedBody, known: Known): Finding[] {
  const { kind } = body.answer;
  const ids = kind === 'single' ? [KEY_ID, ...body.distractors.map(({ id }) => id)] : [];
  const textOf = (text: ItemText): ItemText => ({
    ...text,
    options: Object.fromEntries(ids.map((id) => [id, text.options[OPTION_TEMPLATE] ?? ''])),
    reasons: Object.fromEntries(ids.map((id) => [id, text.reasons[id] ?? ''])),
  });
  const { concept, alsoTests, section, sources } = body;
  const templates: AuthoredBody = {
    ...blankBody('single'),
    concept,
    alsoTests,
    section,
    sources,
    facts: factsOf(body),
    structure:
      kind === 'single'
        ? { kind, options: ids, key: KEY_ID }
        : { kind: 'numeric', key: 0, tolerance: 0, unit: '' },
    text: { ko: textOf(body.text.ko), en: textOf(body.text.en) },
  };
  // A fact that only a formula names is told at the formula.
  const listed = (path: string): boolean => Number(/^facts\/(\d+)$/.exec(path)?.[1] ?? 0) < body.facts.length;
  const references = referenceFindings(templates, known).filter(
    ({ code, path }) => code !== 'facts.unknown' || !path.startsWith('facts/') || listed(path),
  );
  return distinct([...references, ...wordFindings(templates, known), ...registerFindings(templates)]);
}

/** Names in texts are defined, options say their number, and particles fit whatever is drawn. */
function nameFindings(body: ParameterisedBody): Finding[] {
  const defined = [...body.variables, ...body.values].map(({ name }) => name).filter((name) => name !== '');
  const names = [...defined, ANSWER];
  const unused = new Set(body.variables.map(({ name }) => name));
  for (const name of usedNames(body)) unused.delete(name);
  const inTexts = LOCALES.flatMap((locale) =>
    fieldsOf(usedText(body, body.text[locale])).flatMap(([field, template]) => {
      const path = `text/${locale}/${field}`;
      const own = field.startsWith('options/') || field.startsWith('reasons/');
      const known = own ? [...names, OWN_VALUE] : names;
      const unknown = namesIn(template).filter((name) => !known.includes(name));
      const valueless =
        field.startsWith('options/') && template !== '' && !namesIn(template).includes(OWN_VALUE);
      return [
        ...unknown.map((name) => finding('text.unknown-name', path, { name, known: known.join(', ') })),
        ...strayBraces(template).map((text) => finding('text.braces', path, { text })),
        ...(valueless ? [finding('text.no-value', path)] : []),
        ...(locale === 'ko'
          ? fixedParticles(template).map((particle) => finding('text.particle', path, { particle }))
          : []),
      ];
    }),
  );
  return [
    ...inTexts,
    ...body.variables.flatMap(({ name }, index) =>
      unused.has(name) && name !== '' ? [finding('variable.unused', `variables/${index}`, { name })] : [],
    ),
  ];
}

/** What is left over from another kind, or of distractors that are gone, is not looked at. */
function usedText({ answer, distractors }: ParameterisedBody, text: ItemText): ItemText {
  const ids = answer.kind === 'single' ? [KEY_ID, ...distractors.map(({ id }) => id)] : [];
  return {
    ...text,
    options: answer.kind === 'single' ? { [OPTION_TEMPLATE]: text.options[OPTION_TEMPLATE] ?? '' } : {},
    reasons: Object.fromEntries(ids.map((id) => [id, text.reasons[id] ?? ''])),
  };
}

const WORD = /[A-Za-z][A-Za-z0-9_]*/g;

function usedNames(body: ParameterisedBody): Set<string> {
  const texts = LOCALES.flatMap((locale) =>
    fieldsOf(usedText(body, body.text[locale])).map(([, text]) => text),
  );
  return new Set([
    ...formulasOf(body).flatMap(([, formula]) => formula.match(WORD) ?? []),
    ...texts.flatMap(namesIn),
    LEVEL,
  ]);
}

function variantFindings(body: ParameterisedBody, known: Known): Finding[] {
  const profile = body.profile ?? 'exam';
  const limits = limitsOf(known.facts, profile);
  const found = Array.from({ length: SAMPLES }, (_, index) => {
    const seed = `lint-${index}`;
    const made = attemptItem(body, { slug: 'lint', revision: 0, seed, profile, limits });
    if (!made.ok) {
      const { code, where, detail } = made.fault;
      return [finding(code, where, detail)];
    }
    const written = asWritten(body, made.item);
    return [...optionFindings(written), ...languageFindings(written)].map((each) => ({
      ...each,
      path: templatePath(each.path),
    }));
  });
  return distinct(found.flat());
}

const projected = new WeakMap<ReadonlyMap<FactId, KnownFact>, Partial<Record<Profile, Limits>>>();

/** The values of a profile; the registry is projected once, not with every letter typed. */
function limitsOf(facts: ReadonlyMap<FactId, KnownFact>, profile: Profile): Limits {
  const before = projected.get(facts) ?? {};
  const limits =
    before[profile] ??
    limitsFor(
      [...facts].map(([id, fact]) => ({ id, ...fact })),
      profile,
    );
  projected.set(facts, { ...before, [profile]: limits });
  return limits;
}

/** Findings of options and reasons made from one template come once. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings
    .map((each) => ({ ...each, path: templatePath(each.path) }))
    .filter(({ code, path, detail }) => {
      const name = `${code} ${path} ${code.startsWith('options.') || code.startsWith('languages.') ? '' : JSON.stringify(detail)}`;
      return !seen.has(name) && seen.add(name);
    });
}
