package trainwright.platform;

import java.util.List;

/**
 * The relational database, by named parameters and typed rows. Only repositories use it.
 *
 * <p>The limits of the RDS Data API hold for every implementation ({@link DatabaseLimits}), so that
 * what works on a laptop works on AWS.
 */
public interface Database extends Transactions {
  /**
   * Runs one statement and answers its rows ({@code returning} included); an update without rows
   * answers none.
   *
   * @throws Problem {@code CONFLICT} for a unique violation or a row still referenced, {@code
   *     UNPROCESSABLE} for a reference to a missing row or a failed CHECK, {@code TOO_LARGE} past a
   *     limit, {@code UNAVAILABLE} when the database can't be reached in time, or when a {@code
   *     ONCE} statement may or may not have happened
   */
  List<Row> run(Statement statement);
}
