package org.soletape.web;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soletape.account.ClientAddress;

/**
 * Where a request comes from: the other end of the connection. Only when that is a machine of a
 * private network, as a host's proxy is, the last entry of {@code X-Forwarded-For} counts, which
 * that proxy wrote; the entries before it are whatever the client sent and never count.
 */
public final class ClientAddresses {
  private static final String NUMBER = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern IPV4 =
      Pattern.compile("((?:" + NUMBER + "\\.){3}" + NUMBER + ")(?::\\d{1,5})?");
  private static final Pattern IPV6 = Pattern.compile("\\[?([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)]?");
  private static final int NETWORK_BYTES = 8;
  private static final int UNIQUE_LOCAL = 0xfc;

  private ClientAddresses() {}

  /** The address of whoever sent this request. */
  public static ClientAddress of(Context context) {
    InetAddress peer = literal(context.req().getRemoteAddr());
    if (peer == null) {
      return new ClientAddress("unknown", true);
    }
    InetAddress told = isPrivate(peer) ? literal(lastHop(context)) : null;
    InetAddress client = told == null ? peer : told;
    return new ClientAddress(network(client), isPrivate(client));
  }

  private static String lastHop(Context context) {
    String hops = context.header("X-Forwarded-For");
    return hops == null ? "" : hops.substring(hops.lastIndexOf(',') + 1).strip();
  }

  private static InetAddress literal(String text) {
    Matcher four = IPV4.matcher(text);
    Matcher six = IPV6.matcher(text);
    try {
      if (four.matches()) {
        return InetAddress.getByName(four.group(1));
      }
      return six.matches() ? InetAddress.getByName(six.group(1)) : null;
    } catch (UnknownHostException e) {
      return null;
    }
  }

  private static boolean isPrivate(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || (address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == UNIQUE_LOCAL)
        || isCarrierGrade(address);
  }

  /** 100.64.0.0/10, which hosts use between their proxies and machines. */
  private static boolean isCarrierGrade(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
  }

  private static String network(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
        : address.getHostAddress();
  }
}
