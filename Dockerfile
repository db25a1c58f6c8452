# One file for all services: docker build --build-arg SERVICE=jobs-service -t trellis/jobs-service:0.1.0 .
# The build stage is the same for all of them and is done once.
FROM node:22.20.0-bookworm-slim AS node

FROM maven:3.9.11-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B -q -DskipTests -pl jobs-service,candidates-service,rotations-service,gateway -am package

FROM build AS layers
ARG SERVICE
RUN java -Djarmode=tools -jar "$SERVICE"/target/*-app.jar extract --layers --destination /layers \
 && mv /layers/application/*-app.jar /layers/application/app.jar

FROM eclipse-temurin:25.0.1_8-jre-noble
RUN groupadd --system --gid 10001 trellis && useradd --system --uid 10001 --gid trellis --no-create-home trellis
WORKDIR /app
# From what changes least to what changes most, so that a new version is a small layer.
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER 10001:10001
EXPOSE 8080
ENV SERVER_PORT=8080
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "app.jar"]
