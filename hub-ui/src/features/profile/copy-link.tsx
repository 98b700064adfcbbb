import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { profile } from "../../messages/index.ts";
import { publicProfileUrl } from "../../paths.ts";

export function CopyLink({ handle }: { handle: string }) {
  const clipboard = useClipboard({ timeout: 3000 });
  return (
    <>
      <Button variant="subtle" size="sm" onClick={() => clipboard.copy(publicProfileUrl(handle))}>
        {profile.own.copyLink}
      </Button>
      <span role="status">{clipboard.copied ? profile.own.copied : null}</span>
    </>
  );
}
