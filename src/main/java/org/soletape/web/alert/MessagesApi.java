package org.soletape.web.alert;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import org.soletape.notice.Line;
import org.soletape.notice.Message;
import org.soletape.notice.Messages;
import org.soletape.web.Json;
import org.soletape.web.Routes;
import org.soletape.web.Visitors;

/** {@code /api/v1/messages}: what a person was told, for programs. */
public record MessagesApi(Visitors visitors, Messages messages) implements Routes {
  private static final String LIST = "/api/v1/messages";
  private static final int MOST = 100;

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(LIST, this::list);
  }

  private void list(Context context) {
    List<Message> newest = messages.newest(visitors.require(context).userId(), MOST);
    Json.answer(context, json -> json.objects("messages", newest, MessagesApi::write));
  }

  private static void write(Message message, Json json) {
    json.field("id", message.id().toString())
        .field("told_at", message.toldAt())
        .field("title", message.title())
        .objects("lines", message.lines(), MessagesApi::write);
  }

  private static void write(Line line, Json json) {
    json.field("text", line.text()).field("path", line.path());
  }
}
