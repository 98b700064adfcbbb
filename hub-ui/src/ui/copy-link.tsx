import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";

interface CopyLinkProps {
  address: string;
  label: string;
  /** what is said when it is done */
  copied: string;
  variant?: "subtle" | "default";
}

export function CopyLink({ address, label, copied, variant = "subtle" }: CopyLinkProps) {
  const clipboard = useClipboard({ timeout: 3000 });
  return (
    <>
      <Button variant={variant} size="sm" onClick={() => clipboard.copy(address)}>
        {label}
      </Button>
      <span role="status">{clipboard.copied ? copied : null}</span>
    </>
  );
}
