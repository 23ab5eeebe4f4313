package trainwright.onebox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** One Postgres server on the loopback interface, its data in one folder. */
final class PostgresServer implements AutoCloseable {
  private static final int ATTEMPTS = 3;
  private static final List<String> FORMAT =
      List.of(
          "--auth=trust",
          "--username=postgres",
          "--encoding=UTF8",
          // Independent of the machine's locale: a missing LANG breaks initdb otherwise.
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--locale=C",
          "--no-instructions",
          // Nothing is in it yet: a machine that dies now starts over.
          "--no-sync");

  private final PostgresPrograms programs;
  private final Path data;
  private final int port;

  private PostgresServer(PostgresPrograms programs, Path data, int port) {
    this.programs = programs;
    this.data = data;
    this.port = port;
  }

  /** Makes an empty cluster in a folder that doesn't exist; dying midway leaves none. */
  static void create(PostgresPrograms programs, Path data) throws IOException {
    var unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
    Folders.delete(unfinished);
    Files.createDirectories(unfinished);
    programs.handOver(unfinished);
    programs.run("initdb", with(FORMAT, "--pgdata=" + unfinished));
    var _ = Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Starts a server on the data of a folder that nobody else uses; one that a dead process left
   * running there is stopped first.
   */
  static PostgresServer start(PostgresPrograms programs, Path data, Map<String, String> settings)
      throws IOException {
    stopOrphan(programs, data);
    programs.handOver(data);
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      try {
        programs.run("pg_ctl", arguments(data, port, settings));
        return new PostgresServer(programs, data, port);
      } catch (IOException e) {
        // The port was taken meanwhile, or processes of a killed server are still ending.
        if (attempt == ATTEMPTS) {
          throw new IOException(e.getMessage() + "; its log: " + data.resolve("server.log"), e);
        }
      }
    }
  }

  private static List<String> arguments(Path data, int port, Map<String, String> settings) {
    var options = new StringBuilder("-p " + port + " -h 127.0.0.1 -c unix_socket_directories=''");
    settings.forEach((name, value) -> options.append(" -c %s=%s".formatted(name, value)));
    return List.of(
        "start",
        "--wait",
        "--silent",
        "--timeout=60",
        "--pgdata=" + data,
        "--log=" + data.resolve("server.log"),
        "--options=" + options);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static void stopOrphan(PostgresPrograms programs, Path data) throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    if (isPostgresOf(data, pid(pidFile))) {
      programs.run("pg_ctl", List.of("stop", "--wait", "--mode=fast", "--pgdata=" + data));
    }
    // After a crash the number may belong to another process by now; Postgres would not start.
    var _ = Files.deleteIfExists(pidFile);
  }

  private static OptionalLong pid(Path pidFile) throws IOException {
    var lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
    return !lines.isEmpty() && lines.getFirst().matches("\\d{1,9}")
        ? OptionalLong.of(Long.parseLong(lines.getFirst()))
        : OptionalLong.empty();
  }

  private static boolean isPostgresOf(Path data, OptionalLong pid) throws IOException {
    if (pid.isEmpty()) {
      return false;
    }
    var folder = Path.of("/proc", Long.toString(pid.getAsLong()), "cwd");
    if (Files.exists(Path.of("/proc/self"))) {
      return Files.exists(folder) && Files.isSameFile(folder, data);
    }
    return ProcessHandle.of(pid.getAsLong())
        .flatMap(process -> process.info().command())
        .filter(command -> command.contains("postgres"))
        .isPresent();
  }

  /** The JDBC address of a database, its user included; the server is asked to keep plans. */
  String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres&prepareThreshold=1"
        .formatted(port, database);
  }

  /** Stops the server; open transactions are rolled back. */
  @Override
  public void close() throws IOException {
    programs.run("pg_ctl", List.of("stop", "--wait", "--mode=fast", "--pgdata=" + data));
  }

  /** Ends the server at once and writes nothing more: for data that nobody will read again. */
  void abandon() throws IOException {
    programs.run("pg_ctl", List.of("stop", "--wait", "--mode=immediate", "--pgdata=" + data));
  }

  private static List<String> with(List<String> arguments, String one) {
    var all = new ArrayList<>(arguments);
    all.add(one);
    return all;
  }
}
