// Prints items of a generator with key, reasons and proof, one JSON object a line:
// npm run generate -- --generator SLUG --seed N --count K --locale ko --format json
// With --statistics it prints figures of one generator, or of all of them and the fixed questions.
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import type { AnyGenerator } from '@/core/generators/contract';
import { drawItem } from '@/core/generators/draw-item';
import { GENERATORS, generatorOf } from '@/core/generators/list';
import { PROFILES } from '@/core/kernel/ids';
import { LOCALES, type Locale } from '@/core/kernel/locale';
import { authoredItem } from '@/core/questions/authored';
import type { Item } from '@/core/questions/item';
import { shippedContent } from '@/server/content/read';
import { readableItem } from './generate/readable-item';
import { sampleOf, statisticsText } from './generate/statistics';

const COUNT_MAX = 1_000_000;
const LEVELS = ['1', '2', '3'] as const;
const FORMATS = ['json', 'text'] as const;

const USAGE = `Usage: npm run generate -- --generator SLUG [options]
  --list            name every generator
  --statistics      figures of --count items (default 300) of one generator, or of the whole bank: variants,
                    key positions, length bias, proof time, reading level and what words would give away
  --seed TEXT       first seed (default 1); whole numbers count up, other seeds get .1, .2, ...
  --count K         how many items (default 1, at most ${COUNT_MAX})
  --level 1|2|3     difficulty (default 1)
  --profile NAME    ${PROFILES.join(' or ')}: which value holds where they differ (default exam)
  --locale NAME     ${LOCALES.join(' or ')} (default ${LOCALES[0]})
  --format NAME     json, one object a line, or text (default json)`;

/** A mistake in what was asked: printed without a stack, exit code 2. */
class Misuse extends Error {}

function options() {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      options: {
        generator: text,
        seed: { ...text, default: '1' },
        count: text,
        level: { ...text, default: '1' },
        profile: { ...text, default: 'exam' },
        locale: { ...text, default: LOCALES[0] },
        format: { ...text, default: 'json' },
        list: { type: 'boolean', default: false },
        statistics: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (!found) throw new Misuse(`--${name} is ${allowed.join(', ')}, not "${value}"`);
  return found;
}

function countOf(text = '1'): number {
  const count = Number(text);
  const fits = /^\d+$/.test(text) && count >= 1 && count <= COUNT_MAX;
  if (!fits) throw new Misuse(`--count is a whole number from 1 to ${COUNT_MAX}, not "${text}"`);
  return count;
}

/** Whole numbers count up, so that a range can be split over machines; other seeds are numbered. */
function seedAt(seed: string, place: number): string {
  if (/^\d{1,15}$/.test(seed)) return String(Number(seed) + place);
  return place === 0 ? seed : `${seed}.${place}`;
}

function plain(item: Item, locale: Locale) {
  const { text, ...rest } = item;
  return { ...rest, kind: item.structure.kind, locale, text: text[locale] };
}

async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

const STATISTICS_COUNT = '300';

function generatorNamed(slug: string): AnyGenerator {
  const generator = generatorOf(slug);
  if (!generator) throw new Misuse(`there is no generator "${slug}"; --list names them`);
  return generator;
}

/** Figures of one generator, or of each, then of the fixed questions and of all together. */
async function printStatistics(slug: string | undefined, count: number): Promise<void> {
  const content = shippedContent();
  const chosen = slug === undefined ? GENERATORS : [generatorNamed(slug)];
  const all: Item[] = [];
  for (const generator of chosen) {
    const sample = sampleOf(generator, content, count);
    all.push(...sample.items);
    await write(statisticsText(sample, 'one'));
  }
  if (slug !== undefined) return;
  const fixed = content.questions.map((question) =>
    authoredItem(question.body, { slug: question.slug, revision: 1, seed: '1', profile: 'exam' }),
  );
  await write(statisticsText({ name: 'fixed questions', items: fixed, proofMs: null }, 'one'));
  await write(statisticsText({ name: 'the whole bank', items: [...all, ...fixed], proofMs: null }, 'all'));
}

async function generate(): Promise<void> {
  const asked = options();
  if (asked.help) return write(USAGE);
  if (asked.list) return write(GENERATORS.map(({ slug, title }) => `${slug}\t${title.en}`).join('\n'));
  if (asked.statistics) return printStatistics(asked.generator, countOf(asked.count ?? STATISTICS_COUNT));
  if (!asked.generator) throw new Misuse('--generator is missing; --list names them');
  const generator = generatorNamed(asked.generator);
  const count = countOf(asked.count);
  const level = ([1, 2, 3] as const)[LEVELS.indexOf(oneOf('level', asked.level, LEVELS))] ?? 1;
  const profile = oneOf('profile', asked.profile, PROFILES);
  const locale = oneOf('locale', asked.locale, LOCALES);
  const format = oneOf('format', asked.format, FORMATS);
  const limits = shippedContent().limits[profile];
  for (let place = 0; place < count; place++) {
    const item = drawItem(generator, { seed: seedAt(asked.seed, place), level, profile, limits });
    await write(format === 'json' ? JSON.stringify(plain(item, locale)) : readableItem(item, locale));
  }
}

// Whoever reads may stop reading, as `head` does: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await generate();
} catch (error) {
  const misuse = error instanceof Misuse;
  console.error(error instanceof Error ? error.message : String(error));
  if (misuse) console.error(`\n${USAGE}`);
  process.exitCode = misuse ? 2 : 1;
}
