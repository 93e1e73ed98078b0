package org.soletape.web.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImportTurnsTest {
  private static final byte[] FILE = ("sku,size\n" + SmallMarket.SHOE + ",9\n").getBytes(UTF_8);

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private final PortfolioSite.Owner anna = site.owner();
  private final PortfolioSite.Owner ben = site.owner();
  private final BlockingQueue<HttpResponse<String>> answers = new LinkedBlockingQueue<>();

  @Test
  void a_third_import_of_one_person_is_told_to_come_back_and_keeps_nobody_else_waiting()
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      HttpResponse<String> refused =
          site.database()
              .transaction(
                  session -> {
                    // As if another import of theirs took long: all of these wait for it.
                    session.lock("soletape.import " + anna.id());
                    for (int i = 0; i < 3; i++) {
                      threads.execute(() -> answers.add(bring(anna)));
                    }
                    HttpResponse<String> first = next();
                    assertThat(bring(ben).statusCode()).isEqualTo(303);
                    return first;
                  });
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
      assertThat(refused.body()).contains("under way already");
      // The second of the same file adds nothing.
      assertThat(List.of(next().statusCode(), next().statusCode()))
          .containsExactlyInAnyOrder(303, 200);
    }
    assertThat(anna.items()).hasSize(1);
  }

  private static HttpResponse<String> bring(PortfolioSite.Owner owner) {
    return owner.upload("pairs.csv", FILE, "step", "import");
  }

  private HttpResponse<String> next() {
    try {
      HttpResponse<String> answer = answers.poll(30, TimeUnit.SECONDS);
      assertThat(answer).isNotNull();
      return answer;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
