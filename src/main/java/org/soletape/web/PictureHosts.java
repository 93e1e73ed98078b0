package org.soletape.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the venues keep their products' pictures. A page shows pictures from there and from here
 * alone, whatever address a venue's answer may hold.
 */
public final class PictureHosts {
  /** StockX's and GOAT's own. */
  private static final List<String> HOSTS = List.of("images.stockx.com", "image.goat.com");

  private PictureHosts() {}

  /** Whether it is a picture of a venue's host, over https, or one of ours. */
  public static boolean have(String url) {
    if (url.startsWith("/")) {
      return !url.startsWith("//");
    }
    try {
      URI uri = new URI(url);
      return "https".equals(uri.getScheme())
          && HOSTS.contains(uri.getHost())
          && uri.getPort() == -1
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The sources as a content security policy names them. */
  static String policy() {
    return HOSTS.stream().map(host -> "https://" + host).collect(Collectors.joining(" "));
  }
}
