/** The JSON API: one small class per route, described in {@code openapi.yaml}. */
package org.soletape.web.api;
