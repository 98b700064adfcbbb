import type { DestinationStream, Logger } from "pino";
import { forgetFreeHandlesJob, recoverClaimsJob, settleClaimJob } from "#cross-region/claim-jobs.ts";
import { closeDatabases, createDatabases, type Databases, openDatabases } from "#cross-region/databases.ts";
import { directoryEntry } from "#cross-region/directory-entry.ts";
import { hasAccount } from "#cross-region/email-account.ts";
import { finishErasureJob } from "#cross-region/erasure/erasures.ts";
import { handleAvailability } from "#cross-region/handle-availability.ts";
import { HealthProbe } from "#cross-region/health.ts";
import { HealthHistory } from "#cross-region/health-history.ts";
import { HomeLookup } from "#cross-region/home-lookup.ts";
import { forgetOldMovesJob, movePersonJob, resumeMovesJob } from "#cross-region/moves/move-jobs.ts";
import { createSpanning, type Spanning } from "#cross-region/spanning.ts";
import { verifyDirectoryJob } from "#cross-region/upkeep/upkeep-jobs.ts";
import { activityRoutes } from "#features/activity/activity.route.ts";
import { forgetOldActivityJob } from "#features/activity/activity-jobs.ts";
import { authenticatorAppRoutes } from "#features/authenticator-app/authenticator-app.route.ts";
import { emailRoutes } from "#features/email/email.route.ts";
import { composeEmailChange, forgetExpiredEmailChangesJob } from "#features/email/email-jobs.ts";
import { erasureRoutes } from "#features/erasure/erasure.route.ts";
import { factorRoutes } from "#features/factors/factors.route.ts";
import { forgetReleasedHandlesJob } from "#features/handles/handle-jobs.ts";
import { handleRoutes } from "#features/handles/handles.route.ts";
import { healthRoutes } from "#features/health/health.route.ts";
import { moveNoticeComposers } from "#features/moves/move-notices.ts";
import { moveRoutes } from "#features/moves/moves.route.ts";
import { exportRoutes } from "#features/own-data/export.route.ts";
import { residencyRoutes } from "#features/own-data/residency.route.ts";
import { Ceremonies } from "#features/passkeys/ceremonies.ts";
import { Challenges } from "#features/passkeys/challenge.ts";
import { passkeyProofRoutes, passkeySessionRoutes } from "#features/passkeys/passkey-sessions.route.ts";
import { passkeyRoutes } from "#features/passkeys/passkeys.route.ts";
import { passwordRoutes } from "#features/password/password.route.ts";
import { composePasswordReset, forgetExpiredPasswordResetsJob } from "#features/password/password-jobs.ts";
import { avatarRoutes } from "#features/profile/avatar.route.ts";
import { preferenceRoutes } from "#features/profile/preferences.route.ts";
import { profileRoutes } from "#features/profile/profile.route.ts";
import { sharingRoutes } from "#features/profile/sharing/sharing.route.ts";
import { proofRoutes } from "#features/proof/proof.route.ts";
import { forgetExpiredSessionsJob } from "#features/sessions/session-jobs.ts";
import { sessionRoutes } from "#features/sessions/sessions.route.ts";
import { signUpRoutes } from "#features/sign-up/sign-up.route.ts";
import { forgetExpiredSignUpsJob, sendSignUpMailJob } from "#features/sign-up/sign-up-jobs.ts";
import { type App, createApp } from "#http/app.ts";
import { Devices } from "#http/devices.ts";
import { serveDocs } from "#http/docs.ts";
import { drainable } from "#http/drain.ts";
import { limitByAddress } from "#http/limits.ts";
import { createLogger } from "#http/logging.ts";
import { HttpSessions } from "#http/sessions.ts";
import { SecretSeal } from "#identity/totp.ts";
import { Afterwards } from "#jobs/afterwards.ts";
import type { Job } from "#jobs/job.ts";
import { createMailer, type Mailer } from "#jobs/mailer.ts";
import { releaseStuckJobsJob } from "#jobs/queue-jobs.ts";
import { JobWorker, type ScheduledJob } from "#jobs/worker.ts";
import { forgetExpiredLimitsJob } from "#limits/limit-jobs.ts";
import { Limits } from "#limits/limits.ts";
import { regionNames } from "#locale/regions.ts";
import { sendMailsJob } from "#mails/send-mails.ts";
import { Metrics } from "#metrics/metrics.ts";
import { MetricsServer } from "#metrics/metrics-server.ts";
import type { Config } from "./config.ts";

