package org.soletape.account.supabase;

import java.net.URI;

/**
 * Which Supabase project keeps the accounts.
 *
 * @param url the project, such as {@code https://abc.supabase.co}
 * @param publishableKey names the project to its own gateway
 */
public record SupabaseSettings(URI url, String publishableKey) {
  public SupabaseSettings {
    if (!publishableKey.matches("[!-~]+")) {
      throw new IllegalArgumentException("a header cannot carry it");
    }
  }

  /** Who issues its tokens, which is also where its authentication answers. */
  String issuer() {
    return url.toString().replaceAll("/+$", "") + "/auth/v1";
  }

  URI address(String pathAndQuery) {
    return URI.create(issuer() + pathAndQuery);
  }

  @Override
  public String toString() {
    return "SupabaseSettings[" + url + ", publishableKey=***]";
  }
}
