/** Runs once when the server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ startOrEnd }, { startUp }] = await Promise.all([
    import('./server/start-or-end'),
    import('./server/start-up'),
  ]);
  await startOrEnd(startUp);
}
