/**
 * Takes a stream of PostgreSQL's protocol apart into its messages: a type of one byte, then a length that
 * counts itself (https://www.postgresql.org/docs/18/protocol-message-formats.html).
 */
export class MessageReader {
  #rest: Buffer = Buffer.alloc(0);
  // What a client sends first has no type.
  #isUntyped: boolean;

  constructor(side: "client" | "server") {
    this.#isUntyped = side === "client";
  }

  /** The messages that are complete with this chunk, each with its bytes as they came. */
  read(chunk: Buffer): Message[] {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const messages: Message[] = [];
    let start = 0;
    for (;;) {
      const lengthAt = this.#isUntyped ? start : start + 1;
      if (bytes.length < lengthAt + 4) break;
      const end = lengthAt + bytes.readInt32BE(lengthAt);
      if (bytes.length < end) break;
      const type = this.#isUntyped ? "" : String.fromCharCode(bytes[start] ?? 0);
      messages.push({ type, bytes: bytes.subarray(start, end) });
      this.#isUntyped = false;
      start = end;
    }
    this.#rest = bytes.subarray(start);
    return messages;
  }
}

export interface Message {
  /** Of one letter; empty for the first message of a client. */
  type: string;
  bytes: Buffer;
}

/** Reads the texts of statements out of what a client sends; it has to see every message of a connection. */
export class StatementTexts {
  readonly #prepared = new Map<string, string>();
  #latest = "";

  /** Takes note of a message. */
  note({ type, bytes }: Message): void {
    const [first = "", second = ""] = textsIn(bytes);
    if (type === "Q") this.#latest = first;
    if (type === "P") this.#prepared.set(first, second);
    // A bind names the portal first, then the statement.
    if (type === "B") this.#latest = this.#prepared.get(second) ?? "";
  }

  /** The text of the statement that was noted last. */
  get latest(): string {
    return this.#latest;
  }
}

/** The first two of the texts, each ended by a zero byte, that a message begins with. */
function textsIn(bytes: Buffer): string[] {
  const first = bytes.indexOf(0, 5);
  const second = bytes.indexOf(0, first + 1);
  return [bytes.toString("utf8", 5, first), bytes.toString("utf8", first + 1, second)];
}
