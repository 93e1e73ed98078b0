/** The pages: each reads with a few statements, makes a view record, and draws one template. */
package org.soletape.web.page;
