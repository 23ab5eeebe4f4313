package trainwright.cloud;

import org.junit.jupiter.api.AfterAll;
import trainwright.platform.Database;

final class DataApiDatabaseTest extends DatabaseContract {
  private final DataApi dataApi = new DataApi(things.url(), Patience.STANDARD);

  @Override
  Database database() {
    return dataApi.database();
  }

  @AfterAll
  @Override
  void close() {
    dataApi.close();
  }
}
