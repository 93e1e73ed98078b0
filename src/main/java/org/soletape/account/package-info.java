/**
 * Who somebody is: accounts, sessions, API tokens, and sign-in here or through Supabase. Knows
 * nothing of HTTP.
 */
package org.soletape.account;
