/** Which part of the code may import which: the drawing in ARCHITECTURE.md, enforced. */
const server = "^api-server/src";
const tests = "\\.test\\.ts$";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "directory-behind-cross-region",
      comment: "Only what spans regions, and the composition root, may touch the directory.",
      severity: "error",
      from: {
        path: server,
        pathNot: [`${server}/(global-db|cross-region)/`, `${server}/build-app\\.ts$`, tests],
      },
      to: { path: `${server}/global-db/` },
    },
    {
      name: "features-apart",
      comment: "A feature never imports another feature.",
      severity: "error",
      from: { path: `${server}/features/([^/]+)/`, pathNot: tests },
      to: { path: `${server}/features/`, pathNot: `${server}/features/$1/` },
    },
    {
      name: "features-imports",
      comment: "A feature stands on these folders and on nothing else of the server.",
      severity: "error",
      from: { path: `${server}/features/`, pathNot: tests },
      to: {
        path: server,
        pathNot: `${server}/(features|cross-region|regional-db|http|jobs|limits|mails|identity|locale)/`,
      },
    },
    {
      name: "fastify-at-the-edge",
      comment: "Only routes, http and the entry points know Fastify.",
      severity: "error",
      from: {
        path: server,
        pathNot: [`${server}/http/`, "\\.route\\.ts$", `${server}/(build-app|main)\\.ts$`],
      },
      to: { path: "node_modules/(fastify|@fastify)/" },
    },
    {
      name: "inner-code-below-features",
      comment: "What spans regions, and the databases, know neither features nor HTTP nor who measures them.",
      severity: "error",
      from: {
        path: `${server}/(cross-region|global-db|regional-db|postgres|jobs|limits|mails|identity|locale)/`,
        pathNot: tests,
      },
      to: { path: `${server}/(features|http|metrics)/` },
    },
    {
      name: "databases-below-all",
      comment: "A database's folder stands on the pools alone.",
      severity: "error",
      from: { path: `${server}/(global-db|regional-db|postgres)/`, pathNot: tests },
      to: { path: `${server}/(cross-region|jobs|limits|mails|identity|locale)/` },
    },
    {
      name: "hub-apart",
      comment: "The hub knows the API by its generated client alone.",
      severity: "error",
      from: { path: "^hub-ui/" },
      to: { path: "^(api-server|api-contract|local-stack|browser-tests)/" },
    },
    {
      name: "outside-tests-apart",
      comment:
        "Browser tests, outage tests and benchmarks see the product from outside. Its texts are to be read there too.",
      severity: "error",
      from: { path: "^(browser-tests|outage-tests|benchmarks)/" },
      to: { path: "^(api-server|api-contract|hub-ui)/", pathNot: "^hub-ui/src/messages/(en|de)/" },
    },
    {
      name: "contract-apart",
      comment: "The contract has no I/O and knows nobody.",
      severity: "error",
      from: { path: "^api-contract/" },
      to: {
        path: [
          "^(api-server|hub-ui|local-stack|browser-tests)/",
          "^(node:)?(fs|net|http|https|child_process)",
        ],
      },
    },
    {
      name: "password-strength-apart",
      comment: "The judgement of a password runs in browsers too, and knows nobody.",
      severity: "error",
      from: { path: "^password-strength/" },
      to: { path: "^(api-contract|api-server|hub-ui|local-stack|browser-tests)/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    // what begins with "virtual:" is made by a plugin as the hub is built
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^virtual:" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["(^|/)dist/", "\\.css$", "\\.svg$"] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json"],
      mainFields: ["module", "main", "types", "typings"],
    },
  },
};