const UPKEEP_POOL = { poolSize: 2, deadline: 30_000, isBulk: true };

/** A whole server, not yet listening: neither for people nor for what reads its metrics. */
export interface Server {
  app: App;
  metrics: MetricsServer;
  worker: JobWorker;
  logger: Logger;
  /**
   * Opens the connections to all databases, which are kept; one that is away gets them once it is back. From then on
   * the server measures now and then how they do.
   */
  connect(): Promise<void>;
  /** Resolves when all that was left for after answers is done. */
  idle(): Promise<void>;
  /** Ends what comes in, without a request that fails: see drainable. */
  drain(): Promise<void>;
  /** Stops taking requests and jobs, lets those at hand finish, and closes every connection. */
  close(): Promise<void>;
}

/** Puts a server together: pools, then what spans them, then routes and jobs. Opens no connection yet. */
export async function buildApp(config: Config, logDestination?: DestinationStream): Promise<Server> {
  const logger = createLogger(config.logLevel, config.region, logDestination);
  const databases = createDatabases(config, {
    poolSize: config.databaseConnections,
    deadline: config.databaseDeadline,
  });
  const upkeep = createUpkeep(config);
  const metrics = new Metrics({ serving: databases, upkeep: upkeep.databases });
  const spanning = createSpanning(databases);
  const app = await createApp({ ...config, logger, measure: (target) => metrics.measureRequests(target) });
  const drain = drainable(app);
  const afterwards = new Afterwards(logger);
  const { refused } = metrics;
  const limits = new Limits({
    ...config,
    own: databases.regions.own,
    rates: config.limits,
    logger,
    refused,
  });
  const mailer = createMailer(config.smtpUrl, config.mailFrom);
  const probe = new HealthProbe(databases.directory, databases.regions);
  const history = new HealthHistory(probe);
  limitByAddress(app, limits);
  healthRoutes(app, { probe, history, regions: databases.regions, about: aboutRegions(config) });
  await addRoutes(app, config, databases, spanning, { afterwards, mailer, limits });
  const scheduled = jobsByTheClock(
    config,
    databases,
    spanning,
    verifyDirectoryJob(upkeep.context, metrics.recordVerification),
  );
  const worker = new JobWorker({
    // Checked when the configuration was read: the own region is one of the list.
    databaseUrl: config.regions.find(({ id }) => id === config.region)?.databaseUrl ?? "",
    jobs: [...jobsOnDemand(config, databases, spanning, mailer), ...scheduled.map(({ job }) => job)],
    schedule: scheduled,
    logger,
  });
  const metricsServer = new MetricsServer(metrics, logger);
  return {
    app,
    metrics: metricsServer,
    worker,
    logger,
    drain: () => drain.run(config.drainIdle),
    async connect() {
      await openDatabases(databases);
      await history.start();
    },
    idle: () => afterwards.finish(),
    async close() {
      upkeep.stop();
      history.stop();
      await Promise.all([app.close(), worker.stop()]);
      await afterwards.finish();
      mailer.close();
      await metricsServer.close();
      await Promise.all([databases, upkeep.databases].map(closeDatabases));
    },
  };
}

function aboutRegions({ regions }: Config) {
  return new Map(regions.map(({ id, name, country, place }) => [id, { name, country, place }]));
}

async function addRoutes(
  app: App,
  config: Config,
  databases: Databases,
  { claims, moves, count, erasures }: Spanning,
  { afterwards, mailer, limits }: { afterwards: Afterwards; mailer: Mailer; limits: Limits },
) {
  const { directory, regions } = databases;
  const sessions = new HttpSessions(regions, limits, config.publicUrl, config.tokenKeys);
  const devices = new Devices(config.publicUrl);
  const homes = new HomeLookup(databases);
  const digestKeys = config.emailDigestKeys;
  const findAvailability = (handle: string, similar: string[]) =>
    handleAvailability(directory, handle, similar);
  handleRoutes(app, { findAvailability, claims }, sessions);
  signUpRoutes(
    app,
    { regions, claims, digestKeys, tokenKeys: config.tokenKeys },
    { sessions, devices, limits },
  );
  emailRoutes(app, { claims, digestKeys, tokenKeys: config.tokenKeys }, { sessions, limits });
  passwordRoutes(app, { regions, homes, digestKeys, afterwards }, { sessions, devices, limits });
  const { uniformAnswer } = config;
  const seal = new SecretSeal(config.tokenKeys);
  sessionRoutes(
    app,
    { own: regions.own, homes, digestKeys, seal, afterwards, limits },
    { sessions, devices, uniformAnswer },
  );
  addFactorRoutes(app, config, { homes, seal, afterwards }, { sessions, devices });
  proofRoutes(app, sessions);
  profileRoutes(app, { homes, afterwards }, sessions);
  preferenceRoutes(app, sessions);
  sharingRoutes(
    app,
    { homes, publicUrl: config.publicUrl, regionName: regionNames(config.regions) },
    sessions,
  );
  moveRoutes(app, { regions, moves }, sessions);
  const findEntry = (userId: string) => directoryEntry(directory, userId);
  residencyRoutes(app, { count, findEntry }, sessions);
  exportRoutes(app, findEntry, sessions, limits);
  erasureRoutes(app, { erasures, mailer, publicUrl: config.publicUrl, afterwards }, sessions);
  activityRoutes(app, sessions);
  avatarRoutes(app, homes, sessions, limits);
  await serveDocs(app);
}

