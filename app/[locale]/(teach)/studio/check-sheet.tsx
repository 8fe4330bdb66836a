import { CircleCheck, CircleX, FlaskConical, LoaderCircle, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Bar } from '@/app/_ui/bar';
import { Button } from '@/app/_ui/button';

/** What must be stood before something is published: the check, the button that runs it, and what came of it. */
export function CheckSheet({
  title,
  lead,
  action,
  children,
}: {
  title: string;
  lead: string;
  action: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-label={title} className="mb-6 grid gap-3 rounded-sheet border border-line bg-sheet p-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
          <h2 className="text-base">{title}</h2>
          <p className="text-sm text-quiet">{lead}</p>
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}

/** Runs a check, and cancels it while it runs: one place for both, so that the focus stays. */
export function CheckButton({
  running,
  blocked,
  describedBy,
  words,
  onRun,
  onCancel,
}: {
  running: boolean;
  /** There is nothing to check yet. */
  blocked: boolean;
  /** Id of the words that say why it is blocked. */
  describedBy?: string;
  words: { run: string; cancel: string };
  onRun: () => void;
  onCancel: () => void;
}) {
  if (running)
    return (
      <Button look="secondary" onClick={onCancel}>
        <X aria-hidden className="size-4" />
        {words.cancel}
      </Button>
    );
  return (
    <Button
      look="secondary"
      aria-disabled={blocked}
      aria-describedby={blocked ? describedBy : undefined}
      onClick={() => !blocked && onRun()}
    >
      <FlaskConical aria-hidden className="size-4" />
      {words.run}
    </Button>
  );
}

/** How much of the check is done, as a share from 0 to 1 and in words. */
export function CheckBar({ share, words }: { share: number; words: string }) {
  return (
    <div className="grid gap-1">
      <Bar share={share} tone="accent" />
      <p className="figures flex items-center gap-2 text-sm text-quiet">
        <LoaderCircle aria-hidden className="size-4 motion-safe:animate-spin" />
        {words}
      </p>
    </div>
  );
}

/** Whether the check was stood; `stale` says that the text has changed since. */
export function CheckOutcome({
  sound,
  words,
  stale,
}: {
  sound: boolean;
  words: string;
  stale: string | null;
}) {
  const Icon = sound ? CircleCheck : CircleX;
  return (
    <p className={`flex items-start gap-2 text-sm font-semibold ${sound ? 'text-right-ink' : 'text-wrong'}`}>
      <Icon aria-hidden className="mt-1 size-4 shrink-0" />
      <span>
        {words}
        {stale !== null && <span className="font-normal text-caution"> {stale}</span>}
      </span>
    </p>
  );
}
