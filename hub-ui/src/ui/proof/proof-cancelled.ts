/** A person was asked to prove who they are and would rather not: nothing happened, and nothing is to be said. */
export class ProofCancelled extends Error {
  override name = "ProofCancelled";
}
