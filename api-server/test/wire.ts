import { createServer, type Server, type Socket } from "node:net";
import { joined } from "@vetchium/local-stack/link";
import { type Message, MessageReader, StatementTexts } from "./postgres-messages.ts";

/** A statement on its way from one process to a database: `global`, or a region's id. */
export interface Statement {
  database: string;
  text: string;
  /** When its client had sent it, as `performance.now` tells it: what is pipelined then waits for the one before it. */
  sentAt: number;
}

/** Decides when statements and answers go on; what it never lets go on has not been sent. */
export interface Gate {
  /** Called before a statement goes to the database, which it does when this resolves. */
  before(statement: Statement): Promise<void>;
  /** Called when the database's answer is complete; it is passed back, or on false the connection is broken. */
  after(statement: Statement): Promise<boolean>;
}

/** The way of one process to all databases, statement by statement. Once it is cut, the process is gone. */
export class Wire {
  readonly #gate: Gate;
  readonly #servers = new Set<Server>();
  readonly #urls = new Map<string, string>();
  readonly #sockets = new Set<Socket>();
  #isCut = false;
  #opened = 0;

  private constructor(gate: Gate) {
    this.#gate = gate;
  }

  /** Opens a way to each of the databases, by name. */
  static async open(databases: ReadonlyMap<string, string>, gate: Gate): Promise<Wire> {
    const wire = new Wire(gate);
    await Promise.all([...databases].map(([database, url]) => wire.#lead(database, url)));
    return wire;
  }

  /** The URL of a database by way of this wire. */
  url(database: string): string {
    const url = this.#urls.get(database);
    if (url === undefined) throw new Error(`no database ${database}`);
    return url;
  }

  /** How many connections were ever opened over it. */
  get opened(): number {
    return this.#opened;
  }

  /** Breaks every connection at once, and from now on nothing gets to any database or back. */
  cut(): void {
    this.#isCut = true;
    for (const server of this.#servers) server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  async #lead(database: string, url: string): Promise<void> {
    const { hostname: host, port } = new URL(url);
    const server = createServer((near) => {
      if (this.#isCut) {
        near.destroy();
        return;
      }
      this.#opened++;
      const far = joined(near, { host, port: Number(port) }, this.#sockets);
      const conversation = new Conversation(near, far);
      conversation.carry(async (text, sentAt, bytes) => {
        const statement = { database, text, sentAt };
        await this.#gate.before(statement);
        if (this.#isCut) return;
        const answer = await conversation.ask(bytes);
        const isPassed = await this.#gate.after(statement);
        if (!isPassed) near.destroy();
        else if (!this.#isCut) near.write(answer);
      });
    });
    this.#servers.add(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const own = new URL(url);
    if (typeof address === "object" && address !== null) own.host = `127.0.0.1:${address.port}`;
    this.#urls.set(database, own.href);
  }
}

/** One connection: passes everything on as it comes, but statements and their answers whole and one by one. */
class Conversation {
  readonly #texts = new StatementTexts();
  readonly #fromClient = new MessageReader("client");
  readonly #fromServer = new MessageReader("server");
  readonly #far: Socket;
  readonly #near: Socket;
  #statement: Buffer[] = [];
  #answer: Buffer[] = [];
  #finishAnswer: ((bytes: Buffer) => void) | undefined;

  constructor(near: Socket, far: Socket) {
    this.#near = near;
    this.#far = far;
  }

  /** Begins. `exchange` is told of each statement that the client has sent whole. */
  carry(exchange: (text: string, sentAt: number, bytes: Buffer) => Promise<void>): void {
    let turn = Promise.resolve();
    this.#near.on("data", (chunk: Buffer) => {
      for (const message of this.#fromClient.read(chunk)) {
        const bytes = this.#takeFromClient(message);
        if (bytes === undefined) continue;
        const text = this.#texts.latest;
        const sentAt = performance.now();
        turn = turn.then(() => exchange(text, sentAt, bytes));
      }
    });
    this.#far.on("data", (chunk: Buffer) => {
      for (const message of this.#fromServer.read(chunk)) this.#takeFromServer(message);
    });
  }

  /** Sends a statement to the database and answers what comes back, once all of it is there. */
  ask(bytes: Buffer): Promise<Buffer> {
    const answered = new Promise<Buffer>((resolve) => {
      this.#finishAnswer = resolve;
    });
    this.#far.write(bytes);
    return answered;
  }

  /** The whole of a statement, where this message is its end. */
  #takeFromClient(message: Message): Buffer | undefined {
    if (isOutsideStatements(message)) {
      this.#far.write(message.bytes);
      return undefined;
    }
    this.#texts.note(message);
    this.#statement.push(message.bytes);
    if (!endsStatement(message)) return undefined;
    const bytes = Buffer.concat(this.#statement);
    this.#statement = [];
    return bytes;
  }

  #takeFromServer({ type, bytes }: Message): void {
    if (this.#finishAnswer === undefined) {
      this.#near.write(bytes);
      return;
    }
    this.#answer.push(bytes);
    if (type !== READY_FOR_QUERY) return;
    const finish = this.#finishAnswer;
    const answer = Buffer.concat(this.#answer);
    this.#finishAnswer = undefined;
    this.#answer = [];
    finish(answer);
  }
}

const READY_FOR_QUERY = "Z";

/** The start of a connection, its authentication and its end. */
function isOutsideStatements({ type }: Message): boolean {
  return type === "" || type === "p" || type === "X";
}

/** A simple query, or the Sync after the messages of an extended one. */
function endsStatement({ type }: Message): boolean {
  return type === "Q" || type === "S";
}
