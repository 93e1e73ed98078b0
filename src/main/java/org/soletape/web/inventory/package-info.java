/** The pages about one person's pairs. All of them need a sign-in, and none may be cached. */
package org.soletape.web.inventory;
