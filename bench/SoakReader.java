package bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One reader at half load: after every answer they pause for as long as it took. Somebody who is
 * signed in reads their own pages, lets a program read and write, and now and then hangs up in the
 * middle of an answer.
 */
final class SoakReader implements Runnable {
  /** After so many visits they sign in anew, as another browser would. */
  private static final int SIGN_IN = 400;

  private static final int HANG_UP = 25;
  private static final int WRITE = 10;
  private static final String RULES = "/api/v1/alerts";

  private final String site;
  private final SoakCounts counts;
  private final AtomicBoolean stopped;
  private final Optional<SoakPerson> person;
  private final SoakPaths paths;
  private final HttpClient client = HttpClient.newHttpClient();
  private String cookie = "";

  SoakReader(
      String site,
      SoakCounts counts,
      AtomicBoolean stopped,
      Optional<SoakPerson> person,
      SoakPaths paths) {
    this.site = site;
    this.counts = counts;
    this.stopped = stopped;
    this.person = person;
    this.paths = paths;
  }

  @Override
  public void run() {
    try (client) {
      for (int number = 0; !stopped.get(); number++) {
        long start = System.nanoTime();
        visit(number);
        TimeUnit.NANOSECONDS.sleep(System.nanoTime() - start);
      }
    } catch (IOException e) {
      counts.refused("broken off: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void visit(int number) throws IOException, InterruptedException {
    if (person.isEmpty()) {
      send(request(paths.next()).GET());
      return;
    }
    SoakPerson who = person.get();
    if (number == 0) {
      // A rule that stays, so that every slot has something to evaluate and to tell.
      add(who, RULES, who.ruleBody());
    }
    if (number % SIGN_IN == 0) {
      signIn(who);
    }
    if (number % HANG_UP == 0) {
      hangUp("/inventory/export.csv");
    } else if (number % WRITE == 1) {
      addAndRemove(who, "/api/v1/inventory", who.pairBody());
      addAndRemove(who, RULES, who.ruleBody());
    } else if (number % 2 == 0) {
      send(request(who.page(number / 2)).header("Cookie", cookie).GET());
    } else {
      send(program(who, who.read(number / 2)).GET());
    }
  }

  private void signIn(SoakPerson who) throws IOException, InterruptedException {
    Optional<String> given = Optional.empty();
    while (given.isEmpty() && !stopped.get()) {
      given = Inventory.askedToSignIn(site + "/sign-in", who.email());
    }
    cookie = given.orElse(cookie);
  }

  private void addAndRemove(SoakPerson who, String list, String body)
      throws IOException, InterruptedException {
    Optional<String> place = add(who, list, body).headers().firstValue("Location");
    if (place.isPresent()) {
      send(program(who, place.get()).DELETE());
    }
  }

  private HttpResponse<byte[]> add(SoakPerson who, String list, String body)
      throws IOException, InterruptedException {
    return send(
        program(who, list)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(site + path)).header("Accept-Encoding", "gzip");
  }

  private HttpRequest.Builder program(SoakPerson who, String path) {
    return HttpRequest.newBuilder(URI.create(site + path))
        .header("Authorization", "Bearer " + who.token());
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
    counts.answered();
    int status = answer.statusCode();
    boolean signsInFirst = person.isEmpty() && status == 401;
    if (status >= 400 && !signsInFirst) {
      counts.refused(status + " from " + answer.uri().getPath());
    }
    return answer;
  }

  private void hangUp(String path) throws IOException {
    URI address = URI.create(site);
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String head = "GET %s HTTP/1.1\r\nHost: a\r\nCookie: %s\r\n\r\n".formatted(path, cookie);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      if (socket.getInputStream().read() < 0) {
        counts.refused("nothing from " + path);
      }
    }
  }
}
