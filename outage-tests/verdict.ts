import { type Check, check, describe, describeTimes, tell } from "./check.ts";
import { type Fault, nameOf } from "./faults.ts";
import type { Sample } from "./load.ts";
import { type Noise, noiseBetween } from "./noise.ts";
import { isOverAtP99, quantile } from "./statistics.ts";
import type { Part } from "./system.ts";

/** When what happened, by `performance.now()`. */
export interface Timeline {
  /** From here on everything was well, under the same load. */
  quietFrom: number;
  faultFrom: number;
  /** The fault is being ended: what was killed is started. */
  endingFrom: number;
  /** Everything is there again. */
  endedAt: number;
  /** The last that is looked at. */
  until: number;
}

/** What was measured about a fault; times in milliseconds. */
export interface Verdict {
  name: string;
  requests: number;
  failedElsewhere: number;
  quietP99: number;
  elsewhereP99: number;
  /** How much slower the machine itself was during the fault than before, at p99; 1 where it was not. */
  noise: number;
  /** The longest that somebody concerned waited for an answer. */
  longestWait: number;
  /** Answers that told of the fault, once one of that server had come at once. */
  laterP99: number;
  laterMost: number;
  /** From the end of the fault to the last of those concerned being served. */
  backAfter: number;
  /** Connections that were opened to the databases concerned after the end. */
  opened: number;
  checks: Check[];
}

/** The bounds of the acceptance, in milliseconds. */
const firstAnswer = 1_200;
const laterAnswer = 50;
const backWithin = 5_000;
/** A quiet p99 below this is taken for this: a busy machine adds as much to anything. */
const quietFloor = 10;

/** The kinds that cost a server little and the same every time; passwords, health and new names are judged apart. */
const plainKinds = new Set(["me", "patch", "profile"]);

/** Whether a request may feel it when a part fails. */
export function concerns(part: Part, { kind, of, at, way }: Sample): boolean {
  if (part.kind === "server") return way.server === undefined && (at === undefined || at === part.region);
  if (part.region === undefined) return kind === "name" || kind === "rename";
  return of === part.region;
}

/** Whether a request may feel it when one of these parts fails. */
export function isConcerned(parts: Part[], sample: Sample): boolean {
  return parts.some((part) => concerns(part, sample));
}

/** Connections to the databases concerned after the end of a fault, and how many all pools may hold. */
export interface Opened {
  opened: number;
  most: number;
}

/** Judges what the load saw of a fault. */
export function judge(fault: Fault, samples: Sample[], at: Timeline, { opened, most }: Opened): Verdict {
  const seen = samples.filter(
    ({ kind, sentAt }) => kind !== "reference" && sentAt >= at.quietFrom && sentAt < at.until,
  );
  const concerned = seen.filter((sample) => isConcerned(fault.parts, sample));
  const elsewhere = seen.filter((sample) => !isConcerned(fault.parts, sample));
  const dark = concerned.filter(({ sentAt }) => sentAt >= at.faultFrom && sentAt < at.endingFrom);
  const quiet = times(elsewhere.filter(({ sentAt, took }) => sentAt + took < at.faultFrom));
  const meanwhile = elsewhere.filter(({ sentAt }) => sentAt >= at.faultFrom && sentAt < at.endingFrom);
  const failedElsewhere = elsewhere.filter(({ isGood }) => !isGood);
  const later = laterThanFirst(fault, dark);
  const back = backAfter(fault, concerned, at);
  const noise = noiseBetween(samples, at.faultFrom, at.endingFrom);
  const slowdown = noise.p99 / noiseBetween(samples, at.quietFrom, at.faultFrom).p99;
  const limit =
    2 * Math.max(1, slowdown) * Math.max(quietFloor, quantile(quiet, 0.99)) + noise.allowanceAtP99;
  const early = concerned.filter(({ isGood, sentAt, took }) => !isGood && sentAt + took < at.faultFrom);
  const checks = [
    check("nobody fails before", early.length === 0, describe(early)),
    check("nobody elsewhere fails", failedElsewhere.length === 0, describe(failedElsewhere)),
    p99Check(meanwhile, limit),
    check("back within 5 s", back < backWithin, `${tell(back)} ms`),
    check("no storm of connections", opened <= most, `${opened}`),
    ...darkChecks(fault, dark, later, noise),
  ];
  return {
    name: nameOf(fault),
    requests: seen.length,
    failedElsewhere: failedElsewhere.length,
    quietP99: quantile(quiet, 0.99),
    elsewhereP99: quantile(times(meanwhile), 0.99),
    noise: Math.max(1, slowdown),
    longestWait: Math.max(0, ...dark.map(({ took }) => took)),
    laterP99: quantile(later, 0.99),
    laterMost: Math.max(0, ...later),
    backAfter: back,
    opened,
    checks,
  };
}

