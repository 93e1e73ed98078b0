package org.soletape.wiring;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.soletape.account.AccessTokens;
import org.soletape.account.Accounts;
import org.soletape.account.BearerTokens;
import org.soletape.account.Operators;
import org.soletape.account.Passwords;
import org.soletape.account.PersonalData;
import org.soletape.account.Sessions;
import org.soletape.account.SignIn;
import org.soletape.account.SignInThrottle;
import org.soletape.account.SigningKey;
import org.soletape.account.supabase.Supabase;
import org.soletape.db.Database;
import org.soletape.web.OfferedCurrencies;
import org.soletape.web.Routes;
import org.soletape.web.Templates;
import org.soletape.web.Visitors;
import org.soletape.web.account.AccountRoutes;
import org.soletape.web.account.DemoEntry;
import org.soletape.web.account.SignInOffer;
import org.soletape.web.account.WaysIn;

/** Accounts and sign-in of an app, put together once. */
public final class People implements AutoCloseable {
  private final Passwords passwords = new Passwords();
  private final Accounts accounts;
  private final Sessions sessions;
  private final AccessTokens tokens;
  private final Operators operators;
  private final SignInThrottle throttle;
  private final Optional<Supabase> supabase;
  private final Visitors visitors;
  private final boolean signUp;
  private final OfferedCurrencies currencies;

  /**
   * Keeps accounts in this database.
   *
   * @param currencies people may have amounts shown in
   * @param personal what goes with an account that is deleted
   */
  public People(
      Config.Accounts config,
      Database database,
      Clock clock,
      OfferedCurrencies currencies,
      List<PersonalData> personal) {
    SigningKey key = new SigningKey(config.sessionSecret(), database);
    this.accounts = new Accounts(database, passwords, clock, personal);
    this.sessions = new Sessions(database, key, clock);
    this.tokens = new AccessTokens(database, clock);
    this.operators = new Operators(database, clock);
    this.throttle = new SignInThrottle(database, key, clock);
    this.supabase = config.supabase().map(settings -> new Supabase(settings, accounts, clock));
    this.visitors = new Visitors(sessions, bearers());
    this.signUp = config.signUp();
    this.currencies = currencies;
  }

  public Accounts accounts() {
    return accounts;
  }

  public Sessions sessions() {
    return sessions;
  }

  public AccessTokens tokens() {
    return tokens;
  }

  public Operators operators() {
    return operators;
  }

  /** Tells who sent a request: by a session, a token of ours, or one of Supabase. */
  public Visitors visitors() {
    return visitors;
  }

  /**
   * The pages around an account.
   *
   * @param demo the way into the demo's account, where there is one
   */
  public List<Routes> pages(Templates templates, Optional<DemoEntry> demo) {
    AccountRoutes pages = pages(templates, new SignInOffer(signUp, supabase.isPresent(), demo));
    return demo.<List<Routes>>map(entry -> List.of(pages, entry)).orElse(List.of(pages));
  }

  /** The pages that say of the ways in what they are told. */
  public AccountRoutes pages(Templates templates, SignInOffer offer) {
    SignIn signIn =
        new SignIn(supabase.isPresent() ? supabase.get() : SignIn.local(accounts), throttle);
    return new AccountRoutes(
        templates,
        visitors,
        sessions,
        accounts,
        tokens,
        new WaysIn(signIn, throttle, offer),
        currencies);
  }

  private BearerTokens bearers() {
    return supabase.isEmpty()
        ? tokens
        : token -> tokens.find(token).or(() -> supabase.get().tokens().find(token));
  }

  @Override
  public void close() {
    passwords.close();
  }
}
