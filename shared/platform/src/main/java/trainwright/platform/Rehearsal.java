package trainwright.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a function does before a snapshot of it is taken, so that its first request finds everything
 * loaded and compiled: it answers recorded requests from recorded results of the database. Whatever
 * else would call somebody outside of this process fails meanwhile, without a call and before it
 * reads a secret. Threads started by the rehearsing one rehearse too.
 */
public final class Rehearsal {
  private static final String NO_ROWS = "{\"records\": [], \"columnMetadata\": []}";
  private static final InheritableThreadLocal<@Nullable Rehearsal> RUNNING =
      new InheritableThreadLocal<>();

  private final List<String> events = new ArrayList<>();
  private final Map<String, String> results = new HashMap<>();

  /**
   * Reads a recording.
   *
   * @param json {@code events}, a list of gateway events, and {@code results}, by the SHA-256 of
   *     each statement's SQL its result in the form of the Data API
   */
  public static Rehearsal read(String json) {
    var rehearsal = new Rehearsal();
    JsonNode recording = Json.tree(json);
    recording.path("events").forEach(event -> rehearsal.events.add(event.toString()));
    for (var result : recording.path("results").properties()) {
      rehearsal.results.put(result.getKey(), result.getValue().toString());
    }
    return rehearsal;
  }

  private Rehearsal() {}

  /** The rehearsal that this thread takes part in; null as a rule. */
  public static @Nullable Rehearsal running() {
    return RUNNING.get();
  }

  /** Whether this thread must not call anybody. */
  public static boolean isRunning() {
    return running() != null;
  }

  /** The requests to answer. */
  public List<String> events() {
    return List.copyOf(events);
  }

  /** What the database said to a statement when it was recorded; no rows if it wasn't. */
  public String resultOf(String sql) {
    return results.getOrDefault(Sha256.hex(sql), NO_ROWS);
  }

  /** Runs a part of the rehearsal. */
  public void run(Runnable part) {
    RUNNING.set(this);
    try {
      part.run();
    } finally {
      RUNNING.remove();
    }
  }
}
