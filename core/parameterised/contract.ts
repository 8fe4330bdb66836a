import { fieldsOf } from '../authoring/pieces';
import { languageFindings } from '../authoring/rules-languages';
import type { Limits } from '../facts/limits';
import { FormulaFault } from '../formulas/formula';
import { PROFILES, type Profile } from '../kernel/ids';
import { LOCALES } from '../kernel/locale';
import type { Item } from '../questions/item';
import { wordsOf } from '../questions/item-parts';
import { asWritten } from './as-written';
import { compiled } from './compile';
import { KEY_ID, type ParameterisedBody, SHOWN_DISTRACTORS } from './definition';
import { attemptItem, drawnOf, type UnsoundSeed } from './item';
import { unfilled } from './templates';

/** Seeds that a definition must stand before it is published. */
export const CONTRACT_SEEDS = 2_000;
/** Different variants that so many seeds must give: fewer are soon known by heart. */
export const VARIANTS_MIN = 50;
/** The key may stand at one rank in this share of items at most: a guess by place must not pay. */
export const RANK_SHARE_MAX = 0.4;
/** The key may be the longest option in this share of items at most. */
export const LONGEST_SHARE_MAX = 0.5;
/** Every so many seeds is drawn twice. */
const REPEATED_EVERY = 20;
const FAULTS_MAX = 20;

/** One thing that a seed breaks. */
export interface SeedFault {
  code:
    | UnsoundSeed['code']
    | 'contract.repeat'
    | 'contract.options'
    | 'contract.languages'
    | 'contract.exhibits'
    | 'contract.unfilled'
    | 'contract.empty';
  where: string;
  detail: UnsoundSeed['detail'];
  /** What the first seed draws. */
  drawn: UnsoundSeed['drawn'];
  /** The first seed that breaks it, and how many do. */
  seed: string;
  profile: Profile;
  count: number;
}

/** What is wrong with all of them together. */
export interface LeaningFault {
  code: 'contract.variants' | 'contract.ranks' | 'contract.length';
  detail: Readonly<Record<string, string | number>>;
}

export interface ContractReport {
  /** Seeds checked so far. */
  seeds: number;
  /** Items drawn: seeds times the profiles that make a difference. */
  items: number;
  variants: number;
  /** How often the key stood first, second, third and last. */
  ranks: readonly number[];
  faults: readonly SeedFault[];
  leaning: readonly LeaningFault[];
}

/** Is the definition fit to be published, as far as was checked? */
export const isSound = ({ faults, leaning }: ContractReport): boolean =>
  faults.length === 0 && leaning.length === 0;

/**
 * Holds seed after seed against the contract: an item can be drawn, the same again, its options differ in both
 * languages, the author's check holds for the key alone, and both languages say the same numbers. Works in
 * slices, so that a worker can tell how far it is and a server stays awake.
 */
export class ContractRun {
  private seeds = 0;
  private items = 0;
  private readonly variants = new Set<string>();
  private readonly ranks = Array.from({ length: SHOWN_DISTRACTORS + 1 }, () => 0);
  private readonly longest = { ko: 0, en: 0 };
  private readonly faults = new Map<string, SeedFault>();
  private readonly profiles: readonly Profile[];

  /** @param prefix what the seeds begin with: other prefixes try other seeds. */
  constructor(
    private readonly body: ParameterisedBody,
    private readonly limits: Readonly<Record<Profile, Limits>>,
    private readonly prefix = 'contract',
  ) {
    this.profiles = profilesOf(body, limits);
  }

  /** Checks the next so many seeds. */
  advance(count: number): void {
    for (let i = 0; i < count; i++) {
      const seed = `${this.prefix}-${this.seeds}`;
      for (const profile of this.profiles) this.check(seed, profile);
      this.seeds += 1;
    }
  }

  report(): ContractReport {
    const { seeds, items, variants, ranks } = this;
    return {
      seeds,
      items,
      variants: variants.size,
      ranks: [...ranks],
      faults: [...this.faults.values()].slice(0, FAULTS_MAX),
      leaning: this.faults.size === 0 ? this.leaning() : [],
    };
  }

  private check(seed: string, profile: Profile): void {
    const draw = () =>
      attemptItem(this.body, { slug: 'contract', revision: 0, seed, profile, limits: this.limits[profile] });
    const made = draw();
    this.items += 1;
    if (!made.ok) {
      this.add({ ...made.fault, seed, profile });
      return;
    }
    const { item } = made;
    const drawn = drawnOf(this.body, made.draw.names);
    const repeated = this.seeds % REPEATED_EVERY > 0 || JSON.stringify(draw()) === JSON.stringify(made);
    const found: Found[] = [
      ...(repeated ? [] : [{ code: 'contract.repeat' as const, where: '', detail: {} }]),
      ...sameOptions(item),
      ...emptyTexts(item),
      ...unfilledTexts(item),
      ...differingLanguages(this.body, item),
    ];
    for (const one of found) this.add({ ...one, drawn, seed, profile });
    this.count(item);
  }

