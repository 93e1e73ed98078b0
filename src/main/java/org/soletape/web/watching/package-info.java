/**
 * What somebody watches: the page, its JSON, and what a script marks on everybody's market page.
 *
 * <p>A market page is the same for everybody. Its star is a link to this page with the product
 * filled in, {@code /watching?sku=DD1391-100}; for whoever is signed in a script asks {@code
 * /account/marks}, once a day, and makes a button of it, and one more of each size, that send
 * {@code PUT} and {@code DELETE /api/v1/watching/DD1391-100?size=10.5}. Without script the link's
 * form does the same. Sizes the reader owns are marked by the same answer.
 */
package org.soletape.web.watching;
