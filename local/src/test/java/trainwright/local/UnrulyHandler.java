package trainwright.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Does what its event says, none of it good. Uses nothing but the JDK: it is packed alone. */
public final class UnrulyHandler implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var order = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    switch (order) {
      case "\"throw\"" -> throw new IllegalStateException("on purpose");
      case "\"exit\"" -> System.exit(3);
      case "\"sleep\"" -> sleep();
      case "\"talk\"" -> output.write(talk());
      default -> output.write("\"well\"".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** One byte more than Lambda takes. */
  private static byte[] talk() {
    var text = "\"" + "x".repeat(6 * 1024 * 1024 + 99) + "\"";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
