import { afterEach, describe, expect, it, vi } from 'vitest';

/** The modules as one more bundle would have them. */
async function oneMoreBundle() {
  vi.resetModules();
  const { shippedContent } = await import('@/server/content/read');
  const { indexOf } = await import('@/server/search/search');
  return { shippedContent, indexOf };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('several bundles of the server', () => {
  it('share the content and the index of the search in production', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const [one, other] = [await oneMoreBundle(), await oneMoreBundle()];
    const content = one.shippedContent();
    expect(other.shippedContent()).toBe(content);
    expect(other.indexOf(content, 'ko')).toBe(one.indexOf(content, 'ko'));
  });

  it('share nothing in development, where an edit makes modules anew', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    const [one, other] = [await oneMoreBundle(), await oneMoreBundle()];
    expect(other.shippedContent()).not.toBe(one.shippedContent());
  });
});
