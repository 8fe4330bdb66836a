import type { ConceptId, FactId, OptionId } from '../../kernel/ids';
import type { Generator, GeneratorAbout } from '../contract';
import { type Drawn, directionsGenerator } from '../directions/generator';
import { factBehind } from './all';
import { match } from './match';
import { owner } from './owner';
import { refused } from './refused';
import type { LimitTable } from './rows/row';
import { kindred, value } from './value';
import { rowOf } from './words';

interface Plan extends Omit<GeneratorAbout, 'revision' | 'asks' | 'facts' | 'drivers' | 'variety'> {
  service: string;
  table: LimitTable;
  /** Limits that another concept tells: so items that ask for one of them alone are about that concept. */
  about?: Readonly<Record<FactId, ConceptId>>;
}

type Way = 'value' | 'owner' | 'match' | 'refused';
const ASKS: readonly Way[] = ['value', 'owner', 'match', 'refused'];

/** A generator that asks the limits and defaults of a service, with the amounts that other settings have. */
export function limitsGenerator({ service, table, about = {}, ...plan }: Plan): Generator<Drawn<Way>> {
  const conceptOf = (row: OptionId): ConceptId | undefined => about[rowOf(table, row).fact];
  return directionsGenerator<Way>({
    ...plan,
    revision: 1,
    asks: [...new Set(Object.values(about))],
    // Amounts of other services stand beside the right one, so those facts count as well.
    facts: [...new Set([...Object.values(table), ...Object.values(table).flatMap(kindred)].map(factBehind))],
    variety: 'rule',
    levels: {
      1: {
        asks: ASKS,
        driver: {
          ko: '한도를 크게 넘거나 한참 못 미치는 값입니다.',
          en: 'Amounts are far beyond a limit or far below.',
        },
      },
      2: {
        asks: ASKS,
        driver: {
          ko: '값이 한도의 절반에서 두 배 사이에 있습니다.',
          en: 'Amounts lie between half and twice the limit.',
        },
      },
      3: {
        asks: ['match', 'refused', 'refused', 'owner'],
        driver: {
          ko: '값이 한도에 바짝 붙어 있어 어림으로는 가릴 수 없습니다.',
          en: 'Amounts lie so close to a limit that a rough idea is not enough.',
        },
      },
    },
    directions: {
      value: { ...value(table, service), concept: ({ row }) => conceptOf(row) },
      owner: { ...owner(table, service), concept: ({ key }) => conceptOf(key) },
      match: match(table, service),
      refused: refused(table, service),
    },
  });
}
