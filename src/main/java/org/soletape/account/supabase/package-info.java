/**
 * Accounts that Supabase keeps: its tokens and its sign-in. Nothing here is loaded while {@code
 * SUPABASE_URL} is unset.
 */
package org.soletape.account.supabase;
