/**
 * Requests to addresses that people name. Whoever may name one could have this machine ask what
 * only it can reach, so an address is looked at twice: as it is typed, and as it leads somewhere.
 *
 * <pre>{@code
 * Target target = Target.read("https://hooks.example.com/a", false);  // or says what is wrong
 * Answer answer = outgoing.post(target, Map.of("Content-Type", "application/json"), body);
 * answer.isTaken();   // 2xx
 * answer.reason();    // "answered 404", "leads to a private address", ...
 * }</pre>
 *
 * <p>A host is resolved once, every address it has must be of the public network, and the
 * connection goes to the address that was looked at: there is no second question that could be
 * answered otherwise. TLS is still about the host's name. No redirect is followed, no proxy asked,
 * and of the answer nothing but the head is read.
 */
package org.soletape.notice.outgoing;
