package org.soletape.notice.outgoing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses are of the public network, by IANA's registries of special-purpose addresses. Of
 * IPv6 only what is given out to networks counts; of IPv4 all that is not set apart.
 */
final class PublicNetwork {
  private static final List<Range> SET_APART =
      List.of(
          new Range("0.0.0.0", 8),
          new Range("10.0.0.0", 8),
          new Range("100.64.0.0", 10),
          new Range("127.0.0.0", 8),
          // Link-local, and where clouds answer with a machine's own credentials.
          new Range("169.254.0.0", 16),
          new Range("172.16.0.0", 12),
          new Range("192.0.0.0", 24),
          new Range("192.0.2.0", 24),
          new Range("192.88.99.0", 24),
          new Range("192.168.0.0", 16),
          new Range("198.18.0.0", 15),
          new Range("198.51.100.0", 24),
          new Range("203.0.113.0", 24),
          // Azure's own services, on every machine there.
          new Range("168.63.129.16", 32),
          new Range("224.0.0.0", 3));

  private static final Range GIVEN_OUT = new Range("2000::", 3);

  private static final List<Range> SET_APART_OF_THOSE =
      List.of(
          // Teredo, benchmarks, ORCHID and more.
          new Range("2001::", 23),
          new Range("2001:db8::", 32),
          // 6to4 leads to an IPv4 address.
          new Range("2002::", 16),
          new Range("3fff::", 20));

  private PublicNetwork() {}

  static boolean has(InetAddress address) {
    return address instanceof Inet6Address
        ? GIVEN_OUT.has(address) && SET_APART_OF_THOSE.stream().noneMatch(r -> r.has(address))
        : SET_APART.stream().noneMatch(range -> range.has(address));
  }

  /** All addresses of one kind that begin alike. */
  @SuppressWarnings("ArrayRecordComponent") // neither compared nor changed
  private record Range(byte[] first, int bits) {
    Range(String first, int bits) {
      this(bytes(first), bits);
    }

    /** A literal is read, not looked up. */
    private static byte[] bytes(String literal) {
      try {
        return InetAddress.getByName(literal).getAddress();
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(literal, e);
      }
    }

    boolean has(InetAddress address) {
      byte[] bytes = address.getAddress();
      if (bytes.length != first.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        if (((bytes[bit / 8] ^ first[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
