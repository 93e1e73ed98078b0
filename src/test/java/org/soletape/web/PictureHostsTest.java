package org.soletape.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureHostsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://image.goat.com/750/attachments/1.png",
        "https://images.stockx.com/images/a.jpg?fit=fill",
        "/pictures/a.svg"
      })
  void a_venue_s_own_host_and_ours_are_shown(String url) {
    assertThat(PictureHosts.have(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/a.png",
        "https://image.goat.com.evil.example/a.png",
        "https://image.goat.com@evil.example/a.png",
        "https://image.goat.com:8443/a.png",
        "http://image.goat.com/a.png",
        "//evil.example/a.png",
        "javascript:alert(1)",
        "https://image.goat.com/a b.png"
      })
  void every_other_address_is_not(String url) {
    assertThat(PictureHosts.have(url)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://image.goat.com", "https://images.stockx.com"})
  void the_policy_names_the_same_hosts(String host) {
    assertThat(SecurityHeaders.CONTENT_SECURITY_POLICY).contains(host).doesNotContain("https:;");
  }
}
