package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/deploy} in a copy of its own, with stand-ins for what it calls. */
class DeployTest {
  @TempDir Path home;

  @BeforeEach
  void copy() throws IOException {
    Files.createDirectories(home.resolve("bin"));
    Files.copy(Template.ROOT.resolve("bin/deploy"), home.resolve("bin/deploy"));
    program("bin/package", "echo packaged");
  }

  private void program(String path, String line) throws IOException {
    var file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** What it printed, with how it ended. */
  private String deploy(String profile) throws Exception {
    var builder = new ProcessBuilder("sh", "bin/deploy", "--no-confirm-changeset");
    builder.directory(home.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().put("PATH", home.resolve("tools") + ":/usr/bin:/bin");
    builder.environment().put("HOME", home.toString());
    if (!profile.isEmpty()) {
      builder.environment().put("AWS_PROFILE", profile);
    }
    var process = builder.start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return text + "ended with " + process.exitValue();
  }

  @Test
  void saysInOneSentenceThatTheSamCliIsMissing() throws Exception {
    assertThat(deploy("some"))
        .startsWith("The AWS SAM CLI is missing")
        .hasLineCount(2)
        .endsWith("ended with 127");
  }

  @Test
  void saysInOneSentenceThatCredentialsAreMissing() throws Exception {
    program("tools/sam", "echo sam \"$@\"");
    assertThat(deploy(""))
        .startsWith("AWS credentials are missing")
        .hasLineCount(2)
        .endsWith("ended with 1");
  }

  @Test
  void asksForEverythingTheFirstTime() throws Exception {
    program("tools/sam", "echo sam \"$@\"");
    assertThat(deploy("some"))
        .contains("packaged\nsam deploy --guided --template-file template.yaml")
        .contains("--no-confirm-changeset")
        .endsWith("ended with 0");
  }

  @Test
  void publishesEveryFunctionAnewTheNextTime() throws Exception {
    program("tools/sam", "echo sam \"$@\"");
    var configuration = home.resolve("samconfig.toml");
    Files.writeString(
        configuration,
        "parameter_overrides = \"Tracing=\\\"off\\\" Release=\\\"first\\\" LogDays=\\\"30\\\"\"\n");
    assertThat(deploy("some")).doesNotContain("--guided").endsWith("ended with 0");
    assertThat(Files.readString(configuration))
        .matches(
            "parameter_overrides = \"Tracing=\\\\\"off\\\\\""
                + " Release=\\\\\"[a-z0-9]+-\\d{8}T\\d{6}Z\\\\\" LogDays=\\\\\"30\\\\\"\"\n");
  }

  @Test
  void deploysNothingWhenTheBuildFails() throws Exception {
    program("tools/sam", "echo sam \"$@\"");
    program("bin/package", "exit 3");
    assertThat(deploy("some")).doesNotContain("sam deploy").endsWith("ended with 1");
  }
}
