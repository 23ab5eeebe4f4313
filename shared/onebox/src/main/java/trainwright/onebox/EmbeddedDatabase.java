package trainwright.onebox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Problem;

/**
 * A Postgres of our own with its data in a folder: what was acknowledged is still there after a
 * kill -9 of the server, of Postgres, or of both. One server at a time may use a folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String NAME = "trainwright";
  private static final Map<String, String> DURABLE =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "max_connections", "60",
          "timezone", "UTC",
          "lc_messages", "C");

  private final FileChannel lock;
  private final PostgresServer server;
  private final Duration startTime;

  private EmbeddedDatabase(FileChannel lock, PostgresServer server, Duration startTime) {
    this.lock = lock;
    this.server = server;
    this.startTime = startTime;
  }

  /**
   * Starts Postgres on the data of a folder, which is made when it doesn't exist.
   *
   * @throws Problem {@code CONFLICT} when another server uses the folder, {@code UNAVAILABLE} when
   *     Postgres doesn't start; the detail is one line for a person
   */
  public static EmbeddedDatabase start(Path folder) {
    return start(folder, folder.resolve("programs"));
  }

  /** Starts as {@link #start(Path)} does, with Postgres's programs in a folder of many. */
  static EmbeddedDatabase start(Path folder, Path programs) {
    long start = System.nanoTime();
    var absolute = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      var lock = lock(absolute);
      try {
        var server = server(absolute, programs);
        return new EmbeddedDatabase(lock, server, Duration.ofNanos(System.nanoTime() - start));
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw Problem.unavailable(
          "the database in %s doesn't start: %s".formatted(absolute, firstLine(e)),
          Duration.ofSeconds(5),
          e);
    }
  }

  private static String firstLine(IOException e) {
    var message =
        switch (e) {
          case FileAlreadyExistsException _ -> "it is a file, not a folder";
          case NoSuchFileException _, NotDirectoryException _ -> "the folder can't be made";
          case AccessDeniedException _ -> "access to it is denied";
          case IOException other when other.getMessage() != null -> other.getMessage();
          default -> e.toString();
        };
    return message.lines().findFirst().orElse("");
  }

  private static FileChannel lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw Problem.of(
          Problem.Code.CONFLICT,
          "the folder %s is in use by another server: stop that one or choose another folder"
              .formatted(folder));
    }
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static PostgresServer server(Path folder, Path programsFolder) throws IOException {
    var programs = PostgresPrograms.unpackedBelow(programsFolder.toAbsolutePath());
    var data = folder.resolve("postgres");
    if (!Files.exists(data)) {
      PostgresServer.create(programs, data);
    }
    var server = PostgresServer.start(programs, data, DURABLE);
    try {
      createDatabase(server);
      return server;
    } catch (SQLException e) {
      server.close();
      throw new IOException("its database can't be made: " + e.getMessage(), e);
    }
  }

  private static void createDatabase(PostgresServer server) throws SQLException {
    try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"));
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select from pg_database where datname = '%s'".formatted(NAME))) {
      if (!found.next()) {
        var _ = statement.execute("create database " + NAME);
      }
    }
  }

  /** The JDBC address of the database, its user included. */
  public String jdbcUrl() {
    return server.jdbcUrl(NAME);
  }

  /** How long it took to start. */
  public Duration startTime() {
    return startTime;
  }

  /** Stops Postgres and frees the folder. */
  @Override
  public void close() {
    try (lock) {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
