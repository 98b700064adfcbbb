import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { exportFile } from "../api/own-data.ts";
import { proofSecondsLeft } from "../api/proof.ts";
import { useProof } from "./proof/proof.tsx";
import { saveFile } from "./save-file.ts";
import { ProblemAlert } from "./trouble/problem-alert.tsx";

/** A proof that ends sooner might have ended when the download begins. */
const SECONDS_TO_BEGIN = 30;

interface ExportButtonProps {
  label: string;
  variant: "filled" | "default";
}

/** Downloads everything. The browser saves the file by itself, so a proof is asked for beforehand. */
export function ExportButton({ label, variant }: ExportButtonProps) {
  const { prove } = useProof();
  const download = useMutation({
    mutationFn: async () => {
      if ((await proofSecondsLeft()) < SECONDS_TO_BEGIN) await prove();
      saveFile(exportFile);
    },
  });
  return (
    <>
      <Button
        variant={variant}
        size="sm"
        aria-busy={download.isPending}
        onClick={() => {
          if (!download.isPending) download.mutate();
        }}
      >
        {label}
      </Button>
      {download.isError ? <ProblemAlert error={download.error} /> : null}
    </>
  );
}
