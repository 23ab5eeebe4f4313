package trainwright.core.progress.level;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trainwright.core.exercise.Category;
import trainwright.platform.Json;

/** The gates of all ladders: data, in {@code gates.json}. */
public final class Gates {
  /** All of them. */
  public static final List<Gate> ALL = read();

  private Gates() {}

  private static List<Gate> read() {
    try (var in = Objects.requireNonNull(Gates.class.getResourceAsStream("gates.json"))) {
      return List.of(Json.read(new String(in.readAllBytes(), UTF_8), Gate[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The gate out of a level; the highest level has none. */
  public static Optional<Gate> of(Category category, int level) {
    return ALL.stream()
        .filter(gate -> gate.category() == category && gate.level() == level)
        .findFirst();
  }
}
