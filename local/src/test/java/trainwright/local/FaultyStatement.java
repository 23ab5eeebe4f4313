package trainwright.local;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trainwright.onebox.DataApiFaults.Fault;
import trainwright.platform.Database;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** Fails the next statement with these words in it, with all of its tries if told so. */
final class FaultyStatement implements Database {
  private final StrictDataApi dataApi;
  private final String words;
  private volatile @Nullable Fault fault;
  private volatile int calls;

  FaultyStatement(StrictDataApi dataApi, String words) {
    this.dataApi = dataApi;
    this.words = words;
  }

  void failNext(Fault next, int times) {
    fault = next;
    calls = times;
  }

  @Override
  public List<Row> run(Statement statement) {
    var planned = fault;
    if (planned == null || !statement.sql().contains(words)) {
      return dataApi.database().run(statement);
    }
    fault = null;
    dataApi.faults().add(planned, calls);
    try {
      return dataApi.database().run(statement);
    } finally {
      dataApi.faults().clear();
    }
  }

  @Override
  public <T> T transaction(Supplier<T> work) {
    return dataApi.database().transaction(work);
  }
}