function p99Check(meanwhile: Sample[], limit: number): Check {
  const slow = meanwhile.filter(({ kind, took }) => plainKinds.has(kind) && took > limit);
  const seen = `over ${tell(limit)} ms: ${describe(slow)}`;
  return check("p99 elsewhere", !isOverAtP99(times(meanwhile), limit), seen);
}

/** What those concerned have a right to while it lasts. */
function darkChecks({ kind, parts }: Fault, dark: Sample[], later: number[], noise: Noise): Check[] {
  const databases = parts.filter((part) => part.kind === "database");
  const servers = parts.filter((part) => part.kind === "server");
  const wrong = dark.filter((sample) => !isRightAnswer(databases, servers, sample));
  const checks = [check("the right answers", wrong.length === 0, describe(wrong))];
  const isLong = ({ took }: Sample) => took > firstAnswer + noise.allowance;
  // A balancer waits for a server that takes connections, however long it does not answer.
  if (servers.length > 0 && (kind === "killed" || kind === "refusing")) {
    const long = dark.filter(isLong);
    checks.push(check("passed on at once", long.length === 0, describe(long)));
  }
  const refused = dark.filter((sample) => sample.kind !== "login" && !isConcerned(servers, sample));
  const long = refused.filter(isLong);
  checks.push(check("first answers within 1.2 s", long.length === 0, describe(long)));
  // What loses its connections answers in between, so that no breaker stays open.
  if (kind === "losing connections") return checks;
  const isEver = refused.length < 20 || later.length > 0;
  const isFast = isEver && !isOverAtP99(later, laterAnswer + noise.allowanceAtP99);
  return [...checks, check("later answers within 50 ms", isFast, describeTimes(later))];
}

/** A good answer, or a problem that names what is away and says when to ask again. */
function isRightAnswer(databases: Part[], servers: Part[], sample: Sample): boolean {
  if (sample.isGood) return true;
  const isTold = sample.answered === 503 && sample.retryAfter !== undefined;
  const isRegion = databases.some(({ region }) => region !== undefined && region === sample.of);
  const isName = sample.kind === "name" || sample.kind === "rename";
  if (isTold && isRegion && sample.problem === "region-unavailable") return true;
  if (isTold && isName && sample.problem === "directory-unavailable") {
    return databases.some(({ region }) => region === undefined);
  }
  // A change that was under way at a server is not sent again: it may have been carried out.
  const isOnceOnly = sample.kind === "patch" || sample.kind === "login";
  return isTold && servers.length > 0 && isOnceOnly && sample.problem === "region-unavailable";
}

/** How long refusals took that were sent after the first fast one, for each server and each database. */
function laterThanFirst({ parts }: Fault, dark: Sample[]): number[] {
  const servers = parts.filter((part) => part.kind === "server");
  const refused = dark.filter((one) => !one.isGood && one.kind !== "login" && !isConcerned(servers, one));
  const groups = Map.groupBy(refused, ({ way, of, at, kind }) => {
    // A breaker is one server's. Where it can't be told which server that is, it is the balancer's next one.
    const server = way.server ?? at ?? way.name;
    return `${server} ${kind === "name" ? "directory" : of}`;
  });
  return [...groups.values()].flatMap((group) => {
    const fast = group.filter(({ took }) => took < laterAnswer).map(({ sentAt, took }) => sentAt + took);
    const openAt = Math.min(...fast);
    return group.filter(({ sentAt }) => sentAt > openAt).map(({ took }) => took);
  });
}

/** When those concerned were served by every way again, from the end of the fault. */
function backAfter({ parts }: Fault, seen: Sample[], { endedAt }: Timeline): number {
  const after = seen.filter(({ sentAt }) => sentAt >= endedAt);
  const groups = parts.flatMap((part) => [
    ...Map.groupBy(
      after.filter((sample) => concerns(part, sample)),
      ({ way }) => way.name,
    ).values(),
  ]);
  const times = groups.map((group) => {
    const lastFailure = Math.max(endedAt, ...group.filter((one) => !one.isGood).map(({ sentAt }) => sentAt));
    const served = group.filter(({ isGood, sentAt }) => isGood && sentAt >= lastFailure);
    return Math.min(...served.map(({ sentAt, took }) => sentAt + took)) - endedAt;
  });
  return Math.max(0, ...times);
}

function times(samples: Sample[]): number[] {
  return samples.filter(({ kind }) => plainKinds.has(kind)).map(({ took }) => took);
}
