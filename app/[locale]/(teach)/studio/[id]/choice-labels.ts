import { plainStem } from '@/app/_ui/question/plain-stem';
import type { PartBody } from '@/core/authoring/blank';
import type { StudioBody } from '@/core/authoring/written';
import type { Locale } from '@/core/kernel/locale';
import { isParameterised, KEY_ID, type ParameterisedBody } from '@/core/parameterised/definition';
import type { AuthoredBody } from '@/core/questions/authored.schema';
import type { ItemText } from '@/core/questions/item';

/** Splits `part/choice`; questions without parts have no part. */
function split(body: AuthoredBody, choice: string): { part: string; rest: string } {
  const slash = body.structure.kind === 'case' ? choice.indexOf('/') : -1;
  return slash < 0
    ? { part: '', rest: choice }
    : { part: choice.slice(0, slash), rest: choice.slice(slash + 1) };
}

/** What a counted choice (`option`, `prompt=option`, `option@place`) says; its id when it has gone since. */
export function labelOf(body: StudioBody, choice: string, locale: Locale): string {
  return isParameterised(body) ? madeLabel(body, choice) : plainStem(writtenLabel(body, choice, locale));
}

function writtenLabel(body: AuthoredBody, choice: string, locale: Locale): string {
  const { part, rest } = split(body, choice);
  const whole: ItemText = body.text[locale];
  const text = part === '' ? whole : whole.parts?.[part];
  const number =
    body.structure.kind === 'case' ? body.structure.parts.findIndex(({ id }) => id === part) + 1 : 0;
  const words = (id: string): string => text?.options[id] || id;
  const [prompt = '', option] = rest.split('=');
  const [step = '', place] = rest.split('@');
  const said =
    option !== undefined
      ? `${text?.prompts?.[prompt] || prompt} → ${words(option)}`
      : place !== undefined
        ? `${place}. ${words(step)}`
        : words(rest);
  return number > 0 ? `${number}: ${said}` : said;
}

/**
 * Choices of one part, place or prompt together, in the question's own order; within each as they come. The
 * options of a single or multiple choice are one group.
 */
export function inGroups<T extends { choice: string }>(body: StudioBody, choices: readonly T[]): T[] {
  if (isParameterised(body)) return [...choices];
  const { structure } = body;
  const groupOf = ({ choice }: T): number => {
    const { part, rest } = split(body, choice);
    const place = structure.kind === 'case' ? structure.parts.findIndex(({ id }) => id === part) : 0;
    const piece = structure.kind === 'case' ? structure.parts[place]?.structure : structure;
    return place * GROUPS_MAX + groupWithin(piece, rest);
  };
  return choices.toSorted((a, b) => groupOf(a) - groupOf(b));
}

/**
 * The counted choices and, with a count of 0, what is offered and nobody chose: an option that misleads nobody
 * is what its author looks for. Of orders and matches only the right pairs are added; the rest are too many.
 */
export function withUnchosen(
  body: StudioBody,
  choices: readonly { choice: string; count: number }[],
): { choice: string; count: number }[] {
  const counted = new Set(choices.map(({ choice }) => choice));
  const unchosen = offeredChoices(body).filter((choice) => !counted.has(choice));
  return [...choices, ...unchosen.map((choice) => ({ choice, count: 0 }))];
}

function offeredChoices(body: StudioBody): string[] {
  if (isParameterised(body)) return [KEY_ID, ...body.distractors.map(({ id }) => id)];
  return ofEachPart(body, offered);
}

/** Choices as they are counted: in a case study those of each part, with the part in front. */
const ofEachPart = ({ structure }: AuthoredBody, choices: (piece: PartBody) => string[]): string[] =>
  structure.kind === 'case'
    ? structure.parts.flatMap((part) => choices(part.structure).map((choice) => `${part.id}/${choice}`))
    : choices(structure);

const offered = (structure: PartBody): string[] =>
  structure.kind === 'single' || structure.kind === 'multiple' ? structure.options : keyed(structure);

/** More than a part has places or prompts. */
const GROUPS_MAX = 100;

function groupWithin(structure: PartBody | undefined, choice: string): number {
  if (structure?.kind === 'ordering') return Number(choice.split('@')[1] ?? 0);
  if (structure?.kind === 'matching') return structure.prompts.indexOf(choice.split('=')[0] ?? '');
  return 0;
}

/** Options of variants differ in their numbers; what they share is the formula. */
function madeLabel(body: ParameterisedBody, choice: string): string {
  if (choice === KEY_ID) return body.answer.formula;
  return body.distractors.find(({ id }) => id === choice)?.formula ?? choice;
}

/** The choices that are right, as they are counted. */
export const keyedChoices = (body: StudioBody): Set<string> =>
  new Set(isParameterised(body) ? [KEY_ID] : ofEachPart(body, keyed));

function keyed(structure: PartBody): string[] {
  switch (structure.kind) {
    case 'single':
      return [structure.key];
    case 'multiple':
      return structure.key;
    case 'ordering':
      return structure.key.map((option, index) => `${option}@${index + 1}`);
    case 'matching':
      return Object.entries(structure.key).map(([prompt, option]) => `${prompt}=${option}`);
    case 'numeric':
      return [];
  }
}
