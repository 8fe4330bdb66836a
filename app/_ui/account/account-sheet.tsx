import type { ReactNode } from 'react';
import { LoopMark, Sheet } from '../sheet';

/** The narrow sheet of sign-in and its neighbours, with the page's only heading. */
export function AccountSheet({
  title,
  lead,
  children,
  below,
}: {
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
  /** Where else to go, under the sheet. */
  below?: ReactNode;
}) {
  return (
    <div className="mx-auto grid w-full max-w-md gap-4 sm:pt-6">
      <Sheet className="grid gap-5">
        <header className="grid gap-2">
          <LoopMark className="size-8 text-accent" />
          <h1>{title}</h1>
          {lead && <p className="text-sm text-quiet">{lead}</p>}
        </header>
        {children}
      </Sheet>
      {below && <div className="grid justify-items-center gap-1 text-sm text-quiet">{below}</div>}
    </div>
  );
}
