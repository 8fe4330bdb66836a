import type { CodeBeginning, CodeReply, CodeRequest } from '@/core/labs/code/account';
import type { CodeStep } from '@/core/labs/code/run';

/** What the page tells the worker of a run: to begin, then what came of each thing it asked for. */
export type ToCode =
  | { readonly kind: 'run'; readonly beginning: CodeBeginning; readonly source: string }
  | { readonly kind: 'reply'; readonly request: CodeRequest; readonly reply: CodeReply | undefined };

/** What the worker tells the page: that it is at work, what was printed, what it asks for, that it is over. */
export type FromCode = { readonly kind: 'ready' } | { readonly kind: 'step'; readonly step: CodeStep };
