/** Exit codes of the AWS CLI: 252 for a command line it cannot read, 254 for a refusal by the service, 255 otherwise. */
export const USAGE_ERROR = 252;
export const SERVICE_ERROR = 254;
export const GENERAL_ERROR = 255;

/** A command line that cannot be run, in the words of the tool it was meant for. */
export interface CliError {
  readonly code: 'usage' | 'shell' | 'filter';
  /** What the terminal prints, without a trailing line break. */
  readonly message: string;
  readonly exitCode: number;
}

/** Thrown while a command line is read; `parseCommandLine` turns it into a result. */
export class CliFault {
  constructor(readonly error: CliError) {}
}

/** As the AWS CLI prints it: a blank line, then the message. */
export const usageFault = (message: string): CliFault =>
  new CliFault({ code: 'usage', message: `\naws: error: ${message}`, exitCode: USAGE_ERROR });

export const parameterFault = (message: string): CliFault =>
  new CliFault({ code: 'usage', message: `\n${message}`, exitCode: USAGE_ERROR });

export const shellFault = (message: string): CliFault =>
  new CliFault({ code: 'shell', message, exitCode: 2 });

export const noSuchProfile = (profile: string): CliFault =>
  new CliFault({
    code: 'usage',
    message: `\naws: error: The config profile (${profile}) could not be found`,
    exitCode: GENERAL_ERROR,
  });
