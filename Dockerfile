# The HTTP service alone: built with everything, run with production dependencies only, in an image without a shell.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY schemas schemas
COPY templates templates
COPY src src
RUN npm run build && npm prune --omit=dev

# No shell, no package manager: nothing there to run but Node.js. Its user is 65532 and has no rights.
FROM gcr.io/distroless/nodejs22-debian12:nonroot
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY schemas schemas
COPY templates templates
COPY package.json LICENSE ./
# Nothing is written to disk, so the container can also run with a read-only file system.
USER nonroot
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 \
  CMD ["/nodejs/bin/node", "--eval", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# The image starts Node.js by itself. HOST lets others in, so the service starts only with API_KEYS_FILE, OIDC_… or ACCESS.
CMD ["dist/server.js"]
