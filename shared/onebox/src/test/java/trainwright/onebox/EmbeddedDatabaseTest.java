package trainwright.onebox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainwright.platform.Problem;

final class EmbeddedDatabaseTest {
  @TempDir Path folder;

  @Test
  void keepsWhatWasCommittedAndRefusesASecondServer() throws Exception {
    leaveAFirstStartThatDiedMidway();
    try (var database = start()) {
      execute(database.jdbcUrl(), "create table notes (text text)");
      execute(database.jdbcUrl(), "insert into notes values ('kept')");
      assertThat(text(database.jdbcUrl(), "show fsync")).isEqualTo("on");
      assertThat(text(database.jdbcUrl(), "show synchronous_commit")).isEqualTo("on");

      assertThatThrownBy(() -> start())
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> {
                assertThat(problem.code()).isEqualTo(Problem.Code.CONFLICT);
                assertThat(problem.detail())
                    .contains(folder.toString(), "in use by another server")
                    .doesNotContain("\n");
              });
    }
    var innocent = giveTheNumberOfADeadServerToAnotherProcess();
    try (var database = start()) {
      assertThat(text(database.jdbcUrl(), "select text from notes")).isEqualTo("kept");
      assertThat(database.startTime()).isPositive();
      assertThat(innocent.isAlive()).isTrue();
    } finally {
      innocent.destroy();
    }
  }

  private void leaveAFirstStartThatDiedMidway() throws IOException {
    Files.createDirectories(folder.resolve("postgres.unfinished/base"));
    Files.writeString(folder.resolve("postgres.unfinished/PG_VERSION"), "18");
  }

  private Process giveTheNumberOfADeadServerToAnotherProcess() throws IOException {
    var innocent = new ProcessBuilder("sleep", "60").start();
    Files.writeString(
        folder.resolve("postgres/postmaster.pid"), innocent.pid() + "\n" + folder + "\n");
    return innocent;
  }

  @Test
  void survivesAKillOfTheServerThatLeavesPostgresRunning() throws Exception {
    var server = otherJvm();
    var url = firstLine(server);
    execute(url, "create table notes (text text)");
    execute(url, "insert into notes values ('kept')");
    kill(server.toHandle());

    try (var database = start()) {
      assertThat(text(database.jdbcUrl(), "select text from notes")).isEqualTo("kept");
      assertThatThrownBy(() -> text(url, "select 1")).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void survivesAKillOfEverything() throws Exception {
    var server = otherJvm();
    var url = firstLine(server);
    execute(url, "create table notes (text text)");
    execute(url, "insert into notes values ('kept')");
    var postmaster = postmaster();
    kill(server.toHandle());
    kill(postmaster);

    try (var database = start()) {
      assertThat(text(database.jdbcUrl(), "select text from notes")).isEqualTo("kept");
    }
  }

  @Test
  void runsAsNobodyWhereRootMayNotUseNamespaces() throws Exception {
    assumeTrue(PostgresPrograms.isRoot(), "only root has to become somebody else");
    var programs = PostgresPrograms.asNobody(Scratch.home());
    var data = folder.resolve("data");
    PostgresServer.create(programs, data);
    try (var server = PostgresServer.start(programs, data, Map.of())) {
      assertThat(text(server.jdbcUrl("postgres"), "select 'up'")).isEqualTo("up");
    }

    var hidden = Files.createDirectories(folder.resolve("hidden/from/others"));
    var ownerOnly = PosixFilePermissions.fromString("rwx------");
    var _ = Files.setPosixFilePermissions(folder.resolve("hidden"), ownerOnly);
    assertThatThrownBy(() -> PostgresServer.create(programs, hidden.resolve("data")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nobody", "may not enter " + folder.resolve("hidden"));
  }

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(folder, Scratch.home());
  }

  /** Starts the database of the folder in a process of its own, which prints the address. */
  private Process otherJvm() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            OtherServer.class.getName(),
            folder.toString(),
            Scratch.home().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String firstLine(Process process) throws IOException {
    var line = process.inputReader().readLine();
    assertThat(line).startsWith("jdbc:");
    return line;
  }

  private ProcessHandle postmaster() throws IOException {
    var pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static void kill(ProcessHandle process) throws Exception {
    assertThat(process.destroyForcibly()).isTrue();
    var _ = process.onExit().get(20, TimeUnit.SECONDS);
  }

  private static void execute(String url, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      var _ = statement.execute(sql);
    }
  }

  private static String text(String url, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
