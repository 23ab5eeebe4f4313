package trainwright.onebox;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that starts the database of a folder, prints its address and waits to be killed. */
final class OtherServer {
  private OtherServer() {}

  static void main(String[] arguments) throws InterruptedException {
    var database = EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1]));
    System.out.println(database.jdbcUrl());
    new CountDownLatch(1).await();
  }
}