/** What people prove themselves with beside the password. */
function addFactorRoutes(
  app: App,
  { tokenKeys, publicUrl }: Config,
  { homes, seal, afterwards }: { homes: HomeLookup; seal: SecretSeal; afterwards: Afterwards },
  { sessions, devices }: { sessions: HttpSessions; devices: Devices },
) {
  const ceremonies = new Ceremonies(new Challenges(tokenKeys), publicUrl);
  factorRoutes(app, sessions);
  authenticatorAppRoutes(app, seal, sessions);
  passkeyRoutes(app, ceremonies, sessions);
  passkeySessionRoutes(app, { homes, ceremonies, afterwards }, { sessions, devices });
  passkeyProofRoutes(app, ceremonies, sessions);
}

/** What compares and repairs, on pools of its own: its long statements must not trip a breaker of requests. */
function createUpkeep(config: Config) {
  const databases = createDatabases(config, UPKEEP_POOL);
  const stopping = new AbortController();
  return {
    databases,
    context: { ...databases, digestKeys: config.emailDigestKeys, signal: stopping.signal },
    stop: () => stopping.abort(),
  };
}

/** The jobs that a request, or another job, adds. */
function jobsOnDemand(
  config: Config,
  { directory, regions }: Databases,
  { claims, moves, erasures }: Spanning,
  mailer: Mailer,
): Job[] {
  const mails = {
    own: regions.own,
    mailer,
    digestKeys: config.emailDigestKeys,
    tokenKeys: config.tokenKeys,
    publicUrl: config.publicUrl,
    hasAccount: (digests: string[]) => hasAccount(directory, digests),
  };
  return [
    settleClaimJob(claims),
    movePersonJob(regions, moves),
    finishErasureJob(regions, erasures),
    sendSignUpMailJob(mails),
    sendMailsJob({
      ...mails,
      composers: {
        "email-change-link": composeEmailChange(mails),
        "password-reset-link": composePasswordReset(mails),
        ...moveNoticeComposers(config),
      },
    }),
  ];
}

function jobsByTheClock(
  { activityDays }: Config,
  { directory, regions }: Databases,
  { claims, moves }: Spanning,
  verifyDirectory: Job,
): ScheduledJob[] {
  const { own } = regions;
  return [
    { job: recoverClaimsJob(directory, regions, claims), pattern: "* * * * *" },
    { job: releaseStuckJobsJob(own), pattern: "* * * * *" },
    { job: resumeMovesJob(regions, moves), pattern: "* * * * *" },
    { job: forgetExpiredSignUpsJob(own), pattern: "7 * * * *" },
    { job: forgetExpiredSessionsJob(own), pattern: "17 * * * *" },
    { job: forgetExpiredEmailChangesJob(own), pattern: "27 * * * *" },
    { job: forgetExpiredPasswordResetsJob(own), pattern: "33 * * * *" },
    { job: forgetExpiredLimitsJob(own), pattern: "57 * * * *" },
    { job: forgetOldMovesJob(regions), pattern: "47 * * * *" },
    { job: forgetOldActivityJob(own, activityDays), pattern: "57 * * * *" },
    { job: forgetReleasedHandlesJob(own), pattern: "37 3 * * *" },
    { job: verifyDirectory, pattern: "43 3 * * *" },
    { job: forgetFreeHandlesJob(directory), pattern: "53 3 * * *" },
  ];
}
