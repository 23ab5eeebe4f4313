package trainwright.local.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * 200 users who log at once, as quickly as they are answered, for a minute, with repeats,
 * corrections and deletions; then everything that is stored of each is held against a recount of
 * their raw logs.
 */
final class LoadBench implements Benchmark {
  private static final int USERS = 200;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration TIME = Duration.ofSeconds(60);

  @Override
  public void run(PrintStream out) throws Exception {
    try (var database = TrainingDatabase.named("load");
        var server = ServerProcess.on(database.jdbcUrl())) {
      var loggers = new ArrayList<LoadUser>();
      for (int user = 0; user < USERS; user++) {
        loggers.add(new LoadUser(new Athlete(server, "load-" + user, user)));
      }
      var _ = together(loggers, WARM_UP);
      var times = together(loggers, TIME);
      print(out, times);
      var wrong = new ArrayList<String>();
      loggers.forEach(logger -> wrong.addAll(logger.errors()));
      out.println("  errors: %d".formatted(wrong.size()));
      wrong.addAll(recounted(database, out));
      if (!wrong.isEmpty()) {
        throw new IllegalStateException(
            String.join("\n", wrong.subList(0, Math.min(10, wrong.size()))));
      }
    }
  }

  /** How long each request of each kind took. */
  private static Map<String, Queue<Long>> together(List<LoadUser> loggers, Duration time)
      throws InterruptedException {
    var times = new TreeMap<String, Queue<Long>>();
    LoadUser.KINDS.forEach(kind -> times.put(kind, new ConcurrentLinkedQueue<>()));
    long end = System.nanoTime() + time.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var logger : loggers) {
        var _ = threads.submit(() -> logger.trainUntil(end, times));
      }
    }
    return times;
  }

  private static void print(PrintStream out, Map<String, Queue<Long>> times) {
    long all = times.values().stream().mapToLong(Queue::size).sum();
    out.println(
        "%d users log at once for %d s: %,d requests, %.0f a second"
            .formatted(USERS, TIME.toSeconds(), all, all / (double) TIME.toSeconds()));
    times.forEach(
        (kind, of) -> {
          if (!of.isEmpty()) {
            var nanos = of.stream().mapToLong(Long::longValue).toArray();
            out.println("  %-9s %s".formatted(kind, Latencies.of(nanos)));
          }
        });
  }

  /** What is stored otherwise than the raw logs say. */
  private static List<String> recounted(TrainingDatabase database, PrintStream out)
      throws SQLException {
    var wrong = new ArrayList<String>();
    long lines = 0;
    long logs = 0;
    try (var connection = DriverManager.getConnection(database.jdbcUrl())) {
      for (var user : users(connection)) {
        var raw = RawTraining.of(connection, user);
        var recount = Recount.of(raw);
        var stored = StoredTraining.of(connection, user);
        lines += recount.size();
        logs +=
            raw.sessions().stream()
                .flatMap(s -> s.works().stream())
                .mapToLong(w -> w.logs().size())
                .sum();
        var names = new TreeSet<>(recount.keySet());
        names.addAll(stored.keySet());
        for (var name : names) {
          if (!String.valueOf(stored.get(name)).equals(String.valueOf(recount.get(name)))) {
            wrong.add(
                "%s: stored %s, recounted %s".formatted(name, stored.get(name), recount.get(name)));
          }
        }
      }
    }
    out.println(
        "  recount of %,d set logs: %,d sums, levels and streaks, %d of them stored otherwise"
            .formatted(logs, lines, wrong.size()));
    return wrong;
  }

  private static List<UUID> users(Connection connection) throws SQLException {
    var users = new ArrayList<UUID>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select id from users where subject like 'load-%' order by id")) {
      while (rows.next()) {
        users.add(rows.getObject(1, UUID.class));
      }
    }
    return users;
  }
}
