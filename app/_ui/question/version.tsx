import { CalendarClock } from 'lucide-react';

/** Says whose values a question follows, where the exam's differ from today's. */
export function Version({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <p className="mt-4 flex items-start gap-2 text-caution text-sm">
      <CalendarClock aria-hidden className="mt-0.5 size-4 shrink-0" />
      {words}
    </p>
  );
}
