// Preloaded into programs that would outlive a killed stack: their channel to it closes, and they end.
process.once("disconnect", () => process.exit(1));