  private count({ structure, text, variantKey }: Item): void {
    this.variants.add(variantKey);
    if (structure.kind !== 'single') return;
    const rank = structure.options.indexOf(structure.key);
    this.ranks[rank] = (this.ranks[rank] ?? 0) + 1;
    for (const locale of LOCALES) {
      if (keyIsLongest(text[locale].options)) this.longest[locale] += 1;
    }
  }

  private add(found: Omit<SeedFault, 'count'>): void {
    const name = `${found.code} ${found.where} ${found.profile}`;
    const before = this.faults.get(name);
    this.faults.set(name, before ? { ...before, count: before.count + 1 } : { ...found, count: 1 });
  }

  private leaning(): LeaningFault[] {
    const { variants, ranks, items, longest } = this;
    const share = (count: number): number => (items === 0 ? 0 : count / items);
    const percent = (part: number): number => Math.round(100 * part);
    const most = Math.max(...ranks);
    const long = Math.max(longest.ko, longest.en);
    // A shorter run sees fewer variants, and its shares swing more.
    const slack = this.seeds < CONTRACT_SEEDS ? 1.2 : 1;
    return [
      ...(variants.size < VARIANTS_MIN / slack
        ? [{ code: 'contract.variants' as const, detail: { count: variants.size, least: VARIANTS_MIN } }]
        : []),
      ...(share(most) > RANK_SHARE_MAX * slack
        ? [
            {
              code: 'contract.ranks' as const,
              detail: {
                rank: ranks.indexOf(most) + 1,
                share: percent(share(most)),
                most: percent(RANK_SHARE_MAX),
              },
            },
          ]
        : []),
      ...(share(long) > LONGEST_SHARE_MAX * slack
        ? [
            {
              code: 'contract.length' as const,
              detail: { share: percent(share(long)), most: percent(LONGEST_SHARE_MAX) },
            },
          ]
        : []),
    ];
  }
}

/** The profiles whose items can differ: the question's own, both where a fact it reads differs, else one. */
function profilesOf(body: ParameterisedBody, limits: Readonly<Record<Profile, Limits>>): readonly Profile[] {
  if (body.profile) return [body.profile];
  try {
    const differs = compiled(body).facts.some((fact) => limits.exam[fact] !== limits.today[fact]);
    return differs ? PROFILES : ['exam'];
  } catch (error) {
    if (error instanceof FormulaFault) return ['exam'];
    throw error;
  }
}

type Found = Pick<SeedFault, 'code' | 'where' | 'detail'>;

function sameOptions({ text }: Item): Found[] {
  return LOCALES.flatMap((locale) => {
    const options = Object.values(text[locale].options).map((words) => words.toLowerCase());
    const twice = options.find((words, index) => options.indexOf(words) < index);
    return twice === undefined
      ? []
      : [{ code: 'contract.options' as const, where: `text/${locale}/options/value`, detail: { twice } }];
  });
}

const emptyTexts = ({ text }: Item): Found[] =>
  LOCALES.filter((locale) => wordsOf(text[locale]).some((words) => words.trim() === '')).map((locale) => ({
    code: 'contract.empty',
    where: `text/${locale}`,
    detail: {},
  }));

/** Values that did not come: what still stands between double braces and is no fact. */
const unfilledTexts = ({ text }: Item): Found[] =>
  LOCALES.flatMap((locale) =>
    fieldsOf(text[locale]).flatMap(([field, words]) =>
      unfilled(words).map((left) => ({
        code: 'contract.unfilled' as const,
        where: templatePath(`text/${locale}/${field}`),
        detail: { left },
      })),
    ),
  );

function differingLanguages(body: ParameterisedBody, item: Item): Found[] {
  return languageFindings(asWritten(body, item)).map(({ code, path, detail }) => ({
    code: code === 'languages.exhibits' ? 'contract.exhibits' : 'contract.languages',
    where: templatePath(path),
    detail: { missing: detail.missing ?? '' },
  }));
}

/** The template that a text of an item was made from. */
export const templatePath = (path: string): string => path.replace(/\/options\/[^/]+$/, '/options/value');

/** Strictly longer than every other option. */
function keyIsLongest(options: Readonly<Record<string, string>>): boolean {
  const own = options[KEY_ID]?.length ?? 0;
  return Object.entries(options).every(([id, words]) => id === KEY_ID || words.length < own);
}
