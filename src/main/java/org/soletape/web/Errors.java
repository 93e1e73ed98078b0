package org.soletape.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.account.TryLater;
import org.soletape.db.ClockAstray;
import org.soletape.db.DatabaseException;
import org.soletape.db.UnstorableText;
import org.soletape.portfolio.InventoryNotAdopted;
import org.soletape.portfolio.InventoryRefusal;

/**
 * Turns every failure into an answer: a page for people, a problem for programs. What went wrong
 * inside is logged under the request's id and never sent.
 */
final class Errors implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private static final String UNSTORABLE =
      "The request has a character in it that cannot be stored, such as a NUL.";

  private static final String CRON = "/api/cron/";
  private static final String READ_ONLY_OPERATOR =
      "The database is read-only, as a free plan over its size is: make room in it,"
          + " allow writes again, and call once more.";
  private static final String COPY = "This is a copy for reading; changes are made at %s.";
  private static final String READ_ONLY =
      "Nothing can be saved at present; everything can still be looked at. Please try again later.";

  private final ErrorPages pages;
  private final LastPages lastPages;
  private final String primarySite;
  private final OutageLog outage = new OutageLog();

  Errors(ErrorPages pages, LastPages lastPages, Optional<URI> primarySite) {
    this.primarySite = primarySite.map(URI::toString).orElse("the site of its primary database");
    this.lastPages = lastPages;
    this.pages = pages;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.exception(MethodNotAllowedResponse.class, this::methodNotAllowed);
    routes.exception(InvalidFields.class, this::invalid);
    routes.exception(StaleVersion.class, this::stale);
    routes.exception(ComeBack.class, this::comeBack);
    routes.exception(HttpResponseException.class, this::refused);
    routes.exception(InventoryRefusal.class, (e, context) -> answer(context, 422, sentence(e)));
    routes.exception(InventoryNotAdopted.class, (e, context) -> answer(context, 503, sentence(e)));
    routes.exception(UnstorableText.class, (e, context) -> answer(context, 400, UNSTORABLE));
    routes.exception(SignInNeeded.class, Errors::signInNeeded);
    routes.exception(TryLater.class, this::later);
    routes.exception(DatabaseException.class, this::databaseFailed);
    routes.exception(ClockAstray.class, this::clockAstray);
    routes.exception(Exception.class, this::failed);
  }

  private void methodNotAllowed(MethodNotAllowedResponse refusal, Context context) {
    String allowed = String.join(", ", refusal.getDetails().values()).toUpperCase(Locale.ROOT);
    context.header("Allow", allowed);
    answer(context, 405, "This address answers " + allowed + " only.");
  }

  private void refused(HttpResponseException refusal, Context context) {
    answer(context, refusal.getStatus(), detail(refusal));
  }

  private void comeBack(ComeBack refusal, Context context) {
    context.header("Retry-After", String.valueOf(refusal.pause().toSeconds()));
    answer(context, refusal.getStatus(), refusal.getMessage());
  }

  private void invalid(InvalidFields refusal, Context context) {
    answer(context, refusal.getStatus(), refusal.getMessage(), refusal.getDetails());
  }

  private void stale(StaleVersion refusal, Context context) {
    answer(context, refusal.getStatus(), refusal.getMessage());
    context.header("ETag", refusal.present());
  }

  private static void signInNeeded(SignInNeeded need, Context context) {
    context.redirect(need.address(), HttpStatus.SEE_OTHER);
  }

  private void later(TryLater refusal, Context context) {
    context.header("Retry-After", String.valueOf(refusal.waitTime().toSeconds()));
    answer(context, 503, refusal.getMessage());
  }

  private void clockAstray(ClockAstray refusal, Context context) {
    LOG.error("request {}: {}", RequestId.of(context), refusal.getMessage());
    answer(context, 503, refusal.getMessage());
  }

  private void databaseFailed(DatabaseException failure, Context context) {
    if (failure.isConnectionLoss()) {
      outage.tell(RequestId.of(context), failure.getMessage());
      if (showsLast(context)) {
        return;
      }
      context.header("Retry-After", "30");
      answer(context, 503, "The database cannot be reached at present. Please try again soon.");
      return;
    }
    if (failure.isOfStandby()) {
      answer(context, 503, COPY.formatted(primarySite));
      return;
    }
    if (failure.isReadOnly()) {
      LOG.warn("request {}: the database is read-only", RequestId.of(context));
      context.header("Retry-After", "3600");
      answer(context, 503, context.path().startsWith(CRON) ? READ_ONLY_OPERATOR : READ_ONLY);
      return;
    }
    failed(failure, context);
  }

  /** Shows a public page as it was last right; false when there is none. */
  private boolean showsLast(Context context) {
    boolean isRead = context.method().equals(HandlerType.GET);
    Optional<String> page = isRead ? lastPages.find(context) : Optional.empty();
    page.ifPresent(
        html -> {
          forgetHeaders(context);
          context
              .status(200)
              .contentType(Templates.HTML)
              .result(html.getBytes(StandardCharsets.UTF_8));
        });
    return page.isPresent();
  }

  private void failed(Exception failure, Context context) {
    BodyFailure body = BodyFailure.of(failure);
    if (body != BodyFailure.NONE) {
      LOG.info("request {}: {}", RequestId.of(context), body);
      answer(context, body.status(), body.sentence());
      return;
    }
    LOG.error("request {} failed", RequestId.of(context), failure);
    answer(context, 500, "Something went wrong on our side. It has been written down.");
  }

  /** Answers a failure outside the exceptions above, such as an error of the machine itself. */
  void answer(Context context, int status, String detail) {
    answer(context, status, detail, Map.of());
  }

  private void answer(Context context, int status, String detail, Map<String, String> errors) {
    forgetHeaders(context);
    Problem problem =
        new Problem(
            status,
            ErrorWords.title(status),
            detail,
            context.path(),
            RequestId.of(context),
            errors);
    if (context.path().startsWith("/api/")) {
      problem.answer(context);
      return;
    }
    // As bytes: a text would be written in whatever character set the request named.
    context
        .status(status)
        .contentType(Templates.HTML)
        .result(page(problem).getBytes(StandardCharsets.UTF_8));
  }

  private static void forgetHeaders(Context context) {
    context.removeHeader("ETag");
    context.removeHeader("Content-Encoding");
    if (!Caching.isPersonal(context)) {
      context.header("Cache-Control", Caching.NEVER);
    }
  }

  private String page(Problem problem) {
    try {
      return pages.render(problem);
    } catch (RuntimeException e) {
      LOG.error("request {}: the error page itself failed", problem.requestId(), e);
      return ErrorPages.plain().render(problem);
    }
  }

  /** Our own refusals carry a sentence; the framework's carry only the name of the status. */
  private static String detail(HttpResponseException refusal) {
    String message = refusal.getMessage();
    return message != null && message.endsWith(".")
        ? message
        : ErrorWords.detail(refusal.getStatus());
  }

  /** Exceptions of the domain begin in lower case and end without a full stop. */
  private static String sentence(Exception failure) {
    String message = failure.getMessage();
    return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
  }
}
