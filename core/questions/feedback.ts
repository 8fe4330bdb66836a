import type { MisconceptionId } from '../kernel/ids';
import { LOCALES, type Localized } from '../kernel/locale';
import { gradeInPieces, keyOf, wrongOptions } from './grade';
import type { Answer, Item, ItemText, PartAnswer, PartStructure, ProofMethod } from './item';
import { partRules } from './kinds/parts';
import { answerToPublic, publicOptionId, publicOptionIds, publicPromptIds, renameKeys } from './public-ids';

/** `right`: keyed and given; `missed`: keyed, not given; `wrong`: given, not keyed; `rest`: neither. */
export type OptionState = 'right' | 'missed' | 'wrong' | 'rest';

/** How one part was answered, and why. All ids are public ids. */
export interface PartOutcome {
  /** The part's id; '' for an item without parts. */
  id: string;
  correct: boolean;
  answer: PartAnswer;
  key: PartAnswer;
  /** By option; for matching by prompt (`right` or `wrong`). Empty for numbers. */
  states: Readonly<Record<string, OptionState>>;
  text: Localized<{ reasons: Readonly<Record<string, string>>; explanation: string }>;
}

/** What an answered item tells. It holds the key: only for an answer that is stored. */
export interface ItemFeedback {
  earned: number;
  total: number;
  correct: boolean;
  parts: readonly PartOutcome[];
  /** Of the whole case study; null for other kinds, whose part explains. */
  explanation: Localized | null;
  /** Mistaken beliefs behind the wrong options chosen. */
  misconceptions: readonly { id: MisconceptionId; option: string }[];
  proof: {
    method: ProofMethod;
    steps: readonly { option: string | null; holds: boolean; because: Localized }[];
  };
}

/** Feedback on an answer, given in the item's own ids. Throws on an invalid answer: those are never stored. */
export function itemFeedback(item: Item, answer: Answer): ItemFeedback {
  const { grade } = gradeInPieces(item.structure, answer);
  if (grade.kind === 'invalid') throw new Error(`feedback on an invalid answer: ${grade.code}`);
  const wrong = wrongOptions(item.structure, answer);
  return {
    earned: grade.earned,
    total: grade.total,
    correct: grade.earned === grade.total,
    parts: outcomes(item, answer),
    explanation: item.structure.kind === 'case' ? localized((text) => text.explanation, item.text) : null,
    misconceptions: wrong.flatMap((option) => {
      const id = item.misconceptions[option];
      const shown = publicOptionId(item.structure, option);
      return id && shown ? [{ id, option: shown }] : [];
    }),
    proof: {
      method: item.proof.method,
      steps: item.proof.steps.map(({ option, holds, because }) => ({
        option: option === null ? null : publicOptionId(item.structure, option),
        holds,
        because,
      })),
    },
  };
}

const localized = <T>(of: (text: ItemText) => T, texts: Localized<ItemText>): Localized<T> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, of(texts[locale])])) as Record<
    (typeof LOCALES)[number],
    T
  >;

function outcomes(item: Item, answer: Answer): PartOutcome[] {
  if (item.structure.kind !== 'case') {
    return answer.kind === 'case' ? [] : [outcome('', item.structure, answer, item.text)];
  }
  if (answer.kind !== 'case') return [];
  return item.structure.parts.flatMap(({ id, structure }) => {
    const given = answer.parts[id];
    const { ko, en } = localized((text) => text.parts?.[id], item.text);
    return given && ko && en ? [outcome(id, structure, given, { ko, en })] : [];
  });
}

function outcome(
  id: string,
  structure: PartStructure,
  answer: PartAnswer,
  texts: Localized<ItemText>,
): PartOutcome {
  const graded = partRules(structure).grade(structure, answer);
  const names = new Map([...publicPromptIds(structure).out, ...publicOptionIds(structure).out]);
  return {
    id,
    correct: graded.grade.kind === 'points' && graded.grade.earned === graded.grade.total,
    answer: publicPart(structure, answer),
    key: publicPart(structure, keyOf(structure)),
    states: renameKeys(statesOf(structure, answer, graded.pieces), names),
    text: localized(
      (text) => ({ reasons: renameKeys(text.reasons, names), explanation: text.explanation }),
      texts,
    ),
  };
}

function publicPart(structure: PartStructure, answer: Answer): PartAnswer {
  const shown = answerToPublic(structure, answer);
  if (shown.kind === 'case') throw new Error('a part is no case study');
  return shown;
}

function statesOf(
  structure: PartStructure,
  answer: PartAnswer,
  pieces: Readonly<Record<string, boolean>>,
): Record<string, OptionState> {
  if (structure.kind === 'numeric') return {};
  if (structure.kind === 'ordering' || structure.kind === 'matching') {
    return Object.fromEntries(
      Object.entries(pieces).map(([piece, right]) => [piece, right ? 'right' : 'wrong']),
    );
  }
  const given = answer.kind === 'single' ? [answer.picked] : answer.kind === 'multiple' ? answer.picked : [];
  const keyed = structure.kind === 'single' ? [structure.key] : structure.key;
  const state = (option: string): OptionState => {
    if (keyed.includes(option)) return given.includes(option) ? 'right' : 'missed';
    return given.includes(option) ? 'wrong' : 'rest';
  };
  return Object.fromEntries(structure.options.map((option) => [option, state(option)]));
}
