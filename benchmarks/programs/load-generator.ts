/** Sends requests over a number of connections, in a process of its own so that only the machine is shared. */
import autocannon from "autocannon";
import { answerParent } from "./answer-parent.ts";
import { Clock, type Run, wholeTime } from "./run.ts";

/** What is sent. */
export interface Load {
  url: string;
  connections: number;
  /** How long is counted, after a warm-up. */
  seconds: number;
  requests: LoadRequest[];
}

/** One request; every connection sends its share of them in turn, again and again. */
export interface LoadRequest {
  method?: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** In seconds. */
const LONGEST_ANSWER = 20;

/** Sends requests for a time. Throws when the server cannot be reached. */
function send({ url, connections, seconds, requests }: Load): Promise<Run> {
  let next = 0;
  return new Promise((resolve, reject) => {
    let clock = new Clock(seconds);
    const instance = autocannon(
      {
        url,
        connections,
        // Ended by the clock; this is for a server that does not answer.
        duration: wholeTime(seconds) + LONGEST_ANSWER,
        timeout: LONGEST_ANSWER,
        sampleInt: 20,
        setupClient: (client) => client.setRequests(share(requests, next++, connections)),
      },
      (error, result) => {
        if (error) reject(error);
        else resolve({ ...clock.result(), failed: result.errors + result.non2xx });
      },
    );
    // Before that the requests are put together, which takes its time.
    instance.once("start", () => {
      clock = new Clock(seconds);
    });
    instance.on("response", (_client, status, _bytes, milliseconds) => {
      if (status < 300) clock.done(milliseconds);
      if (clock.isOver) instance.stop();
    });
  });
}

function share(requests: LoadRequest[], index: number, connections: number): autocannon.Request[] {
  const own = requests.filter((_request, place) => place % connections === index % connections);
  return own.length > 0 ? own : requests;
}

answerParent(send);
