import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { apiFileSchema } from '@/core/facts/api.schema';
import { SERVICES } from '@/core/simulator/services/list';
import { SDK_PACKAGES } from '@/core/simulator/shapes/generated/sdk-packages';
import { collectNames } from '@/scripts/shapes/sdk-names';
import { ROOT } from '../support/sources';

// What the code pane of labs takes for the SDK's names are the SDK's names.

describe.each(SERVICES.map(({ name }) => name))('the package of %s', (service) => {
  it('exports what the code pane exports', async () => {
    const file = join(ROOT, 'content/facts/api', `${service}.yaml`);
    const api = apiFileSchema.parse(parse(readFileSync(file, 'utf8')));
    expect(SDK_PACKAGES[service], 'run npm run shapes').toEqual(await collectNames(api));
  });
});
