package trainwright.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Training over HTTP, one request after another, with 10,000 and 1,000,000 sessions stored, by 200
 * users with 20 sessions each; and the same by one who has 1,000. The two sizes stand in two
 * databases and are asked in turn, so that a slower moment of the machine meets both. What is
 * logged is on the disk before it is answered, as on {@code bin/serve}.
 */
final class ProgressBench implements Benchmark {
  private static final int SMALL = 500;
  private static final int LARGE = 50_000;
  private static final int MEASURED = 200;
  private static final int WARM_UP = 400;
  private static final int ROUNDS = 1_000;
  private static final int SLICES = 10;
  private static final int OF_VETERAN = 200;

  @Override
  public void run(PrintStream out) throws Exception {
    try (var small = Side.filled("small", SMALL, out);
        var large = Side.filled("large", LARGE, out)) {
      for (var deed : Deed.values()) {
        var _ = small.measure(deed, small.athletes(), WARM_UP);
        var _ = large.measure(deed, large.athletes(), WARM_UP);
      }
      for (var deed : Deed.values()) {
        compare(out, deed, small, large);
      }
    }
  }

  private static void compare(PrintStream out, Deed deed, Side small, Side large) throws Exception {
    int rounds = ROUNDS / SLICES;
    var times =
        SideBySide.of(
            SLICES,
            () -> small.measure(deed, small.athletes(), rounds),
            () -> large.measure(deed, large.athletes(), rounds));
    var ofVeteran = large.measure(deed, List.of(large.veteran()), OF_VETERAN);
    out.println("%s: %d statements".formatted(deed.route, large.server().statements(deed.route)));
    out.println("     10,000 sessions: " + times.small());
    out.println("  1,000,000 sessions: " + times.large());
    out.println("   1,000 of one user: " + ofVeteran);
    out.println(times.ratios());
  }

  /** What is measured; where it needs a session, one is made before, outside of the measure. */
  private enum Deed {
    LOG_SET("PUT /v1/sessions/{id}/exercises/{order}/sets/{set_number}"),
    COMPLETE("POST /v1/sessions/{id}/complete"),
    WEEK("GET /v1/me/weeks/{date}"),
    PROGRESS("GET /v1/me/progress"),
    NEXT("GET /v1/me/next");

    final String route;

    Deed(String route) {
      this.route = route;
    }

    /** Does it once and answers how long it took, in nanoseconds. */
    long nanos(Athlete athlete, Turn turn) throws IOException, InterruptedException {
      return switch (this) {
        case LOG_SET -> {
          if (turn.set() == 0) {
            turn.session(athlete.plannedSession());
          }
          int order = Math.min(turn.set() / 3, 2);
          int number = turn.set() - 3 * order;
          var path = "%s/exercises/%d/sets/%d".formatted(turn.session(), order + 1, number + 1);
          yield timed(athlete, "PUT", path, "{\"reps\": 8, \"rpe\": 8.5}");
        }
        case COMPLETE -> timed(athlete, "POST", athlete.doneSession() + "/complete", "");
        case WEEK -> timed(athlete, "GET", "/v1/me/weeks/" + LocalDate.now(ZoneOffset.UTC), "");
        case PROGRESS ->
            timed(athlete, "GET", "/v1/me/progress?exercise=" + athlete.loadedExercise(), "");
        case NEXT -> timed(athlete, "GET", "/v1/me/next", "");
      };
    }

    private static long timed(Athlete athlete, String method, String path, String json)
        throws IOException, InterruptedException {
      long start = System.nanoTime();
      var answer = athlete.send(method, path, json);
      long nanos = System.nanoTime() - start;
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
      }
      return nanos;
    }
  }

  /** How far the logging of sets has come. */
  private static final class Turn {
    private static final int SETS = 10;
    private int count = -1;
    private String session = "";

    /** The place of the next set in its session. */
    void next() {
      count++;
    }

    int set() {
      return count % SETS;
    }

    /** Whose turn it is; each logs a whole session. */
    int of(Deed deed, int athletes) {
      return (deed == Deed.LOG_SET ? count / SETS : count) % athletes;
    }

    String session() {
      return session;
    }

    void session(String path) {
      session = path;
    }
  }

  /** One server with its database. */
  private record Side(
      TrainingDatabase database, ServerProcess server, List<Athlete> athletes, Athlete veteran)
      implements AutoCloseable {

    static Side filled(String name, int users, PrintStream out) throws Exception {
      var database = TrainingDatabase.named(name);
      var server = ServerProcess.on(database.jdbcUrl());
      database.fill(server, users, out);
      int copies = users / TrainingDatabase.MODELS - 1;
      int each = MEASURED / TrainingDatabase.MODELS;
      var athletes = new ArrayList<Athlete>();
      for (int i = 0; i < MEASURED; i++) {
        int model = i % TrainingDatabase.MODELS;
        int copy = 1 + i / TrainingDatabase.MODELS * (copies / each);
        athletes.add(new Athlete(server, TrainingDatabase.subject(model, copy), i));
      }
      return new Side(database, server, athletes, new Athlete(server, "veteran", MEASURED));
    }

    Latencies measure(Deed deed, List<Athlete> who, int rounds) throws Exception {
      var turn = new Turn();
      int first = who.getFirst().random().nextInt(who.size());
      var nanos = new long[rounds];
      for (int round = 0; round < rounds; round++) {
        turn.next();
        var athlete = who.get((first + turn.of(deed, who.size())) % who.size());
        nanos[round] = deed.nanos(athlete, turn);
      }
      return Latencies.of(nanos);
    }

    @Override
    public void close() throws IOException {
      server.close();
      database.close();
    }
  }
}
