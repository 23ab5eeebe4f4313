package trainwright.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Environment;
import trainwright.platform.Json;
import trainwright.platform.Problem;

/**
 * Writes each log record as one line of JSON, which CloudWatch can search by field and takes
 * metrics from. Of an exception the line tells what and where it was, but not its message:
 * libraries quote in it what they were given, and that may be personal. Only problems of our own
 * making, which are answered with a 5xx, quote nothing and are told.
 */
public final class LogLines extends Formatter {
  private static final int MAX_CAUSES = 5;
  private static final int MAX_FRAMES = 20;

  /** Has this process log so, when Lambda runs it; elsewhere somebody else decides. */
  static void startOnLambda() {
    var name = new Environment(System.getenv()).find("AWS_LAMBDA_FUNCTION_NAME");
    if (name.isPresent()) {
      start(Logger.getLogger(""));
    }
  }

  private static void start(Logger root) {
    for (var handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    var console = new ConsoleHandler();
    console.setFormatter(new LogLines());
    root.addHandler(console);
  }

  /** As the JDK's logging makes one from its configuration. */
  @SuppressWarnings("RedundantModifier") // found by its name, so it says that it is meant to be
  public LogLines() {}

  @Override
  public String format(LogRecord record) {
    var message = formatMessage(record);
    // Lines of work are JSON already.
    return (message.startsWith("{") ? message : wrapped(record, message)) + "\n";
  }

  private static String wrapped(LogRecord record, String message) {
    var line =
        Json.newObject()
            .put("time", record.getInstant().toString())
            .put("level", record.getLevel().getName())
            .put("logger", record.getLoggerName())
            .put("message", message);
    if (record.getThrown() != null) {
      tell(record.getThrown(), line.putArray("error"));
    }
    return Json.write(line);
  }

  private static void tell(Throwable thrown, ArrayNode causes) {
    for (@Nullable Throwable e = thrown;
        e != null && causes.size() < MAX_CAUSES;
        e = e.getCause()) {
      var cause = causes.addObject().put("type", e.getClass().getName());
      if (e instanceof Problem problem && problem.code().status() >= 500) {
        cause.put("problem", problem.getMessage());
      } else if (e instanceof SQLException refused) {
        cause.put("sql_state", refused.getSQLState());
      }
      var frames = cause.putArray("at");
      List.of(e.getStackTrace()).stream()
          .limit(MAX_FRAMES)
          .forEach(frame -> frames.add(frame.toString()));
    }
  }
}
