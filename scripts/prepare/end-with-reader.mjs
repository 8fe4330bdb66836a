// Loaded before a script of ours: when whoever reads its output has read enough (`| head`), it ends without a fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
