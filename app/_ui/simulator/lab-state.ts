import type { Verdict } from '@/core/labs/check';
import type { Diagnosis } from '@/core/labs/diagnose';
import type { Replay } from '@/core/labs/replay';
import type { ServerLab } from './lab-server';
import type { Told } from './lab-sync';
import type { Answer, Branch, ViewChanges, Views } from './protocol';
import { type Beginning, type Help, NO_HELP, type Origin } from './saved-lab';
import { changedViews } from './views';

export interface Checked {
  readonly verdict: Verdict;
  readonly diagnosis: Diagnosis | undefined;
}

/** A lab as the page knows it. */
export interface LabState {
  readonly status: 'loading' | 'ready' | 'broken';
  readonly views: Views;
  /** The branch that commands and the clock act on. */
  readonly active: Branch;
  readonly origin: Origin | undefined;
  /** Why something could not be done or kept. */
  readonly trouble: 'full' | 'unsaved' | undefined;
  readonly help: Help;
  readonly checked: Checked | 'running' | undefined;
  /** A failing world that is looked at instead of the own. */
  readonly replay: Replay | 'running' | undefined;
  readonly passed: boolean;
  /** How this browser stands to the server. */
  readonly sync: Told;
  /** What was done elsewhere meanwhile, where the learner must choose. */
  readonly newer: ServerLab | undefined;
  /** Whether a check that passed here counts on the server. */
  readonly counted: Counted | undefined;
}

/** Only a check by the server counts: it has, or why it has not. */
export type Counted =
  | { readonly kind: 'asking' | 'counted' | 'unreachable' | 'conflict' | 'missed' | 'branch' }
  | { readonly kind: 'refused'; readonly message: string };

export const LOADING: LabState = {
  status: 'loading',
  views: {},
  active: 'a',
  origin: undefined,
  trouble: undefined,
  help: NO_HELP,
  checked: undefined,
  replay: undefined,
  passed: false,
  sync: { status: 'idle', version: 0, clean: true },
  newer: undefined,
  counted: undefined,
};

export type LabChange =
  | { readonly kind: 'opened'; readonly views: ViewChanges; readonly from: Beginning }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'chose'; readonly branch: Branch }
  | { readonly kind: 'closed-branch' }
  | { readonly kind: 'asked-check' }
  | { readonly kind: 'asked-replay' }
  | { readonly kind: 'closed-replay' }
  | { readonly kind: 'took-help'; readonly help: Help }
  | { readonly kind: 'kept'; readonly kept: boolean }
  | { readonly kind: 'synced'; readonly told: Told }
  | { readonly kind: 'newer'; readonly newer: ServerLab | undefined }
  | { readonly kind: 'counted'; readonly counted: Counted }
  | { readonly kind: 'broke' };

export function changeLab(state: LabState, change: LabChange): LabState {
  switch (change.kind) {
    case 'opened': {
      const { help, passed, origin, server } = change.from;
      const views = changedViews({}, change.views);
      const { version, settled, newer } = server;
      const sync = { status: newer ? 'conflict' : 'idle', version, clean: settled && version > 0 } as const;
      return { ...LOADING, status: 'ready', views, help, passed, origin, sync, newer };
    }
    case 'answered':
      return answered(state, change.answer);
    case 'chose':
      return { ...state, active: change.branch, checked: undefined, replay: undefined };
    case 'closed-branch': {
      const { a } = state.views;
      return { ...state, views: a ? { a } : {}, active: 'a', checked: undefined, replay: undefined };
    }
    case 'asked-check':
      return { ...state, checked: 'running', replay: undefined, counted: undefined };
    case 'asked-replay':
      return { ...state, replay: 'running' };
    case 'closed-replay':
      return { ...state, replay: undefined };
    case 'took-help':
      return { ...state, help: change.help };
    case 'kept':
      if (change.kept) return state.trouble === 'unsaved' ? { ...state, trouble: undefined } : state;
      return { ...state, trouble: 'unsaved' };
    case 'synced':
      return { ...state, sync: change.told };
    case 'newer':
      return { ...state, newer: change.newer };
    case 'counted':
      return { ...state, counted: change.counted };
    case 'broke':
      return { ...state, status: 'broken' };
  }
}

function answered(state: LabState, answer: Answer): LabState {
  switch (answer.kind) {
    case 'views':
    case 'code':
      // What was checked is no longer what there is.
      return {
        ...state,
        views: changedViews(state.views, answer.views),
        trouble: state.trouble === 'full' ? undefined : state.trouble,
        checked: undefined,
        replay: undefined,
        counted: undefined,
      };
    case 'refused':
      return { ...state, trouble: 'full' };
    case 'verdict':
      return { ...state, checked: answer, passed: state.passed || answer.verdict.done };
    case 'replay':
      return state.replay === 'running' ? { ...state, replay: answer.replay } : state;
    default:
      return state;
  }
}
