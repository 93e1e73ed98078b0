/**
 * Accounts that Supabase Auth keeps, for an installation that sets {@code SUPABASE_URL}. Nothing in
 * here is loaded while it is unset.
 *
 * <p>There are two ways in. A form's e-mail and password are handed to the project ({@link
 * org.soletape.account.supabase.Supabase} is the {@code CredentialCheck} in place of the local
 * one), and a program may send a token of the project as its bearer token:
 *
 * <pre>{@code
 * people.visitors() asks:  our own AccessTokens first, then
 * SupabaseTokens.find(token):  signature by a key of the project (ES256 or RS256)
 *                              -> issuer, audience, time within a minute
 *                              -> the Person with the token's subject
 * }</pre>
 *
 * <p>The project's keys are fetched when an unknown key id is met, and not more often than
 * strangers' tokens may cause. Tokens signed with the legacy shared secret are refused.
 */
package org.soletape.account.supabase;
