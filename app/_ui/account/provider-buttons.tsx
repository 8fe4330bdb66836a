'use client';

import { useState } from 'react';
import { Button } from '../button';
import { Notice } from '../notice';

/** Buttons that go on with another service's account. The provider's address comes from next-auth. */
export function ProviderButtons({
  providers,
  next,
  failed,
}: {
  providers: readonly { id: string; label: string }[];
  /** Path to come back to. */
  next: string;
  failed: string;
}) {
  const [problem, setProblem] = useState(false);
  const go = async (id: string) => {
    setProblem(false);
    const address = await addressOf(id, next).catch(() => null);
    if (address) location.assign(address);
    else setProblem(true);
  };
  return (
    <div className="grid gap-2">
      {providers.map(({ id, label }) => (
        <Button key={id} look="secondary" onClick={() => go(id)}>
          {label}
        </Button>
      ))}
      {problem && (
        <Notice tone="wrong" live>
          <p>{failed}</p>
        </Notice>
      )}
    </div>
  );
}

/** Asked for by script: a form could not be redirected to another host under our content security policy. */
async function addressOf(provider: string, callbackUrl: string): Promise<string | null> {
  const csrf = await fetch('/api/auth/csrf');
  const { csrfToken }: { csrfToken: string } = await csrf.json();
  const reply = await fetch(`/api/auth/signin/${provider}`, {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, callbackUrl, json: 'true' }),
  });
  if (!reply.ok) return null;
  const { url }: { url?: string } = await reply.json();
  return url ?? null;
}
