package trainwright.core.exercise.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.platform.Problem;

class UrlNormalizationRuleTest {
  private static String normalized(String url) {
    return UrlNormalizationRule.of(url).normalizedUrl();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://Example.COM/Video                      | https://example.com/Video
          https://www.example.com:443/a/                | https://example.com/a
          http://m.example.com:80                       | https://example.com
          https://www.m.example.com/a                   | https://example.com/a
          https://example.com:8443/a#part               | https://example.com:8443/a
          https://example.com./a                        | https://example.com/a
          https://example.com/a?utm_source=x&b=2&a=1    | https://example.com/a?a=1&b=2
          https://example.com/a?fbclid=1&GCLID=2&igsh=3 | https://example.com/a
          https://example.com/a/../b/./c//              | https://example.com/b/c
          https://example.com/%7euser/%c3%bc            | https://example.com/~user/%C3%BC
          https://example.com/ü                         | https://example.com/%C3%BC
          https://bücher.example.org/a                  | https://xn--bcher-kva.example.org/a
          example.com/a                                 | https://example.com/a
          //example.com/a                               | https://example.com/a
          https://www.com/a                             | https://www.com/a
          """)
  void writesEveryLinkInOneForm(String url, String expected) {
    assertThat(normalized(url)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s",
        "https://m.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&feature=shared",
        "https://youtu.be/dQw4w9WgXcQ?si=abc",
        "https://youtube.com/shorts/dQw4w9WgXcQ/",
        "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1",
        "youtube.com/live/dQw4w9WgXcQ"
      })
  void knowsTheLinksOfYoutube(String url) {
    assertThat(normalized(url)).isEqualTo("https://youtube.com/watch?v=dQw4w9WgXcQ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://www.instagram.com/reel/Cabc_12-x/?igsh=zz      | https://instagram.com/p/Cabc_12-x
          https://www.instagram.com/coach.ada/p/Cabc_12-x/       | https://instagram.com/p/Cabc_12-x
          https://www.tiktok.com/@ada/video/7301234567890?_t=1   | https://tiktok.com/@/video/7301234567890
          https://m.tiktok.com/v/7301234567890.html              | https://tiktok.com/@/video/7301234567890
          https://vm.tiktok.com/ZMabc/                           | https://vm.tiktok.com/ZMabc
          https://player.vimeo.com/video/76979871?h=8272103f6e   | https://vimeo.com/76979871
          https://vimeo.com/channels/staffpicks/76979871         | https://vimeo.com/76979871
          https://vimeo.com/76979871/8272103f6e                  | https://vimeo.com/76979871
          https://www.facebook.com/ada/videos/1234567890/        | https://facebook.com/watch?v=1234567890
          https://www.facebook.com/watch/?v=1234567890           | https://facebook.com/watch?v=1234567890
          https://dai.ly/x8abc12                                 | https://dailymotion.com/video/x8abc12
          https://twitter.com/ada/status/17000000000/video/1     | https://x.com/i/status/17000000000
          https://www.youtube.com/embed/videoseries?list=PL1     | https://youtube.com/embed/videoseries?list=PL1
          https://www.youtube.com/@ada                           | https://youtube.com/@ada
          """)
  void knowsTheUsualVideoHosts(String url, String expected) {
    assertThat(normalized(url)).isEqualTo(expected);
  }

  @Test
  void readsWhichVideoOfAPostIsMeant() {
    var key = UrlNormalizationRule.of("https://www.instagram.com/p/Cabc/?img_index=3");
    assertThat(key.normalizedUrl()).isEqualTo("https://instagram.com/p/Cabc");
    assertThat(key.carouselIndex()).isEqualTo(3);
    assertThat(UrlNormalizationRule.of("https://instagram.com/p/Cabc").carouselIndex()).isZero();
    assertThat(UrlNormalizationRule.of("https://example.com/p/C?img_index=3").carouselIndex())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "data:text/html,hi",
        "file:///etc/passwd",
        "ftp://example.com/a",
        "https://",
        "https:///a",
        "https://user:secret@example.com/a",
        "https://example.com@evil.example.org/",
        "https://localhost/a",
        "https://printer.local/a",
        "https://db.internal/a",
        "http://127.0.0.1/a",
        "http://2130706433/a",
        "http://0x7f.0.0.1/a",
        "http://[::1]/a",
        "http://169.254.169.254/latest",
        "https://example.com:99999x/a",
        "https://example.com/a b",
        "https://example.com\\@evil.org/",
        "https://exa\u0000mple.com/",
        "just words",
        "https://intranet/a"
      })
  void refusesWhatIsNoPublicWebLink(String url) {
    assertThatThrownBy(() -> normalized(url))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(Problem.Code.UNPROCESSABLE));
  }

  @Test
  void refusesALinkThatGrowsBeyondWhatIsKept() {
    assertThatThrownBy(() -> normalized("https://example.com/" + "ü".repeat(300)))
        .hasMessageContaining("1,000");
    assertThatThrownBy(() -> normalized("https://example.com/" + "u".repeat(1_000)))
        .hasMessageContaining("1,000");
  }

  @Test
  void normalizingTwiceIsNormalizingOnce() {
    var hosts =
        arbitrary()
            .pick(
                "youtube.com",
                "www.youtu.be",
                "m.instagram.com",
                "tiktok.com",
                "vimeo.com:443",
                "x.com:0443",
                "example.org:80",
                "EXAMPLE.org.:8443",
                "www.m.www.example.org");
    var pieces =
        arbitrary()
            .pick(
                "/",
                "//",
                "/..",
                "/.",
                "/watch",
                "/shorts/",
                "/embed/",
                "/video/",
                "/p/",
                "/status/",
                "/@ada",
                "dQw4w9WgXcQ",
                "123456",
                "?",
                "&",
                "v=",
                "v=dQw4w9WgXcQ",
                "utm_a=1",
                "img_index=2",
                "=",
                "%2e%2E",
                "%2F",
                "%",
                "%zz",
                "ü",
                "💪",
                "+",
                "#",
                "~",
                ";",
                "%3D",
                "%26",
                "%75tm_b=1",
                "[",
                "|",
                "\"");
    qt().withFixedSeed(11)
        .withExamples(20_000)
        .forAll(hosts, lists().of(pieces).ofSizeBetween(0, 9))
        .check(
            (host, list) -> {
              var once = normalized("https://" + host + "/" + String.join("", list));
              return normalized(once).equals(once);
            });
  }
}
