import type { FormulaFault, Value } from '../formulas/formula';
import type { Locale } from '../kernel/locale';
import type { Item, ItemStructure, ItemText } from '../questions/item';
import { ANSWER, KEY_ID, OPTION_TEMPLATE, OWN_VALUE, type ParameterisedBody } from './definition';
import { type Draw, DrawFault, type DrawRequest, drawNumbers } from './draw';
import { verdictOn } from './proof';
import { filled, type Shown } from './templates';

export interface ItemRequest extends DrawRequest {
  slug: string;
  revision: number;
}

/** Why a seed gives no item: a formula without a value, or a check that disagrees. */
export interface UnsoundSeed {
  code: DrawFault['code'] | 'draw.unproved';
  where: string;
  detail: FormulaFault['detail'];
  /** The variables that were drawn, by name, in the order of the definition. */
  drawn: Readonly<Record<string, Value>>;
}

/**
 * The item of a definition and a seed, the same on every machine; or why the seed gives none: a formula without
 * a value, or a key that the author's check does not confirm.
 */
export function attemptItem(
  body: ParameterisedBody,
  request: ItemRequest,
): { ok: true; item: Item; draw: Draw } | { ok: false; fault: UnsoundSeed } {
  try {
    const draw = drawNumbers(body, request);
    const verdict = verdictOn(draw);
    if (!verdict.holds) {
      const detail = misjudged(body, verdict.against);
      const drawn = drawnOf(body, draw.names);
      return { ok: false, fault: { code: 'draw.unproved', where: 'check', detail, drawn } };
    }
    return { ok: true, draw, item: itemFrom(draw, verdict.steps, request) };
  } catch (error) {
    if (!(error instanceof DrawFault)) throw error;
    const { code, where, detail, names } = error;
    return { ok: false, fault: { code, where, detail, drawn: drawnOf(body, names) } };
  }
}

/** Which option the check judges otherwise than the definition: the key, a wrong answer by its number, or a typed one. */
function misjudged({ distractors }: ParameterisedBody, against: string | null): UnsoundSeed['detail'] {
  const number = distractors.findIndex(({ id }) => id === against) + 1;
  return { option: number > 0 ? 'wrong' : (against ?? ''), number };
}

/** The variables of a draw, by name. */
export const drawnOf = (
  { variables }: ParameterisedBody,
  names: ReadonlyMap<string, Value>,
): UnsoundSeed['drawn'] =>
  Object.fromEntries(
    variables.flatMap(({ name }) => {
      const value = names.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );

function itemFrom(draw: Draw, steps: Item['proof']['steps'], request: ItemRequest): Item {
  const { body } = draw.compiled;
  const { slug, revision, seed } = request;
  const wrong = draw.offered.map(({ id }) => body.distractors.find((one) => one.id === id));
  return {
    question: slug,
    revision,
    seed,
    level: body.level,
    profile: body.profile ?? request.profile,
    concept: body.concept,
    alsoTests: body.alsoTests,
    structure: structureOf(draw),
    misconceptions: Object.fromEntries(wrong.flatMap((one) => (one ? [[one.id, one.misconception]] : []))),
    text: { ko: textOf(draw, 'ko'), en: textOf(draw, 'en') },
    facts: [...new Set([...body.facts, ...draw.compiled.facts])],
    section: body.section,
    proof: { method: body.check.how === 'formula' ? 'arithmetic' : 'solver', steps },
    variantKey: variantOf(draw),
  };
}

function structureOf({ offered, key, compiled }: Draw): ItemStructure {
  const { tolerance, unit } = compiled.body.answer;
  if (offered.length === 0) return { kind: 'numeric', key, tolerance, unit };
  return { kind: 'single', options: offered.map(({ id }) => id), key: KEY_ID };
}

/** What the numbers of a draw are called in texts. */
function shownNames({ compiled: { body }, names }: Draw): Map<string, Shown> {
  const shown = new Map<string, Shown>();
  for (const variable of body.variables) {
    const value = names.get(variable.name);
    if (variable.type !== 'choice') {
      shown.set(variable.name, amount(Number(value), variable.unit, decimalsOf(variable)));
      continue;
    }
    const choice = variable.choices.find(({ id }) => id === value);
    if (choice) shown.set(variable.name, { type: 'words', ...choice });
  }
  for (const { name, unit, decimals } of body.values) {
    const value = names.get(name);
    if (typeof value === 'number') shown.set(name, amount(value, unit, decimals));
    else shown.set(name, sameWords(String(value)));
  }
  const { unit, decimals } = body.answer;
  return shown.set(ANSWER, amount(Number(names.get(ANSWER)), unit, decimals));
}

const sameWords = (words: string): Shown => ({ type: 'words', id: words, words: { ko: words, en: words } });

const amount = (value: number, unit: string, decimals: number): Shown => ({
  type: 'number',
  value,
  unit,
  decimals,
});

/** As many decimals as the numbers of a range can have. */
const DECIMALS_MAX = 6;
function decimalsOf({ from, step }: { from: number; step: number }): number {
  for (let decimals = 0; decimals < DECIMALS_MAX; decimals++) {
    const scale = 10 ** decimals;
    if ([from, step].every((value) => Math.abs(Math.round(value * scale) - value * scale) < 1e-6)) {
      return decimals;
    }
  }
  return DECIMALS_MAX;
}

function textOf(draw: Draw, locale: Locale): ItemText {
  const { body } = draw.compiled;
  const { stem, exhibits, options, reasons, explanation } = body.text[locale];
  const names = shownNames(draw);
  const { unit, decimals } = body.answer;
  const words = (template: string, own?: number): string =>
    filled(
      template,
      own === undefined ? names : new Map([...names, [OWN_VALUE, amount(own, unit, decimals)]]),
      locale,
    );
  return {
    stem: words(stem),
    ...(exhibits && {
      exhibits: exhibits.map(({ title, body: inside }) => ({ title: words(title), body: words(inside) })),
    }),
    options: Object.fromEntries(
      draw.offered.map(({ id, value }) => [id, words(options[OPTION_TEMPLATE] ?? '', value)]),
    ),
    reasons: Object.fromEntries(draw.offered.map(({ id, value }) => [id, words(reasons[id] ?? '', value)])),
    explanation: words(explanation),
  };
}

/**
 * Made of what reasoning rests on: variables that no formula reads only dress the story. Values of facts are part
 * of it, so that an answer given before a fact changed is not judged by the new value.
 */
function variantOf({ compiled: { body, reasoning, facts }, names, scope }: Draw): string {
  const drawn = body.variables.filter(({ name }) => reasoning.has(name)).map(({ name }) => names.get(name));
  return [...drawn, ...facts.map((fact) => scope.limits[fact])].join('|');
}
