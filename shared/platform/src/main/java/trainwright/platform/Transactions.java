package trainwright.platform;

import java.util.function.Supplier;

/** Runs several writes as one: all of them happen or none. */
public interface Transactions {
  /**
   * Runs the work in one transaction. Statements that repositories run inside, on the same thread,
   * belong to it. A deadlock or a serialisation failure runs the whole work again, so it must do
   * nothing that can't be repeated outside the database, and above all call no model.
   *
   * @throws Problem as {@link Database#run} does; the transaction is then rolled back
   * @throws IllegalStateException when called inside another transaction
   */
  <T> T transaction(Supplier<T> work);

  /** Runs work that answers nothing in one transaction; see {@link #transaction(Supplier)}. */
  default void inTransaction(Runnable work) {
    boolean _ =
        transaction(
            () -> {
              work.run();
              return true;
            });
  }
}
