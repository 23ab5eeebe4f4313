package trainwright.onebox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;

/**
 * What a Data API endpoint does wrong on purpose, to show how its callers fare. Faults happen to
 * calls in the order they were added, each to so many calls.
 */
public final class DataApiFaults {
  /** What can go wrong. */
  public enum Fault {
    /** The cluster was paused: nothing is done, and the caller is told to try again. */
    RESUMING,
    /** 500, and nothing was done. */
    FAIL_BEFORE,
    /** 500, although all was done: the answer is lost. */
    FAIL_AFTER,
    /** The transaction of the call is rolled back before. */
    LOSE_TRANSACTION,
    /** All is done, and no answer ever comes. */
    HANG
  }

  /** A fault as it is told from outside. */
  private record Told(Fault fault, @Nullable String operation, int calls) {}

  private static final class Planned {
    final Fault fault;
    final @Nullable String operation;
    int calls;

    Planned(Fault fault, @Nullable String operation, int calls) {
      this.fault = fault;
      this.operation = operation;
      this.calls = calls;
    }

    boolean meets(String name, boolean inTransaction) {
      boolean named =
          operation == null ? !name.equals("RollbackTransaction") : operation.equals(name);
      return named && (fault != Fault.LOSE_TRANSACTION || inTransaction);
    }
  }

  private final List<Planned> planned = new ArrayList<>();

  DataApiFaults() {}

  /** The next calls of any operation but a rollback. */
  public void add(Fault fault, int calls) {
    plan(new Planned(fault, null, calls));
  }

  /** The next calls of one operation, by the last part of its path: {@code CommitTransaction}. */
  public void add(Fault fault, String operation, int calls) {
    plan(new Planned(fault, operation, calls));
  }

  /** Adds the fault that a JSON object tells. */
  void add(String json) {
    try {
      var told = Json.readForeign(json, Told.class);
      plan(new Planned(told.fault(), told.operation(), told.calls()));
    } catch (JsonProcessingException e) {
      throw DataApiError.invalid(e.getOriginalMessage());
    }
  }

  private synchronized void plan(Planned fault) {
    planned.add(fault);
  }

  /** No more faults. */
  public synchronized void clear() {
    planned.clear();
  }

  /** The fault of this call, which it uses up. */
  synchronized Optional<Fault> take(String operation, boolean inTransaction) {
    for (var fault : planned) {
      if (fault.meets(operation, inTransaction)) {
        fault.calls--;
        planned.removeIf(done -> done.calls <= 0);
        return Optional.of(fault.fault);
      }
    }
    return Optional.empty();
  }
}
