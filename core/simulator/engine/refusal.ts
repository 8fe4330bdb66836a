/** Whose fault AWS says an error is. */
export type FaultParty = 'Sender' | 'Receiver';

/** An error as AWS answers it. */
export interface AwsError {
  /** Name of the error shape, as JSON protocols send it: `QueueDoesNotExist`. */
  readonly code: string;
  /** Code of the Query protocol where it differs: `AWS.SimpleQueueService.NonExistentQueue`. */
  readonly queryCode?: string;
  readonly message: string;
  /** HTTP status. */
  readonly status: number;
  readonly fault: FaultParty;
  /** Further members of the error shape. */
  readonly members?: Readonly<Record<string, unknown>>;
}

interface RefusalOptions {
  queryCode?: string;
  status?: number;
  fault?: FaultParty;
  members?: Readonly<Record<string, unknown>>;
}

/**
 * Thrown by an operation that refuses a request, before it has changed anything; the engine catches it and
 * answers with `error`. No `Error`: a refusal is an expected answer, and a stack trace would cost more than the
 * operation.
 */
export class AwsRefusal {
  readonly error: AwsError;

  /** Status 400 and the sender's fault unless said otherwise. */
  constructor(code: string, message: string, options: RefusalOptions = {}) {
    const { status = 400, fault = status >= 500 ? 'Receiver' : 'Sender', queryCode, members } = options;
    this.error = {
      code,
      message,
      status,
      fault,
      ...(queryCode !== undefined && { queryCode }),
      ...(members !== undefined && { members }),
    };
  }
}
