package org.soletape.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Two {@code serve} processes on one database as on two machines, to which the program was brought
 * at different times, behind a proxy that asks them in turn.
 */
public final class TwoSites implements AutoCloseable {
  private final Path folder;
  private final List<ServedElsewhere> sites;
  private final RoundRobin proxy;

  private TwoSites(Path folder, List<ServedElsewhere> sites) {
    this.folder = folder;
    this.sites = sites;
    this.proxy = new RoundRobin(sites.stream().map(site -> site.url("")).toList());
  }

  /** Starts both at once and returns when both listen. */
  public static TwoSites start(Map<String, String> environment) {
    try {
      Path folder = Files.createTempDirectory("soletape-machines");
      ProgramJar here = ProgramJar.pack(folder.resolve("here.jar"));
      ProgramJar there = here.copy(folder.resolve("there.jar"), Instant.now().minusSeconds(3600));
      return new TwoSites(
          folder,
          List.of(here, there).parallelStream()
              .map(program -> ServedElsewhere.start(program, environment))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<ServedElsewhere> sites() {
    return sites;
  }

  /** A path at the proxy. */
  public String url(String path) {
    return proxy.url(path);
  }

  public HttpResponse<String> get(String path, String... headers) {
    return Http.get(url(path), headers);
  }

  /** What each of the sites answers. */
  public List<HttpResponse<String>> getFromBoth(String path, String... headers) {
    List<HttpResponse<String>> answers = sites.stream().map(site -> get(path, headers)).toList();
    assertThat(answers).extracting(TwoSites::site).containsExactlyInAnyOrder("0", "1");
    return answers;
  }

  /** Which of them gave this answer. */
  public static String site(HttpResponse<String> answer) {
    return answer.headers().firstValue(RoundRobin.SITE).orElseThrow();
  }

  /** Somebody at this address, whom the host's front leads to the proxy. */
  public BrowsingPerson person(String address) {
    return new BrowsingPerson(url(""), address);
  }

  @Override
  public void close() {
    proxy.close();
    sites.forEach(ServedElsewhere::close);
    folder.resolve("here.jar").toFile().delete();
    folder.resolve("there.jar").toFile().delete();
    folder.toFile().delete();
  }
}
