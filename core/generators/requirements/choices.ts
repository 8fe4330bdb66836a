import type { Limits } from '../../facts/limits';
import type { MisconceptionId, OptionId } from '../../kernel/ids';
import type { Locale } from '../../kernel/locale';
import type { Rng } from '../../kernel/rng';
import type { DrawContext } from '../directions/direction';
import { isLongestName } from '../longest';
import { recordOf } from '../record';
import type { MetBy } from './met';
import { drawWishes, type RequirementsTable, refusalOf, type Wish } from './table';

/** Requirements of a company, and the designs offered for them. */
export interface Choice {
  wishes: readonly Wish[];
  offered: readonly OptionId[];
  /** For each design offered the requirements it does not meet; none for those that meet all. */
  unmet: Readonly<Record<OptionId, readonly OptionId[]>>;
}

/** Requirements by level: each more is one more to keep in mind. */
const WISHES = { 1: 2, 2: 3, 3: 4 } as const;

/** Draws requirements that so many of the designs offered meet in full; undefined where they are not to be had. */
export function drawChoice<C>(
  table: RequirementsTable<C>,
  metBy: MetBy,
  rng: Rng,
  { level, limits }: DrawContext,
  { offered: count, fitting }: { offered: number; fitting: number },
): Choice | undefined {
  const most = Object.keys(table.requirements).length;
  const wishes = drawWishes(rng, table, Math.min(WISHES[level], most));
  if (!wishes) return undefined;
  const able = wishes.map((wish) => metBy(wish, limits));
  const fits: OptionId[] = [];
  const misses: OptionId[] = [];
  for (const id of Object.keys(table.designs)) {
    const missed = able.reduce((sum, meeting) => (meeting.has(id) ? sum : sum + 1), 0);
    if (missed === 0) fits.push(id);
    // At the third level the wrong designs come close: they miss few of the requirements.
    else if (level < 3 || missed <= 2) misses.push(id);
  }
  if (fits.length < fitting || misses.length < count - fitting) return undefined;
  const offered = [...rng.sample(fits, fitting), ...rng.sample(misses, count - fitting)];
  if (fitting === 1 && isLongestName(offered, offered[0] ?? '', nameIn(table)) && rng.int(0, 1) === 0)
    return undefined;
  const unmet = recordOf(offered, (id) => wishes.filter((_, i) => !able[i]?.has(id)).map((wish) => wish.id));
  return { wishes, offered, unmet };
}

/** The design that meets everything; the first, where there are two. */
export const fittingOf = ({ offered, unmet }: Choice): OptionId =>
  offered.find((id) => unmet[id]?.length === 0) ?? '';

const nameIn =
  <C>({ designs }: RequirementsTable<C>) =>
  (id: OptionId, locale: Locale): string =>
    designs[id]?.name[locale] ?? '';

/** Whether a design can do all of it, by its own account of what it lacks. */
export const canDo = <C>(
  table: RequirementsTable<C>,
  design: OptionId,
  wishes: readonly Wish[],
  limits: Limits,
): boolean =>
  table.designs[design] !== undefined &&
  wishes.every((wish) => refusalOf(table, design, wish, limits) === undefined);

export const beliefsOf = <C>(
  { designs }: RequirementsTable<C>,
  wrong: readonly OptionId[],
): Record<OptionId, MisconceptionId> => recordOf(wrong, (id) => designs[id]?.overrated ?? '');

/** Why a design is right or wrong. */
export function reasonFor<C>(table: RequirementsTable<C>, id: OptionId, q: Choice, locale: Locale): string {
  const [missed] = q.unmet[id] ?? [];
  if (missed === undefined)
    return locale === 'ko' ? '모든 요구 사항을 충족합니다.' : 'It meets every one of the requirements.';
  const lack = table.designs[id]?.lacks[missed];
  if (!lack) return '';
  return 'refuses' in lack ? lack.because[locale] : lack[locale];
}

/** What each design offered lacks, one after the other. */
export function elimination<C>(table: RequirementsTable<C>, q: Choice, locale: Locale): string {
  const lines = q.offered
    .filter((id) => q.unmet[id]?.length !== 0)
    .map((id) => `- ${table.designs[id]?.name[locale]}: ${reasonFor(table, id, q, locale)}`);
  const head =
    locale === 'ko'
      ? '나머지는 요구 사항 하나 이상을 충족하지 못합니다.'
      : 'Each of the others misses a requirement.';
  return [head, '', ...lines].join('\n');
}
