import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from "react";
import { hasSlug } from "../../api/problem.ts";
import { ProofCancelled } from "./proof-cancelled.ts";
import type { ProofDialog } from "./proof-dialog.tsx";

interface Proof {
  /** Asks for a proof of who is signed in. @throws ProofCancelled when the dialog is closed without one */
  prove: () => Promise<void>;
  /**
   * Runs what may need a fresh proof; where it does, asks for one and runs it again. @throws what `action` throws,
   * and ProofCancelled, which a ProblemAlert shows as nothing
   */
  proven: <Result>(action: () => Promise<Result>) => Promise<Result>;
}

interface Question {
  Dialog: typeof ProofDialog;
  answer: Promise<void>;
  onProven: () => void;
  onCancel: () => void;
}

const ProofContext = createContext<Proof | undefined>(undefined);

/** Around the pages of whoever is signed in: it shows the dialog that asks them for a proof. */
export function ProofProvider({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question>();
  const asked = useRef<Question>(undefined);
  const isShown = useRef(false);
  const proof = useMemo(() => {
    const prove = async () => {
      // Its form is fetched when it is first needed; where that fails, so does what asked for the proof.
      const { ProofDialog } = await import("./proof-dialog.tsx");
      if (!isShown.current) throw new ProofCancelled();
      // Two actions at once are answered by one proof.
      asked.current ??= newQuestion(ProofDialog);
      setQuestion(asked.current);
      return asked.current.answer;
    };
    const proven: Proof["proven"] = async (action) => {
      try {
        return await action();
      } catch (error) {
        if (!hasSlug(error, "proof-required")) throw error;
      }
      await prove();
      return action();
    };
    return { prove, proven };
  }, []);
  // The session ended meanwhile: nobody is there to answer.
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
      asked.current?.onCancel();
    };
  }, []);
  const onClose = () => {
    asked.current?.onCancel();
    asked.current = undefined;
    setQuestion(undefined);
  };
  return (
    <ProofContext value={proof}>
      {children}
      {question === undefined ? null : <question.Dialog onProven={question.onProven} onClose={onClose} />}
    </ProofContext>
  );
}

/** What asks for a fresh proof of who is signed in. @throws outside of a page that needs a session */
export function useProof(): Proof {
  const proof = use(ProofContext);
  if (proof === undefined) throw new Error("This page is not under the signed-in layout");
  return proof;
}

function newQuestion(Dialog: typeof ProofDialog): Question {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  return { Dialog, answer: promise, onProven: resolve, onCancel: () => reject(new ProofCancelled()) };
}
