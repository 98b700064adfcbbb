import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";

/** A longer wait is counted in minutes. */
const MOST_SECONDS = 90;

interface RetryButtonProps {
  /** seconds that the server asked us to wait */
  waitSeconds: number;
  onRetry: () => void;
  busy?: boolean;
}

/** Counts down what Retry-After asked for. It stays focusable while it waits, so that nobody loses their place. */
export function RetryButton({ waitSeconds, onRetry, busy = false }: RetryButtonProps) {
  const t = useTranslations("trouble");
  const secondsLeft = useCountdown(waitSeconds);
  const waiting = secondsLeft > 0;
  return (
    <Button
      onClick={() => {
        if (!waiting) onRetry();
      }}
      loading={busy}
      aria-disabled={waiting}
      variant={waiting ? "default" : "filled"}
    >
      {waiting ? <Countdown seconds={secondsLeft} /> : t("retry")}
    </Button>
  );
}

function Countdown({ seconds }: { seconds: number }) {
  const t = useTranslations("trouble");
  if (seconds <= MOST_SECONDS) return t("retryIn", { seconds });
  return t("retryInMinutes", { minutes: Math.ceil(seconds / 60) });
}

function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const end = Date.now() + seconds * 1000;
    setLeft(seconds);
    if (seconds === 0) return;
    const timer = setInterval(() => {
      const remaining = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft(remaining);
      if (remaining === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
