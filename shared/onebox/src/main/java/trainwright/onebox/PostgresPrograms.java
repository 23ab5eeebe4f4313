package trainwright.onebox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs Postgres's programs, which refuse to run as root. Root starts them in a user namespace of
 * their own or, where those are blocked (as in most containers), as the user nobody.
 */
final class PostgresPrograms {
  private static final int NOBODY = 65_534;
  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");

  private final Path folder;
  private final List<String> prefix;

  private PostgresPrograms(Path folder, List<String> prefix) {
    this.folder = folder;
    this.prefix = List.copyOf(prefix);
  }

  /** The programs, unpacked below the given folder and run as whoever may run them. */
  static PostgresPrograms unpackedBelow(Path folder) throws IOException {
    return new PostgresPrograms(PostgresArchive.unpack(folder), isRoot() ? notAsRoot() : List.of());
  }

  /** The programs run as nobody, as root does where user namespaces are blocked. */
  static PostgresPrograms asNobody(Path folder) throws IOException {
    return new PostgresPrograms(PostgresArchive.unpack(folder), AS_NOBODY);
  }

  static boolean isRoot() throws IOException {
    var self = Path.of("/proc/self");
    return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
  }

  private static List<String> notAsRoot() throws IOException {
    return Stream.of(NAMESPACE, AS_NOBODY)
        .filter(prefix -> succeeds(join(prefix, List.of("true"))))
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    "Postgres can't run as root here: start the server as an ordinary user"));
  }

  /** Whether the programs run as somebody else, who must own the data. */
  private boolean runsAsNobody() {
    return prefix.equals(AS_NOBODY);
  }

  /** Gives a folder to whoever runs the programs, and lets them pass the folder it is in. */
  void handOver(Path data) throws IOException {
    if (!runsAsNobody()) {
      return;
    }
    Folders.chown(data, NOBODY);
    var parent = data.getParent();
    if (parent != null) {
      Folders.letPass(parent);
    }
    for (var above = parent; above != null; above = above.getParent()) {
      if (!Folders.letsPass(above)) {
        throw new IOException(
            "Postgres runs as the user nobody here, who may not enter %s: choose another folder"
                .formatted(above));
      }
    }
  }

  /** Runs a program to its end. */
  void run(String program, List<String> arguments) throws IOException {
    var output = Files.createTempFile("postgres-", ".log");
    try {
      if (exitCode(command(program, arguments), output) != 0) {
        throw new IOException(
            program + " failed: " + complaint(Files.readAllLines(output, StandardCharsets.UTF_8)));
      }
    } finally {
      Files.delete(output);
    }
  }

  /** The line of a program's output that says what is wrong. */
  private static String complaint(List<String> output) {
    return output.stream()
        .filter(line -> line.contains("error: ") || line.contains("FATAL: "))
        .findFirst()
        .orElse(String.join(" ", output));
  }

  private List<String> command(String program, List<String> arguments) {
    var suffix = PostgresArchive.system().equals("windows") ? ".exe" : "";
    var path = folder.resolve("bin").resolve(program + suffix).toString();
    return join(prefix, join(List.of(path), arguments));
  }

  private static boolean succeeds(List<String> command) {
    try {
      return exitCode(command, Path.of("/dev/null")) == 0;
    } catch (IOException _) {
      return false;
    }
  }

  private static int exitCode(List<String> command, Path output) throws IOException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + command.getFirst() + " ran", e);
    }
  }

  private static List<String> join(List<String> first, List<String> second) {
    var joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }
}
