package trainwright.functions.mesocycles;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import trainwright.platform.Page;
import trainwright.platform.Problem;
import trainwright.platform.QueryParameters;

/** Pages of lists that are short by nature: a program has at most 17 mesocycles, a week 7 days. */
final class ChildPages {
  private ChildPages() {}

  /** The page of all children that the query asks for. */
  static <T> Page<T> of(List<T> all, QueryParameters query, Function<T, UUID> id) {
    var ids = all.stream().map(child -> id.apply(child).toString()).toList();
    int from = query.cursor().map(cursor -> after(ids, cursor.keys())).orElse(0);
    return Page.of(
        all.subList(from, all.size()),
        query.limit(),
        query,
        last -> List.of(id.apply(last).toString()));
  }

  private static int after(List<String> ids, List<String> keys) {
    int found = keys.size() == 1 ? ids.indexOf(keys.getFirst()) : -1;
    if (found < 0) {
      throw Problem.of(Problem.Code.MALFORMED, "cursor: not one that we gave");
    }
    return found + 1;
  }
}
