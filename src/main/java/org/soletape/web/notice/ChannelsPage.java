package org.soletape.web.notice;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import java.util.Optional;
import org.soletape.notice.BrowserKeys;
import org.soletape.notice.ChannelEntry;
import org.soletape.notice.ChannelKind;
import org.soletape.notice.Channels;
import org.soletape.notice.PushMessages;
import org.soletape.web.Form;
import org.soletape.web.FormField;
import org.soletape.web.Origins;
import org.soletape.web.Routes;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/** {@code /alerts/channels}: how somebody is told, and what became of it. */
public record ChannelsPage(
    Visitors visitors, ChannelDesk desk, PushMessages push, Templates templates) implements Routes {
  private static final String PATH = "/alerts/channels";

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, this::show);
    routes.post(PATH, this::add);
    routes.post(PATH + "/{id}/test", this::test);
    routes.post(PATH + "/{id}/on", this::switchOn);
    routes.post(PATH + "/{id}/off", this::switchOff);
    routes.post(PATH + "/{id}/remove", this::remove);
  }

  private void show(Context context) {
    Visitor visitor = visitors.require(context);
    Optional<String> done = ChannelsDrawing.done(context.queryParam("done"));
    draw(context, 200, visitor, done, Optional.empty(), new Form(Map.of(), Map.of()));
  }

  private void add(Context context) {
    Visitor visitor = visitors.requireForm(context);
    Form typed = typed(context, Map.of());
    Optional<ChannelKind> kind = ChannelKind.find(typed.value("kind"));
    if (kind.isEmpty()) {
      refuse(context, visitor, typed(context, Map.of("kind", "Choose one of these.")));
      return;
    }
    try {
      Channels.Added added = desk.add(visitor.userId(), entry(context, kind.get()));
      Optional<ChannelsView.Secret> secret =
          added
              .secret()
              .map(text -> ChannelsView.Secret.of(kind.get(), text, Origins.own(context)));
      if (secret.isEmpty()) {
        context.redirect(PATH + "?done=added", HttpStatus.SEE_OTHER);
        return;
      }
      draw(context, 200, visitor, Optional.empty(), secret, new Form(Map.of(), Map.of()));
    } catch (IllegalArgumentException e) {
      refuse(context, visitor, typed(context, Map.of("address", e.getMessage())));
    }
  }

  private static ChannelEntry entry(Context context, ChannelKind kind) {
    Optional<BrowserKeys> keys =
        kind == ChannelKind.PUSH
            ? Optional.of(
                BrowserKeys.read(
                    FormField.typed(context, "p256dh"), FormField.typed(context, "auth")))
            : Optional.empty();
    return new ChannelEntry(
        kind,
        FormField.typed(context, "label"),
        FormField.typed(context, "address"),
        keys,
        Origins.own(context));
  }

  private static Form typed(Context context, Map<String, String> problems) {
    return new Form(
        Map.of(
            "kind", FormField.typed(context, "kind"),
            "label", FormField.typed(context, "label"),
            "address", FormField.typed(context, "address")),
        problems);
  }

  private void refuse(Context context, Visitor visitor, Form typed) {
    draw(context, 422, visitor, Optional.empty(), Optional.empty(), typed);
  }

  private void test(Context context) {
    Visitor visitor = visitors.requireForm(context);
    boolean arrived = desk.test(visitor.userId(), context.pathParam("id")).isEmpty();
    context.redirect(PATH + "?done=" + (arrived ? "tested" : "test-failed"), HttpStatus.SEE_OTHER);
  }

  private void switchOn(Context context) {
    desk.switchOn(visitors.requireForm(context).userId(), context.pathParam("id"));
    context.redirect(PATH + "?done=on", HttpStatus.SEE_OTHER);
  }

  private void switchOff(Context context) {
    desk.switchOff(visitors.requireForm(context).userId(), context.pathParam("id"));
    context.redirect(PATH + "?done=off", HttpStatus.SEE_OTHER);
  }

  private void remove(Context context) {
    desk.remove(visitors.requireForm(context).userId(), context.pathParam("id"));
    context.redirect(PATH + "?done=removed", HttpStatus.SEE_OTHER);
  }

  private void draw(
      Context context,
      int status,
      Visitor visitor,
      Optional<String> done,
      Optional<ChannelsView.Secret> secret,
      Form form) {
    ChannelsView view =
        new ChannelsView(
            visitor,
            done,
            secret,
            ChannelsDrawing.rows(desk.of(visitor.userId())),
            ChannelsDrawing.kinds(form.value("kind")),
            push.publicKey(),
            form);
    templates.answerPersonal(context, status, "channels.jte", view);
  }
}
