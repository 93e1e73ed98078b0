# Soletape on a JDK of its own with an AOT cache. Builds anywhere without a database or keys.

FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY pom.xml soletape ./
COPY .mvn .mvn
COPY src/main src/main
ARG COMMIT=
RUN mvn -B -q -ntp -Punchecked -Dcommit="$COMMIT" package

# The modules that soletape.jar and its libraries name, and none of the rest of the JDK.
RUN jlink --add-modules java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,jdk.crypto.ec,jdk.management,jdk.unsupported,jdk.zipfs \
      --strip-debug --no-header-files --no-man-pages --output /opt/jdk

# What runs: everything but the PostgreSQLs that are only for machines without one.
RUN mkdir -p /opt/soletape/target/lib /opt/postgres \
 && cp -p soletape /opt/soletape/ \
 && cp -p target/soletape.jar /opt/soletape/target/ \
 && cp -p target/lib/*.jar /opt/soletape/target/lib/ \
 && mv /opt/soletape/target/lib/embedded-postgres-binaries-*.jar /opt/postgres/

# The AOT cache: trained by the very JDK, jar and flags that run it, so in the image. PostgreSQL
# refuses to run as root.
RUN useradd --system --create-home --uid 10001 soletape \
 && chown -R soletape /opt/soletape/target
USER soletape
RUN /opt/jdk/bin/java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -XX:+ExitOnOutOfMemoryError -Djdk.console=java.base \
      -Xmx256m -Xmn20m --enable-native-access=ALL-UNNAMED \
      -cp "/opt/soletape/target/soletape.jar:/opt/postgres/*" org.soletape.Main build --aot

FROM debian:bookworm-slim
RUN useradd --system --no-create-home --uid 10001 soletape
COPY --from=build /opt/jdk /opt/jdk
COPY --from=build /opt/soletape /opt/soletape
ENV JAVA_HOME=/opt/jdk \
    HOME=/tmp \
    SOLETAPE_HEAP=128m \
    SCHEDULER=off \
    PORT=8080
USER 10001
EXPOSE 8080
# The launcher hands its process over to Java, which so gets SIGTERM and ends within ten seconds.
ENTRYPOINT ["/opt/soletape/soletape"]
CMD ["serve"]
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET /health/live HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
