import { performance } from 'node:perf_hooks';
import type { AnyGenerator, Level } from '@/core/generators/contract';
import { drawItem } from '@/core/generators/draw-item';
import { type KeyPlaces, type LengthBias, statisticsOf } from '@/core/generators/statistics';
import { PROFILES, type Profile } from '@/core/kernel/ids';
import { LOCALES, type Localized } from '@/core/kernel/locale';
import { createRng } from '@/core/kernel/rng';
import type { Item } from '@/core/questions/item';
import { styleFaults } from '@/core/style/bounds';
import { gainOf, TELLS } from '@/core/style/give-aways';
import { type Style, styleOf } from '@/core/style/style';
import type { Content } from '@/server/content/read';

/** A set of items to be measured; `proofMs` is the time a proof takes on average, null where nothing is proved. */
export interface Sample {
  name: string;
  items: readonly Item[];
  proofMs: number | null;
}

/** Draws a generator's items, all levels and profiles in turn, and times their proofs alone. */
export function sampleOf(generator: AnyGenerator, content: Content, count: number): Sample {
  const requests = Array.from({ length: count }, (_, i) => {
    const profile: Profile = PROFILES[Math.floor(i / 3) % PROFILES.length] ?? 'exam';
    const level = ((i % 3) + 1) as Level;
    return { seed: String(i + 1), level, profile, limits: content.limits[profile] };
  });
  const items = requests.map((request) => drawItem(generator, request));
  // By now the code is warm, so the time is that of a server which has run for a while.
  let proofMs = 0;
  for (const { seed, level, profile, limits } of requests) {
    const drawn = generator.draw(createRng(`${generator.slug}:${seed}`), level, limits, profile);
    const solved = generator.solve(drawn, limits);
    const start = performance.now();
    generator.prove(drawn, solved, limits);
    proofMs += performance.now() - start;
  }
  return { name: generator.slug, items, proofMs: proofMs / count };
}

/** What a sample shows, as lines for a terminal. */
export function statisticsText({ name, items, proofMs }: Sample, scope: 'one' | 'all'): string {
  const { variants, kinds, keyPlaces, lengthBias } = statisticsOf(items);
  const style = styleOf(items);
  const proof = proofMs === null ? '' : `, proof ${proofMs.toFixed(3)} ms`;
  return [
    `== ${name}: ${items.length} items, ${variants} variants${proof}`,
    `  kinds          ${shares(kinds, items.length)}`,
    ...keyPlaces.map(placesLine),
    `  key longest    ${byLocale(lengthBias, longestText)}`,
    ...styleLines(style),
    ...styleFaults(style, scope).map((fault) => `  BEYOND BOUNDS  ${fault}`),
  ].join('\n');
}

const percent = (part: number, whole: number): string =>
  `${whole > 0 ? ((part / whole) * 100).toFixed(1) : '0.0'} %`;
const shares = (counts: Readonly<Record<string, number>>, all: number): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${percent(count, all)}`)
    .join(', ');

function placesLine({ options, counts }: KeyPlaces): string {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return `  key of ${options}       ${counts.map((count) => percent(count, all)).join(', ')}`;
}

const longestText = ({ longest, byChance, choices }: LengthBias): string =>
  `${percent(longest, choices)} (at most ${percent(byChance, choices)} by chance)`;

const byLocale = <T>(values: Localized<T>, text: (value: T) => string): string =>
  LOCALES.map((locale) => `${locale} ${text(values[locale])}`).join('; ');

function styleLines({ grade, sentence, stem, option, tells }: Style): string[] {
  const rounded = (value: number): string => value.toFixed(0);
  const spread = ({ mean, p95, max }: Style['grade']): string =>
    `mean ${mean.toFixed(1)}, 95 % below ${p95.toFixed(1)}, max ${max.toFixed(1)}`;
  return [
    `  grade          en ${spread(grade)}`,
    `  words/sentence ${byLocale(sentence, ({ max }) => rounded(max))}`,
    `  stem letters   ${byLocale(stem, spread)}`,
    `  option letters ${byLocale(option, ({ max }) => rounded(max))}`,
    `  won by a tell  ${TELLS.map(
      (name) => `${name} ${LOCALES.map((locale) => gainOf(tells[name][locale]).toFixed(2)).join('/')}`,
    ).join(', ')}`,
  ];
}
