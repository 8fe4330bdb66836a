import { BookOpen, Hash, Lightbulb } from 'lucide-react';

interface Piece {
  text: string;
  hit: boolean;
}

export interface ResultView {
  kind: 'section' | 'concept' | 'fact';
  href: string;
  place: string;
  title: readonly Piece[];
  snippet: readonly Piece[];
}

const ICONS = { section: BookOpen, concept: Lightbulb, fact: Hash };

/** One result: what kind of thing it is and where it stands, its title, and the place the words were found. */
export function ResultRow({ result, kind }: { result: ResultView; kind: string }) {
  const Icon = ICONS[result.kind];
  return (
    <>
      <span className="flex items-center gap-1.5 text-quiet text-xs">
        <Icon aria-hidden className="size-3.5 shrink-0" />
        {kind} · {result.place}
      </span>
      {result.kind === 'fact' ? <FactWords result={result} /> : <TextWords result={result} />}
    </>
  );
}

function TextWords({ result }: { result: ResultView }) {
  return (
    <>
      <span className="wrap-anywhere font-semibold">
        <Marked pieces={result.title} />
      </span>
      <span className="text-quiet text-sm">
        <Marked pieces={result.snippet} />
      </span>
    </>
  );
}

/** What a fact says comes before the name it has in the registry. */
function FactWords({ result }: { result: ResultView }) {
  return (
    <>
      <span className="font-medium text-sm">
        <Marked pieces={result.snippet} />
      </span>
      <code className="wrap-anywhere text-quiet text-xs">
        <Marked pieces={result.title} />
      </code>
    </>
  );
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0;
  return pieces.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    if (!hit) return <span key={key}>{text}</span>;
    return (
      <mark key={key} className="rounded-xs bg-highlight text-ink">
        {text}
      </mark>
    );
  });
}
