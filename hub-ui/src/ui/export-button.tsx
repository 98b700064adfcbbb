import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { fetchExport } from "../api/own-data.ts";
import { proofSecondsLeft } from "../api/proof.ts";
import { useProof } from "./proof/proof.tsx";
import { saveBlob } from "./save-file.ts";
import { ProblemAlert } from "./trouble/problem-alert.tsx";

/** A proof that ends sooner might have ended when the download begins. */
const SECONDS_TO_BEGIN = 30;

interface ExportButtonProps {
  label: string;
  variant: "filled" | "default";
}

/** Downloads everything. A proof is asked for beforehand: what is asked for without one counts as an export too. */
export function ExportButton({ label, variant }: ExportButtonProps) {
  const { prove, proven } = useProof();
  const download = useMutation({
    mutationFn: async () => {
      if ((await proofSecondsLeft()) < SECONDS_TO_BEGIN) await prove();
      const { file, name } = await proven(fetchExport);
      saveBlob(file, name);
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
