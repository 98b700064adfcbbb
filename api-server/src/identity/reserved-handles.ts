/** Handles that nobody can take: roles that people trust, addresses of a site, and technical names. */
export const RESERVED_HANDLES: ReadonlySet<string> = new Set(
  `
  abuse account accounts admin administrator administrators all announcements anonymous anybody anyone
  api apps auth avatar avatars billing blog bot bots bounce bounces broadcast careers cdn claim claims
  client clients compliance config contact cookie cookies copyright dashboard database dataprotection
  default delete deleted demo dev developer developers directory dmca dns docs documentation domain
  download downloads dpo edit email emails erase erasure error errors everybody everyone example explore
  export faq favicon feed feedback files finance forgot forum founder founders ftp gdpr global group
  groups guest guests handle handles health help helpdesk home homepage hostmaster hub image images imap
  impressum imprint index info internal invite invites invoice issues jobs join language languages learn
  legal license list lists live livez localhost login logout mail mailbox mailer mailerdaemon manager
  media member members message messages metrics moderator moderators move moves myself name names new
  news newsletter nobody noc none noreply notification notifications null official openapi operator
  operators owner owners page pages passkey passkeys password passwords payment payments people person
  policy pop postmaster press pricing privacy profile profiles public readyz recovery region regional
  regions register registration reset residency root sales search secure security service services
  session sessions setting settings signin signout signup sitemap smtp somebody someone staff static
  status store subscribe superuser support sysadmin system team teams terms test tester testing
  tests token tokens tos trust undefined unsubscribe update updates upload uploads user username users
  verified verify void webmail webmaster website welcome wellknown wiki www you yourself
  `
    .trim()
    .split(/\s+/),
);
