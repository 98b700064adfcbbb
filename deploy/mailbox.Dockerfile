# A mailbox for development: it catches every mail and delivers none. Build context: the root of the repository.
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY deploy/only-workspaces.mjs deploy/
COPY package.json package-lock.json ./
COPY local-stack/package.json local-stack/
# Without the optional packages, which are PostgreSQL's programs.
RUN node deploy/only-workspaces.mjs --production local-stack \
 && npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production MAILDEV_IP=0.0.0.0 MAILDEV_WEB_IP=0.0.0.0 MAILDEV_MAX_EMAILS=500
WORKDIR /app
COPY deploy/answers.mjs deploy/
COPY --from=dependencies /app/node_modules node_modules
USER node
EXPOSE 1025 1080
CMD ["node", "node_modules/maildev/dist/bin/maildev.js", "--silent"]
