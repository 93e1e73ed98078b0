/**
 * The site's server: routes, errors, headers, caching, static files. Pages are in {@code web.page},
 * JSON in {@code web.api}.
 */
package org.soletape.web;
