package trainwright.local;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import trainwright.platform.Database;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/**
 * A database whose user can be killed at any step: before a statement, after it, before a
 * transaction is committed and after. Who is dead does nothing any more.
 */
final class Mortal implements Database {
  private final Database real;
  private final AtomicInteger stepsLeft = new AtomicInteger();
  private volatile boolean mortal;
  private volatile boolean dead;

  Mortal(Database real) {
    this.real = real;
  }

  /** The end of a process, which nobody catches. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
      super("killed", null, false, false);
    }
  }

  /** Kills at this step from here on, the first being 1. */
  void dieAt(int step) {
    stepsLeft.set(step);
    dead = false;
    mortal = true;
  }

  /** Another process takes over; answers whether the one before was killed. */
  boolean revive() {
    boolean died = dead;
    mortal = false;
    dead = false;
    return died;
  }

  private void step() {
    if (mortal && (dead || stepsLeft.decrementAndGet() == 0)) {
      dead = true;
      throw new Killed();
    }
  }

  @Override
  public List<Row> run(Statement statement) {
    step();
    var rows = real.run(statement);
    step();
    return rows;
  }

  @Override
  public <T> T transaction(Supplier<T> work) {
    var result =
        real.transaction(
            () -> {
              var done = work.get();
              step();
              return done;
            });
    step();
    return result;
  }
}
