// Preloaded into programs that would outlive a killed stack. Their channel to it closes, and they end as if told to:
// a program that drains on SIGTERM does, one that has not come that far just ends.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
