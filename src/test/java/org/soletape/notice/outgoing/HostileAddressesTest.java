package org.soletape.notice.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody has this machine ask what only it can reach, however the address is written. */
class HostileAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://0177.0.0.1/",
        "https://0x7f.0.0.1/",
        "https://0x7f000001/",
        "https://127.1/",
        "https://127.0.0.1.:443/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://[::127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[fe80::1%25eth0]/",
        "https://[fd00:ec2::254]/",
        "https://169.254.169.254/latest/meta-data/",
        "https://8.8.8.8/",
        "https://localhost/",
        "https://localhost./",
        "https://intranet/",
        "https://hooks.example.com./",
        "https://hooks.example.com@127.0.0.1/",
        "https://user:word@hooks.example.com/",
        "https://hooks.example.com:22/",
        "https://hooks.example.com:5432/",
        "https://hooks.example.com:0/",
        "https://hooks.example.com\\@127.0.0.1/",
        "https://hooks.example.com/#@127.0.0.1",
        "https://exa mple.com/",
        "https://hooks.example.com/\r\nHost: 127.0.0.1",
        "https://１２７.０.０.１/",
        "https://ⓛocalhost.example/",
        "https:///etc/passwd",
        "https:hooks.example.com",
        "http://hooks.example.com/",
        "http://127.0.0.1/",
        "file:///etc/passwd",
        "gopher://hooks.example.com/",
        "jar:https://hooks.example.com/a.jar!/",
        "//hooks.example.com/",
        "hooks.example.com",
        ""
      })
  void what_is_no_address_of_a_public_host_is_refused_as_it_is_typed(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> Target.read(address, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "http://10.0.0.1/",
        "http://hooks.example.com/",
        "http://127.1/",
        "http://localhost.example.com/",
        "http://user@localhost/",
        "http://0.0.0.0/"
      })
  void with_this_machine_let_through_nothing_else_is(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> Target.read(address, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.100.100.200",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "168.63.129.16",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::a00:1",
        "64:ff9b:1::a00:1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "3fff::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void a_name_that_leads_anywhere_but_to_the_public_network_is_not_connected_to(String address)
      throws UnknownHostException {
    InetAddress hostile = InetAddress.getByName(address);
    InetAddress open = InetAddress.getByName("93.184.216.34");

    assertThat(sent(List.of(hostile))).isEqualTo("leads to a private address");
    assertThat(sent(List.of(open, hostile))).isEqualTo("leads to a private address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"93.184.216.34", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
  void an_address_of_the_public_network_is_one(String address) throws UnknownHostException {
    assertThat(PublicNetwork.has(InetAddress.getByName(address))).isTrue();
  }

  private static String sent(List<InetAddress> addresses) {
    return Outgoing.through(host -> addresses, false)
        .post(
            Target.read("https://hooks.example.com/a", false),
            Map.of(),
            "secret".getBytes(StandardCharsets.UTF_8))
        .reason();
  }
}
