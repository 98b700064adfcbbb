import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { isUnderWay, moveQuery } from "../../api/moves.ts";
import { useMyself } from "../../ui/signed-in-layout.tsx";
import { MoveOutcome } from "./move-outcome.tsx";
import { MoveProgress } from "./move-progress.tsx";
import { StartMove } from "./start-move.tsx";

/** Starts a move, or shows the one under way and what became of it. A move that was over before is no news. */
export function MovePage() {
  const me = useMyself();
  const { data: move, isRefetchError } = useSuspenseQuery(moveQuery);
  const [followed, setFollowed] = useState<string>();
  if (isUnderWay(move) && move.id !== followed) setFollowed(move.id);
  if (isUnderWay(move)) {
    return <MoveProgress move={move} isBlind={isRefetchError} />;
  }
  if (move !== null && move.id === followed) {
    return <MoveOutcome move={move} onAgain={() => setFollowed(undefined)} />;
  }
  return <StartMove home={me.home_region} />;
}
