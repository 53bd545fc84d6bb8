# The site in one image. Data lives in /data: mount a volume there, or set DATABASE_URL.
FROM node:24-slim AS build
WORKDIR /site
ENV NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN node cli/aril.ts build

FROM node:24-slim
WORKDIR /site
ENV NODE_ENV=production DATA_DIR=/data NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1 MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072
COPY --from=build --chown=node:node /site /site
RUN mkdir /data && chown node:node /data
# The embedded PostgreSQL refuses root, and nothing else needs it.
USER node
VOLUME /data
EXPOSE 3000
# An embedded database is drained last: more than the ten seconds that Docker waits by itself.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Memory is bounded as by cli/run.mjs, which npm scripts go through.
CMD ["node", "--max-old-space-size=384", "--max-semi-space-size=16", "cli/start.ts"]
