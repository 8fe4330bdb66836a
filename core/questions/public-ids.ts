import type { OptionId } from '../kernel/ids';
import type { Answer, ItemStructure, PartAnswer, PartStructure } from './item';

/**
 * Option ids say what an option is about (`halved-timeout`), so they would give the key away. Outside the
 * server an option is its place (`a`, `b`, ...) and a prompt is `p1`, `p2`, ... Part ids are kept.
 */
export interface PublicIds {
  /** From an option or prompt to what goes out. */
  out: ReadonlyMap<OptionId, string>;
  /** And back. */
  back: ReadonlyMap<string, OptionId>;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const letter = (place: number): string => LETTERS[place] ?? `z${place}`;

const idsFrom = (pairs: readonly (readonly [OptionId, string])[]): PublicIds => ({
  out: new Map(pairs),
  back: new Map(pairs.map(([id, shown]) => [shown, id])),
});

/** Public ids of a part's options, in the order they are shown. */
export const publicOptionIds = (structure: PartStructure): PublicIds =>
  idsFrom(structure.kind === 'numeric' ? [] : structure.options.map((id, place) => [id, letter(place)]));

/** Public ids of a matching part's prompts. */
export const publicPromptIds = (structure: PartStructure): PublicIds =>
  idsFrom(structure.kind === 'matching' ? structure.prompts.map((id, place) => [id, `p${place + 1}`]) : []);

const shownAs = (structure: PartStructure, id: OptionId): string | undefined =>
  publicOptionIds(structure).out.get(id) ?? publicPromptIds(structure).out.get(id);

/**
 * Public id of an option or prompt as `Item.misconceptions` and proof steps name it; null for one that is
 * not shown.
 */
export function publicOptionId(structure: ItemStructure, option: OptionId): string | null {
  if (structure.kind !== 'case') return shownAs(structure, option) ?? null;
  for (const part of structure.parts) {
    const inside = option.startsWith(`${part.id}/`) ? option.slice(part.id.length + 1) : null;
    const shown = inside === null ? undefined : shownAs(part.structure, inside);
    if (shown) return `${part.id}/${shown}`;
  }
  return null;
}

/** An option by its public id, `part/option` in a case study; null where none has that id. */
export function ownOptionId(structure: ItemStructure, shown: string): OptionId | null {
  if (structure.kind !== 'case') return publicOptionIds(structure).back.get(shown) ?? null;
  const [id = '', inside = ''] = shown.split('/');
  const part = structure.parts.find((each) => each.id === id);
  const own = part && publicOptionIds(part.structure).back.get(inside);
  return own === undefined ? null : `${id}/${own}`;
}

/** The record with its keys replaced; keys that are not shown are left out. */
export const renameKeys = <T>(
  record: Readonly<Record<string, T>>,
  names: ReadonlyMap<string, string>,
): Record<string, T> => {
  const renamed: Record<string, T> = {};
  for (const [shownOrId, name] of names) {
    const value = record[shownOrId];
    if (value !== undefined) renamed[name] = value;
  }
  return renamed;
};

type Rename = (id: string) => string;

function renamePart(answer: PartAnswer, option: Rename, prompt: Rename): PartAnswer {
  switch (answer.kind) {
    case 'single':
      return { kind: 'single', picked: option(answer.picked) };
    case 'multiple':
      return { kind: 'multiple', picked: answer.picked.map(option) };
    case 'ordering':
      return { kind: 'ordering', order: answer.order.map(option) };
    case 'matching': {
      const pairs = Object.entries(answer.pairs).map(([from, to]) => [prompt(from), option(to)]);
      return { kind: 'matching', pairs: Object.fromEntries(pairs) };
    }
    case 'numeric':
      return answer;
  }
}

function renameAnswer(structure: ItemStructure, answer: Answer, way: 'out' | 'back'): Answer {
  const rename = (part: PartStructure, given: PartAnswer): PartAnswer => {
    const options = publicOptionIds(part)[way];
    const prompts = publicPromptIds(part)[way];
    // An unknown id must stay unknown: it may happen to be spelt like a real one. Empty means nothing picked.
    const by =
      (names: ReadonlyMap<string, string>): Rename =>
      (id) =>
        id === '' ? '' : (names.get(id) ?? `?${id}`);
    return renamePart(given, by(options), by(prompts));
  };
  if (answer.kind !== 'case') return structure.kind === 'case' ? answer : rename(structure, answer);
  if (structure.kind !== 'case') return answer;
  const parts = Object.entries(answer.parts).map(([id, given]) => {
    const part = structure.parts.find((one) => one.id === id);
    return [id, part ? rename(part.structure, given) : given];
  });
  return { kind: 'case', parts: Object.fromEntries(parts) };
}

/** A learner's answer, given by public ids, in the item's own ids. Unknown ids stay unknown. */
export const answerFromPublic = (structure: ItemStructure, answer: Answer): Answer =>
  renameAnswer(structure, answer, 'back');

/** A stored answer (or a key) as the learner sees it. */
export const answerToPublic = (structure: ItemStructure, answer: Answer): Answer =>
  renameAnswer(structure, answer, 'out');
