import pino, { type LoggerOptions, stdSerializers } from 'pino';

/**
 * How lines are written: an error as kind, message and stack, under `error`. Secrets never reach a line: these paths
 * are blanked wherever they stand.
 */
export const LOG_OPTIONS: LoggerOptions = {
  level: process.env.LOG_LEVEL ?? 'info',
  // Else an error is written as {}.
  errorKey: 'error',
  serializers: { error: stdSerializers.err },
  redact: [
    'password',
    '*.password',
    'secret',
    '*.secret',
    'token',
    '*.token',
    'cookie',
    '*.cookie',
    'authorization',
    '*.authorization',
  ],
};

/** JSON lines on standard output. */
export const log = pino(LOG_OPTIONS);
