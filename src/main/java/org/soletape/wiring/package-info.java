/** Where settings are read and everything is put together: every {@code new}, start and stop. */
package org.soletape.wiring;
