package trainwright.platform;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what one request costs, for its log line and for tests: statements and model calls. */
public final class RequestTally {
  private static final ScopedValue<RequestTally> CURRENT = ScopedValue.newInstance();

  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicInteger modelCalls = new AtomicInteger();

  /** Runs work whose cost is counted here. */
  public <T> T count(ScopedValue.CallableOp<T, RuntimeException> work) {
    return ScopedValue.where(CURRENT, this).call(work);
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

  /** How many statements were sent so far. */
  public int statements() {
    return statements.get();
  }

  /** How many times a model was asked so far. */
  public int modelCalls() {
    return modelCalls.get();
  }
}
