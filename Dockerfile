FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build

FROM node:20-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
# The program looks for knowledge/ beside dist/. Mount a folder over it, or set KNOWLEDGE_DIR, to serve other sources;
# knowledge/lexicon/ is part of the program, so mount over knowledge/sources/ rather than over knowledge/.
COPY knowledge ./knowledge
# What the desk remembers; mount a volume here to keep it.
RUN mkdir data && chown node:node data
VOLUME /app/data
USER node
# Needed only when Slack sends its events to an address; with Socket Mode and Discord nothing listens.
EXPOSE 3000
# Node itself runs the program, so that it gets the signal to stop and ends cleanly.
CMD ["node", "dist/main.js"]
