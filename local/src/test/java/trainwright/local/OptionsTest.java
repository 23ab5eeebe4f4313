package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  private static Options options(String... arguments) {
    return ((Options.Command.Run) Options.parse(arguments)).options();
  }

  @Test
  void servesOn8080AndKeepsDataInFolderDataUnlessTold() {
    var defaults = options();
    assertThat(defaults.port()).isEqualTo(8080);
    assertThat(defaults.data()).isEqualTo(Path.of("data"));
    assertThat(defaults.strictAuth()).isFalse();
    assertThat(defaults.dataApi()).isNull();
    assertThat(defaults.corsOrigins()).isEmpty();
    assertThat(defaults.tokenSubject()).isNull();
  }

  @Test
  void readsEveryOption() {
    var all =
        options(
            "--port",
            "0",
            "--data",
            "/tmp/x",
            "--strict-auth",
            "--data-api",
            "9000",
            "--cors",
            "http://a",
            "--cors",
            "http://b",
            "--token",
            "ada",
            "--scope",
            "library:write");
    assertThat(all)
        .isEqualTo(
            new Options(
                0,
                Path.of("/tmp/x"),
                true,
                9000,
                List.of("http://a", "http://b"),
                "ada",
                List.of("library:write")));
  }

  @ParameterizedTest
  @CsvSource({
    "--prot 1, --prot is not an option; bin/serve --help tells them",
    "--port, --port needs a value",
    "--port 65536, '--port must be a port from 0 to 65535, was 65536'",
    "--scope library:write, --scope needs --token",
    "'--token ', --token must not be empty",
    "--data-api x, '--data-api must be a port from 0 to 65535, was x'",
  })
  void saysWhatIsWrong(String line, String message) {
    assertThat(Options.parse(line.split(" ", -1))).isEqualTo(new Options.Command.Wrong(message));
  }

  @Test
  void helpsWhereverHelpIsAsked() {
    assertThat(Options.parse("--port", "--help")).isInstanceOf(Options.Command.Help.class);
    assertThat(Options.USAGE).contains("--port", "--data", "--strict-auth", "--data-api");
  }
}
