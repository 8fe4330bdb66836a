import { describe, expect, it } from 'vitest';
import { copyPlain, readPlain, writePlain } from '@/core/simulator/engine/plain';
import { SERVICES } from '@/core/simulator/services/list';
import { LIMITS } from '../support/limits';
import { PLACE } from '../support/simulator';
import { code, foldersIn, read, sources } from '../support/sources';

// What every simulated service owes: a line in the list, its shapes, tests of its limits, and a fuzz test.

const folderOf = (name: string): string => `core/simulator/services/${name}`;
const testsOf = (name: string): string => `tests/core/simulator/${name}`;

/** Facts that a service's code reads: every text in it that is the id of a fact. */
function factsReadBy(name: string): string[] {
  const texts = sources(folderOf(name)).flatMap((file) =>
    [...code(file).matchAll(/'([a-zA-Z0-9.]+)'/g)].map(([, text]) => text ?? ''),
  );
  return [...new Set(texts)].filter((text) => text in LIMITS.today).sort();
}

it('lists every folder', () => {
  const listed = SERVICES.map(({ name }) => name).sort();
  expect(listed, 'add the line to core/simulator/services/list.ts').toEqual(
    foldersIn('core/simulator/services'),
  );
});

describe.each(SERVICES)('$name', (service) => {
  it('has exactly the operations of its shapes, and internal ones beside them', () => {
    const known = Object.keys(service.shapes.operations).sort();
    const open = Object.entries(service.operations)
      .filter(([, { internal }]) => !internal)
      .map(([name]) => name)
      .sort();
    expect(open, 'name the operation in content/facts/api and run npm run shapes').toEqual(known);
  });

  it('begins with plain state', () => {
    const state = service.initial(PLACE);
    expect(readPlain(writePlain(state))).toEqual(state);
    expect(copyPlain(state)).toEqual(state);
  });

  it('shows every limit it enforces at, below and above', () => {
    const tested = sources(testsOf(service.name)).map(read).join('\n');
    const missing = factsReadBy(service.name).filter((id) => !tested.includes(id));
    expect(missing, `name the fact in a test of ${testsOf(service.name)}`).toEqual([]);
  });

  it('is tried with random commands', () => {
    expect(sources(testsOf(service.name))).toContain(`${testsOf(service.name)}/fuzz.test.ts`);
  });
});
