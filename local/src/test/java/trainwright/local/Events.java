package trainwright.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trainwright.platform.Json;

/** The files of {@code events/}. */
final class Events {
  private static final Path FOLDER = Path.of("../events");
  private static final Pattern NAME =
      Pattern.compile("\\d{3}-([a-z-]+)\\.[a-z0-9-]+\\.(request|event)\\.json");

  private Events() {}

  /**
   * One event.
   *
   * @param file its file's name
   * @param function the function it is for
   */
  record Event(String file, String function) {
    String text() {
      return read(file);
    }

    /** What must come back, as a text whose placeholders are not filled; empty for no matter. */
    String expected() {
      var answer = file.replaceFirst("(request|event)\\.json$", "response.json");
      return Files.exists(FOLDER.resolve(answer)) ? read(answer) : "";
    }

    /** The route of a request, as the template names it; empty for a worker's event. */
    String routeKey() {
      JsonNode event = Json.tree(text());
      return event.path("routeKey").asText();
    }
  }

  /** All of them by file name, which is the order to send them in. */
  static List<Event> inOrder() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".json") && !name.endsWith(".response.json"))
          .sorted(Comparator.naturalOrder())
          .map(name -> new Event(name, function(name)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String function(String name) {
    var parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new AssertionError("events/" + name + ": see events/README.md for names");
    }
    return parts.group(1);
  }

  private static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
