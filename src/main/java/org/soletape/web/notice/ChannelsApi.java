package org.soletape.web.notice;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.soletape.notice.BrowserKeys;
import org.soletape.notice.ChannelEntry;
import org.soletape.notice.ChannelKind;
import org.soletape.notice.Channels;
import org.soletape.web.InvalidFields;
import org.soletape.web.Json;
import org.soletape.web.JsonFields;
import org.soletape.web.Origins;
import org.soletape.web.Routes;
import org.soletape.web.Visitors;

/** {@code /api/v1/alerts/channels}: the same as the page. */
public record ChannelsApi(Visitors visitors, ChannelDesk desk) implements Routes {
  private static final String ALL = "/api/v1/alerts/channels";
  private static final String ONE = ALL + "/{id}";

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(ALL, this::list);
    routes.post(ALL, this::add);
    routes.get(ONE, this::show);
    routes.delete(ONE, this::remove);
    routes.post(ONE + "/test", this::test);
    routes.post(ONE + "/on", this::switchOn);
    routes.post(ONE + "/off", this::switchOff);
  }

  private void list(Context context) {
    UUID owner = visitors.require(context).userId();
    Json.answer(
        context,
        json ->
            json.objects(
                "channels", desk.of(owner), (each, one) -> new ChannelJson(each).write(one)));
  }

  private void show(Context context) {
    answer(context, visitors.require(context).userId());
  }

  private void answer(Context context, UUID owner) {
    ChannelDesk.Listed listed = desk.find(owner, context.pathParam("id"));
    Json.answer(context, new ChannelJson(listed)::write);
  }

  private void add(Context context) {
    UUID owner = visitors.requireForm(context).userId();
    ChannelEntry entry = entry(JsonFields.read(context), Origins.own(context));
    Channels.Added added = added(owner, entry);
    String id = added.id().toString();
    ChannelDesk.Listed listed = desk.find(owner, id);
    context.status(HttpStatus.CREATED).header("Location", ALL + "/" + id);
    boolean isFeed = entry.kind() == ChannelKind.FEED;
    Json.answer(
        context,
        json -> {
          new ChannelJson(listed).write(json);
          json.field(
              "feed_url",
              added
                  .secret()
                  .filter(secret -> isFeed)
                  .map(secret -> FeedRoutes.address(entry.site(), secret)));
          json.field("signing_secret", added.secret().filter(secret -> !isFeed));
        });
  }

  private Channels.Added added(UUID owner, ChannelEntry entry) {
    try {
      return desk.add(owner, entry);
    } catch (IllegalArgumentException e) {
      throw new InvalidFields(Map.of("address", e.getMessage()));
    }
  }

  private static ChannelEntry entry(JsonFields body, String site) {
    if (!body.problems().isEmpty()) {
      throw new InvalidFields(body.problems());
    }
    ChannelKind kind =
        ChannelKind.find(text(body, "kind"))
            .orElseThrow(
                () ->
                    new InvalidFields(
                        Map.of("kind", "Must be feed, discord, ntfy, webhook or push.")));
    return new ChannelEntry(
        kind, text(body, "label"), text(body, "address"), browser(kind, body), site);
  }

  private static Optional<BrowserKeys> browser(ChannelKind kind, JsonFields body) {
    try {
      return kind == ChannelKind.PUSH
          ? Optional.of(BrowserKeys.read(text(body, "p256dh"), text(body, "auth")))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      throw new InvalidFields(Map.of("p256dh", e.getMessage()));
    }
  }

  private static String text(JsonFields body, String field) {
    return body.values().getOrDefault(field, Optional.empty()).orElse("");
  }

  private void test(Context context) {
    UUID owner = visitors.requireForm(context).userId();
    Optional<String> failed = desk.test(owner, context.pathParam("id"));
    Json.answer(context, json -> json.field("arrived", failed.isEmpty()).field("reason", failed));
  }

  private void switchOn(Context context) {
    UUID owner = visitors.requireForm(context).userId();
    desk.switchOn(owner, context.pathParam("id"));
    answer(context, owner);
  }

  private void switchOff(Context context) {
    UUID owner = visitors.requireForm(context).userId();
    desk.switchOff(owner, context.pathParam("id"));
    answer(context, owner);
  }

  private void remove(Context context) {
    desk.remove(visitors.requireForm(context).userId(), context.pathParam("id"));
    context.status(HttpStatus.NO_CONTENT);
  }
}
