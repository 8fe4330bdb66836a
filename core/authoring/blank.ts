import type { Localized } from '../kernel/locale';
import type { AuthoredBody } from '../questions/authored.schema';
import type { ItemText, Kind } from '../questions/item';

/** Structure of a question that is no case study, as an author writes it. */
export type PartBody = Exclude<AuthoredBody['structure'], { kind: 'case' }>;
export type PartKind = PartBody['kind'];

/** The kinds in the order they are offered. */
export const PART_KINDS: readonly PartKind[] = ['single', 'multiple', 'ordering', 'matching', 'numeric'];
export const KINDS: readonly Kind[] = [...PART_KINDS, 'case'];

const ids = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/** The structure of a kind with as many empty options as the exam usually shows. */
export function blankStructure(kind: PartKind): PartBody {
  switch (kind) {
    case 'single':
      return { kind, options: ids('o', 4), key: '' };
    case 'multiple':
      return { kind, options: ids('o', 5), key: [] };
    case 'ordering':
      return { kind, options: ids('o', 4), key: ids('o', 4) };
    case 'matching':
      return { kind, prompts: ids('m', 3), options: ids('o', 4), key: {} };
    case 'numeric':
      return { kind, key: Number.NaN, tolerance: 0, unit: '' };
  }
}

export const blankText = (): ItemText => ({ stem: '', options: {}, reasons: {}, explanation: '' });

/** What a new question says of itself. */
export const blankAbout = (): Pick<
  AuthoredBody,
  'concept' | 'alsoTests' | 'level' | 'facts' | 'section' | 'sources' | 'profile' | 'claims'
> => ({
  concept: '',
  alsoTests: [],
  level: 2,
  facts: [],
  section: '',
  sources: [],
  profile: null,
  claims: [],
});

/** A new question of a kind, with nothing written yet. */
export function blankBody(kind: Kind): AuthoredBody {
  const parts = ['p1', 'p2'];
  const text = (): ItemText =>
    kind === 'case'
      ? { ...blankText(), parts: Object.fromEntries(parts.map((part) => [part, blankText()])) }
      : blankText();
  const texts: Localized<ItemText> = { ko: text(), en: text() };
  return {
    ...blankAbout(),
    traps: [],
    structure:
      kind === 'case'
        ? { kind, parts: parts.map((id) => ({ id, structure: blankStructure('single') })) }
        : blankStructure(kind),
    misconceptions: {},
    text: texts,
  };
}
