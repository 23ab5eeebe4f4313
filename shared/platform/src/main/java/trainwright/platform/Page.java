package trainwright.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows of the page
 * @param nextCursor where the next page starts; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page made from rows that were read with one more than {@code limit}.
   *
   * @param sortKey the sort columns' values of a row, for the cursor
   */
  public static <T> Page<T> of(
      List<T> rows, int limit, QueryParameters query, Function<T, List<String>> sortKey) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    var items = rows.subList(0, limit);
    return new Page<>(items, query.nextCursor(sortKey.apply(items.getLast())));
  }
}
