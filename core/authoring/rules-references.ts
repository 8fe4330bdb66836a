import { factReferences, malformedReferences } from '../facts/interpolate';
import { LOCALES } from '../kernel/locale';
import type { AuthoredBody } from '../questions/authored.schema';
import { type Finding, finding, type Known, type KnownFact } from './finding';
import { fieldsOf, type Piece, piecesOf } from './pieces';
import { type Quantity, quantitiesIn, sameQuantity } from './quantities';

/** What the question names exists, something vouches for it, and limits come from the registry. */
export function referenceFindings(body: AuthoredBody, known: Known): Finding[] {
  const facts = body.facts ?? [];
  const also = body.alsoTests ?? [];
  return [
    ...conceptFindings(body.concept ?? '', known),
    ...also.flatMap((id, index) =>
      known.concepts.has(id) ? [] : [finding('concept.unknown', `alsoTests/${index}`, { id })],
    ),
    ...sectionFindings(body.section ?? '', known),
    ...facts.flatMap((id, index) =>
      known.facts.has(id) ? [] : [finding('facts.unknown', `facts/${index}`, { id })],
    ),
    ...(facts.length === 0 && (body.sources ?? []).length === 0 ? [finding('sources.missing', 'facts')] : []),
    ...piecesOf(body).flatMap((piece) => [...namedFacts(piece, known), ...typedLimits(body, piece, known)]),
  ];
}

function conceptFindings(id: string, known: Known): Finding[] {
  if (id === '') return [finding('concept.missing', 'concept')];
  return known.concepts.has(id) ? [] : [finding('concept.unknown', 'concept', { id })];
}

function sectionFindings(id: string, known: Known): Finding[] {
  if (id === '') return [finding('section.missing', 'section')];
  return known.sections.has(id) ? [] : [finding('section.unknown', 'section', { id })];
}

/** `{{fact:...}}` in a text names a fact there is. */
function namedFacts({ at, texts }: Piece, known: Known): Finding[] {
  return LOCALES.flatMap((locale) =>
    fieldsOf(texts[locale]).flatMap(([field, words]) => {
      const unknown = [
        ...factReferences(words)
          .filter(({ id }) => !known.facts.has(id))
          .map(({ id }) => id as string),
        ...malformedReferences(words).map(({ text }) => text),
      ];
      return unknown.map((id) => finding('facts.unknown', `text/${locale}/${at}${field}`, { id }));
    }),
  );
}

/** A bare count below this is more likely the scenario's than a limit's. */
const COUNT_MIN = 50;
const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, h: 3_600, days: 86_400, weeks: 604_800 };

/** The numbers a fact stands for. */
function quantitiesOf({ value, exam, min, max, unit }: KnownFact): Quantity[] {
  return [value, exam?.value, min, max].flatMap((amount): Quantity[] => {
    if (typeof amount !== 'number') return [];
    const seconds = SECONDS[unit];
    if (seconds) return [{ shown: '', amount, measure: { of: 'time', base: amount * seconds } }];
    if (unit === 'bytes') return [{ shown: '', amount, measure: { of: 'bytes', base: amount } }];
    return amount >= COUNT_MIN ? [{ shown: '', amount, measure: null }] : [];
  });
}

const says = (text: Quantity, fact: Quantity): boolean =>
  fact.measure === null ? text.amount === fact.amount : text.measure !== null && sameQuantity(text, fact);

/**
 * Reasons and explanations that type the value of a fact the question rests on, where `{{fact:...}}` would
 * keep it right. Numbers of the scenario itself are the author's own.
 */
function typedLimits(body: AuthoredBody, { at, texts }: Piece, known: Known): Finding[] {
  const ids = [...(body.facts ?? []), ...(known.concepts.get(body.concept ?? '')?.facts ?? [])];
  const limits = ids.flatMap((id) => {
    const fact = known.facts.get(id);
    return fact ? quantitiesOf(fact).map((quantity) => ({ id, quantity })) : [];
  });
  return LOCALES.flatMap((locale) => {
    const scenario = [...fieldsOf(body.text?.[locale] ?? texts[locale]), ...fieldsOf(texts[locale])]
      .filter(([field]) => !field.startsWith('reasons/') && field !== 'explanation')
      .flatMap(([, words]) => quantitiesIn(words));
    return fieldsOf(texts[locale])
      .filter(([field]) => field.startsWith('reasons/') || field === 'explanation')
      .flatMap(([field, words]) =>
        quantitiesIn(words).flatMap((typed) => {
          if (scenario.some((own) => sameQuantity(own, typed))) return [];
          const fact = limits.find(({ quantity }) => says(typed, quantity));
          const path = `text/${locale}/${at}${field}`;
          return fact ? [finding('facts.typed', path, { typed: typed.shown, id: fact.id })] : [];
        }),
      );
  });
}
