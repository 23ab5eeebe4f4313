package trainwright.onebox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What this process logs until it is closed, for tests that look for what must not be there. */
public final class CapturedLog extends Handler {
  private static final Logger ROOT = Logger.getLogger("");

  private final List<String> lines = new CopyOnWriteArrayList<>();

  private CapturedLog() {}

  /** Listens from now on to what is written in this form. */
  public static CapturedLog start(Formatter form) {
    var log = new CapturedLog();
    log.setFormatter(form);
    ROOT.addHandler(log);
    return log;
  }

  @Override
  public void publish(LogRecord record) {
    lines.add(getFormatter().format(record));
  }

  /** Each record as it was written. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
  }
}
