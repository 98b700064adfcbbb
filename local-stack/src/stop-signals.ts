/** One press of Ctrl-C arrives from the terminal and again from each npm and Node.js in between. */
const onePressMilliseconds = 1_000;

/**
 * Calls `stop` when this process is asked to end: Ctrl-C, SIGTERM, a closed terminal, the end of the process that
 * started it. Asked a second time, it ends at once.
 */
export function onStopSignal(stop: () => void): void {
  let firstAt: number | undefined;
  const asked = () => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      stop();
    } else if (performance.now() - firstAt > onePressMilliseconds) {
      process.exit(130);
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, asked);
  process.once("disconnect", asked);
}
