import type { Verdict } from '@/core/labs/check';
import type { Diagnosis } from '@/core/labs/diagnose';
import type { Replay } from '@/core/labs/replay';
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
}

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
  | { readonly kind: 'broke' };

export function changeLab(state: LabState, change: LabChange): LabState {
  switch (change.kind) {
    case 'opened': {
      const { help, passed, origin } = change.from;
      return { ...LOADING, status: 'ready', views: changedViews({}, change.views), help, passed, origin };
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
      return { ...state, checked: 'running', replay: undefined };
    case 'asked-replay':
      return { ...state, replay: 'running' };
    case 'closed-replay':
      return { ...state, replay: undefined };
    case 'took-help':
      return { ...state, help: change.help };
    case 'kept':
      if (change.kept) return state.trouble === 'unsaved' ? { ...state, trouble: undefined } : state;
      return { ...state, trouble: 'unsaved' };
    case 'broke':
      return { ...state, status: 'broken' };
  }
}

function answered(state: LabState, answer: Answer): LabState {
  switch (answer.kind) {
    case 'views':
      // What was checked is no longer what there is.
      return {
        ...state,
        views: changedViews(state.views, answer.views),
        trouble: state.trouble === 'full' ? undefined : state.trouble,
        checked: undefined,
        replay: undefined,
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
