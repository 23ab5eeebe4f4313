package trainwright.platform;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what one request costs, for its log line and for tests: statements, model calls and their
 * tokens. Threads that a request starts count for it only by {@link #carried}.
 */
public final class RequestTally {
  private static final ScopedValue<RequestTally> CURRENT = ScopedValue.newInstance();

  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicInteger modelCalls = new AtomicInteger();
  private final AtomicLong modelTokens = new AtomicLong();

  /** Runs work whose cost is counted here. */
  public <T> T count(ScopedValue.CallableOp<T, RuntimeException> work) {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /** The same work, counted for the running request whatever thread it runs on. */
  public static Runnable carried(Runnable work) {
    if (!CURRENT.isBound()) {
      return work;
    }
    var tally = CURRENT.get();
    return () -> ScopedValue.where(CURRENT, tally).run(work);
  }

  /** Notes that a statement was sent to the database. */
  public static void addStatement() {
    if (CURRENT.isBound()) {
      CURRENT.get().statements.incrementAndGet();
    }
  }

  /** Notes that a model was asked. */
  public static void addModelCall() {
    if (CURRENT.isBound()) {
      CURRENT.get().modelCalls.incrementAndGet();
    }
  }

  /** Notes what a model says an answer cost: tokens of the question and of the answer together. */
  public static void addModelTokens(long tokens) {
    if (CURRENT.isBound()) {
      long _ = CURRENT.get().modelTokens.addAndGet(tokens);
    }
  }

  /** How many statements were sent so far. */
  public int statements() {
    return statements.get();
  }

  /** How many times a model was asked so far. */
  public int modelCalls() {
    return modelCalls.get();
  }

  /** How many tokens models say they read and wrote so far. */
  public long modelTokens() {
    return modelTokens.get();
  }
}
