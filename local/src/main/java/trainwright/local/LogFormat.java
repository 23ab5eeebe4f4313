package trainwright.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;

/** How a process on one machine logs, unless a system property names another configuration. */
public final class LogFormat {
  private LogFormat() {}

  /** Reads {@code logging.properties}: a line a record, libraries only when something is wrong. */
  public static void set() {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return;
    }
    try (@Nullable InputStream in = LogFormat.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
