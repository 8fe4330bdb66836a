import type { Completion } from '@/core/cli/complete';
import type { Limits } from '@/core/facts/limits';
import type { Instant } from '@/core/kernel/time';
import type { FailedWorld, Verdict } from '@/core/labs/check';
import type { CodeBeginning, CodeReply, CodeRequest } from '@/core/labs/code/account';
import type { Diagnosis } from '@/core/labs/diagnose';
import type { Lab } from '@/core/labs/lab';
import type { ListChange, ModelChange } from '@/core/labs/model/change';
import type { WorldModel } from '@/core/labs/model/model';
import type { Replay } from '@/core/labs/replay';
import type { Action } from '@/core/labs/session';
import type { WorldEvent } from '@/core/simulator/engine/contract';
import type { ServiceName } from '@/core/simulator/services/needs';

/** The worlds that are played side by side: the first, and its branch. */
export const BRANCHES = ['a', 'b'] as const;
export type Branch = (typeof BRANCHES)[number];

/** What a lab is opened with, or restored to. */
export interface Opening {
  readonly seed: string;
  readonly actions: readonly Action[];
  /** How many of the actions are done; the others can be redone. */
  readonly done: number;
}

/** What the page asks of the worker. Requests are answered in order, each by one reply with its id. */
export type Request =
  /** Gets the code of services; asked first, so that it comes while the page still finds out what to open. */
  | { readonly kind: 'load'; readonly services: readonly ServiceName[] }
  /** The scripts that the worker has got, to be kept for times without network. */
  | { readonly kind: 'scripts' }
  | {
      readonly kind: 'open';
      readonly lab: Lab;
      readonly limits: Limits;
      readonly opening: Opening;
      readonly branch?: Opening;
    }
  | { readonly kind: 'act'; readonly branch: Branch; readonly action: Action }
  /** A tick of the running clock. */
  | { readonly kind: 'tick'; readonly branch: Branch; readonly ms: number }
  | { readonly kind: 'undo'; readonly branch: Branch }
  | { readonly kind: 'redo'; readonly branch: Branch }
  /** To after the first `count` actions, back or forth. */
  | { readonly kind: 'scrub'; readonly branch: Branch; readonly count: number }
  /** Makes branch b of a. */
  | { readonly kind: 'branch' }
  | { readonly kind: 'close-branch' }
  | { readonly kind: 'complete'; readonly branch: Branch; readonly text: string }
  | { readonly kind: 'check'; readonly branch: Branch }
  /** The smallest failing world of what a check found, to be looked at. */
  | { readonly kind: 'replay'; readonly branch: Branch; readonly failed: readonly FailedWorld[] }
  /** Code is about to run; then what it asks for. */
  | { readonly kind: 'code-begin'; readonly branch: Branch }
  | { readonly kind: 'code'; readonly branch: Branch; readonly request: CodeRequest }
  /** The state as text: `whole` with what can be redone, to be kept; else up to here, for a link. */
  | { readonly kind: 'encode'; readonly branch: Branch; readonly whole: boolean };

/** One action in the terminal and in the bar, with what it printed. */
export interface Done {
  readonly action: Action;
  /** When it was over. */
  readonly at: Instant;
  readonly text: string;
  readonly ok: boolean;
}

/** A branch as the page shows it. */
export interface View {
  readonly model: WorldModel;
  /** The last of what was done, the first of them being action `firstDone`. */
  readonly done: readonly Done[];
  readonly firstDone: number;
  /** Actions done, and those that can be redone. */
  readonly count: number;
  readonly undone: number;
  /** The last events, oldest first. */
  readonly events: readonly WorldEvent[];
  /** How many of them this request brought. */
  readonly fresh: number;
}

/** What the page holds of each branch. */
export type Views = Readonly<Partial<Record<Branch, View>>>;

/** How a view becomes the next one: the page has the rest. */
export interface ViewChange extends Omit<View, 'model' | 'done' | 'events'> {
  /** Nothing of an earlier view counts. */
  readonly anew: boolean;
  readonly model: ModelChange;
  readonly done: ListChange<Done>;
  readonly events: ListChange<WorldEvent>;
}
export type ViewChanges = Readonly<Partial<Record<Branch, ViewChange>>>;

export type Answer =
  | { readonly kind: 'loaded' }
  /** Their addresses; none where the browser does not tell. */
  | { readonly kind: 'scripts'; readonly files: readonly string[] }
  /** The branches that a request changed. */
  | { readonly kind: 'views'; readonly views: ViewChanges }
  | { readonly kind: 'completions'; readonly completions: readonly Completion[] }
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly diagnosis: Diagnosis | undefined }
  | { readonly kind: 'replay'; readonly replay: Replay | undefined }
  | { readonly kind: 'code-begin'; readonly beginning: CodeBeginning }
  | { readonly kind: 'code'; readonly reply: CodeReply; readonly views: ViewChanges }
  | { readonly kind: 'encoded'; readonly state: string; readonly done: number }
  | { readonly kind: 'closed' }
  /** Refused, with nothing changed: `lab.full`; `lab.link.damaged` where a state cannot be played. */
  | { readonly kind: 'refused'; readonly code: string };

export interface Asked {
  readonly id: number;
  readonly request: Request;
}
export interface Answered {
  readonly id: number;
  readonly answer: Answer;
}
