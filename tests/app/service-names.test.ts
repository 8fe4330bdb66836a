import { describe, expect, it } from 'vitest';
import english from '@/content/locales/en/labs.json' with { type: 'json' };
import korean from '@/content/locales/ko/labs.json' with { type: 'json' };
import { SERVICES } from '@/core/simulator/services/list';

describe('services a lab may have', () => {
  it.each([korean, english])('each has a name people know', ({ list }) => {
    expect(Object.keys(list.services)).toEqual(SERVICES.map(({ name }) => name));
  });
});
