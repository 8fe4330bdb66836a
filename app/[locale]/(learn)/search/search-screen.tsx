'use client';

import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { inputClass } from '@/app/_ui/field';
import { Link } from '@/app/_ui/link';
import { ResultRow, type ResultView } from './result-row';

/** How long after the last key the results are asked for. */
const PAUSE_MS = 90;

interface Words {
  label: string;
  submit: string;
  results: string;
  /** With `{count}` in it. */
  count: string;
  none: string;
  noneHint: string;
  kinds: Readonly<Record<ResultView['kind'], string>>;
}

/** A form that works without script and shows results while one types with it. */
export function SearchScreen({
  locale,
  query,
  results: first,
  words,
}: {
  locale: string;
  query: string;
  results: readonly ResultView[];
  words: Words;
}) {
  const [typed, setTyped] = useState(query);
  const [found, setFound] = useState({ query, results: first });
  const list = useRef<HTMLOListElement>(null);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (typed === found.query) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const results = await resultsOf(typed, locale, stop.signal);
      if (!results) return;
      setFound({ query: typed, results });
      const address = typed ? `?q=${encodeURIComponent(typed)}` : location.pathname;
      history.replaceState(history.state, '', address);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed, found.query, locale]);

  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.nativeEvent.isComposing) return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const focused = document.activeElement;
    const at = focused instanceof HTMLElement ? links.indexOf(focused) : -1;
    const next = at + step;
    event.preventDefault();
    if (next < 0) input.current?.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  };

  const { results } = found;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links inside
    <div onKeyDown={move}>
      {/* biome-ignore lint/a11y/useSemanticElements: the search element is not known to all browsers yet */}
      <form role="search" action={`/${locale}/search`} className="mb-6 flex gap-2">
        <label htmlFor="q" className="sr-only">
          {words.label}
        </label>
        <input
          ref={input}
          id="q"
          name="q"
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={words.label}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={120}
          // biome-ignore lint/a11y/noAutofocus: this page is opened to type into it
          autoFocus
          className={inputClass}
        />
        <Button type="submit" className="shrink-0">
          <Search aria-hidden className="size-4" />
          {words.submit}
        </Button>
      </form>
      <p role="status" className="figures mb-3 min-h-6 text-quiet text-sm">
        {found.query && results.length > 0 && words.count.replace('{count}', String(results.length))}
        {found.query && results.length === 0 && words.none}
      </p>
      {found.query && results.length === 0 && <p className="text-quiet text-sm">{words.noneHint}</p>}
      {results.length > 0 && (
        <ol
          ref={list}
          aria-label={words.results}
          className="overflow-hidden rounded-sheet border border-line bg-sheet"
        >
          {results.map((result) => (
            <li
              key={`${result.kind} ${result.href} ${result.title.map((each) => each.text).join('')}`}
              className="border-line not-first:border-t"
            >
              <Link
                href={result.href}
                className="-outline-offset-2 grid gap-1 px-4 py-3 hover:bg-raised sm:px-5"
              >
                <ResultRow result={result} kind={words.kinds[result.kind]} />
              </Link>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** Asks the server; null when the question was overtaken or the server is away: what is shown then stays. */
async function resultsOf(query: string, locale: string, signal: AbortSignal): Promise<ResultView[] | null> {
  try {
    const reply = await fetch(`/api/search?${new URLSearchParams({ q: query, locale })}`, { signal });
    if (!reply.ok) return null;
    const body: { results: ResultView[] } = await reply.json();
    return body.results;
  } catch {
    return null;
  }
}
