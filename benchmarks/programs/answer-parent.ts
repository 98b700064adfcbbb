/** An answer to what a program was asked, or why there is none. */
export type Answer<T> = { answer: T } | { failure: string };

/** Answers the questions of the parent one by one, for as long as it is there. */
export function answerParent<Question, T>(work: (question: Question) => Promise<T>): void {
  process.on("message", (question: Question) => {
    work(question).then(
      (answer) => process.send?.({ answer } satisfies Answer<T>),
      (error: unknown) => process.send?.({ failure: String(error) } satisfies Answer<T>),
    );
  });
  process.on("disconnect", () => process.exit());
}
