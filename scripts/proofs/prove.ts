// npm run prove [-- SLUG ... --count N --from N]: proves the key of many items of each generator, and that another
// key is refused. Prints items a second; a seed whose proof fails is named, and the exit code is 1.
import { parseArgs } from 'node:util';
import type { AnyGenerator } from '@/core/generators/contract';
import { GENERATORS, generatorOf } from '@/core/generators/list';
import { proofFault } from '@/core/generators/proof-check';
import { shippedContent } from '@/server/content/read';
import { type LimitsByProfile, requestAt } from './requests';

const COUNT = 10_000;
const FAULTS_SHOWN = 10;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: String(COUNT) },
    from: { type: 'string', default: '0' },
    help: { type: 'boolean' },
  },
});
const count = Number(values.count);
const from = Number(values.from);
const { limits } = shippedContent();
const unknown = positionals.filter((slug) => !generatorOf(slug));
if (values.help || unknown.length > 0 || !Number.isInteger(count) || !Number.isInteger(from)) {
  if (unknown.length > 0) console.error(`There is no generator ${unknown.join(', ')}.`);
  console.error('Usage: npm run prove -- [SLUG ...] [--count N] [--from N]');
  process.exit(values.help ? 0 : 2);
}

const chosen = GENERATORS.filter(({ slug }) => positionals.length === 0 || positionals.includes(slug));
const speeds = chosen.map((generator) => prove(generator, limits));
const middle = speeds.sort((a, b) => a - b)[Math.floor(speeds.length / 2)] ?? 0;
console.log(`median generator: ${shown(middle)} items/s`);

/** Proves the items of a generator; answers items a second of processor time, one other key each included. */
function prove(generator: AnyGenerator, byProfile: LimitsByProfile): number {
  const used = process.cpuUsage();
  let faults = 0;
  for (let i = from; i < from + count; i++) {
    const request = requestAt(i, byProfile);
    const fault = faultOf(generator, request);
    if (!fault) continue;
    faults += 1;
    const { seed, level, profile } = request;
    if (faults <= FAULTS_SHOWN)
      console.error(`FAILED ${generator.slug} ${seed} level ${level} ${profile}: ${fault}`);
  }
  const { user, system } = process.cpuUsage(used);
  const perSecond = (count / (user + system)) * 1e6;
  const verdict =
    faults === 0 ? 'proved' : `${faults} NOT PROVED: keep their seeds in tests/contracts/kept-seeds.ts`;
  console.log(
    `${generator.slug.padEnd(28)} ${shown(count)} items, ${shown(perSecond).padStart(7)} items/s: ${verdict}`,
  );
  if (faults > 0) process.exitCode = 1;
  return perSecond;
}

function faultOf(generator: AnyGenerator, request: Parameters<typeof proofFault>[1]): string | undefined {
  try {
    return proofFault(generator, request, 1);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function shown(value: number): string {
  return Math.round(value).toLocaleString('en');
}
