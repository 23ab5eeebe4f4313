package trainwright.core.exercise.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import trainwright.core.exercise.ExerciseContent;
import trainwright.platform.Json;
import trainwright.platform.JsonFields;
import trainwright.platform.Problem;
import trainwright.platform.Texts;

/**
 * Reads a CSV file (RFC 4180) whose header names fields of {@link ExerciseContent}. Lists are
 * separated by semicolons, an empty cell leaves a field out.
 */
final class CsvRows {
  private static final List<String> TEXTS =
      List.of(
          "name",
          "slug",
          "how_to",
          "benefits",
          "counteracts",
          "rounds_reps",
          "default_tempo",
          "previous_variation",
          "next_variation");
  private static final List<String> NUMBERS =
      List.of("level", "fitness_level", "intensity", "default_rest_seconds");
  private static final List<String> WORDS = List.of("category", "movement_pattern");
  private static final List<String> LISTS =
      List.of("primary_muscles", "secondary_muscles", "contraindications", "equipment", "tags");
  private static final String SETS = "default_sets";
  private static final String LOADED = "contraindications";
  private static final ObjectReader READER =
      new CsvMapper()
          .readerForListOf(String.class)
          .with(CsvParser.Feature.WRAP_AS_ARRAY)
          .with(CsvParser.Feature.SKIP_EMPTY_LINES);

  private final List<String> header;

  private CsvRows(List<String> header) {
    this.header = header;
  }

  static List<ImportRow> read(String text) {
    var lines = lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (lines.isEmpty()) {
      throw malformed("the file must start with a header");
    }
    var rows = new CsvRows(checked(lines.getFirst()));
    var converted = new ArrayList<ImportRow>();
    for (var line : lines.subList(1, lines.size())) {
      converted.add(rows.row(converted.size() + 1, line));
    }
    return converted;
  }

  private static List<List<String>> lines(String text) {
    if (text.indexOf('\0') >= 0) {
      throw malformed("texts must not contain the NUL character");
    }
    try (var lines = READER.<List<String>>readValues(text)) {
      return lines.readAll();
    } catch (JsonProcessingException e) {
      throw malformed("not CSV: " + Texts.clip(e.getOriginalMessage(), 200));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> checked(List<String> header) {
    var columns = header.stream().map(CsvRows::word).toList();
    var known = new ArrayList<String>();
    List.of(TEXTS, NUMBERS, WORDS, LISTS, List.of(SETS)).forEach(known::addAll);
    for (var column : columns) {
      if (!known.contains(column)) {
        throw malformed(
            "%s is no column; there are %s"
                .formatted(Texts.clip(column, 60), String.join(", ", known)));
      }
    }
    if (new HashSet<>(columns).size() < columns.size()) {
      throw malformed("the header must name each column once");
    }
    if (!columns.containsAll(List.of("name", "category"))) {
      throw malformed("the header must have the columns name and category");
    }
    return columns;
  }

  private ImportRow row(int number, List<String> cells) {
    if (cells.size() > header.size()) {
      return ImportRow.bad(
          number,
          "has %d cells, the header has %d; quote texts that hold a comma"
              .formatted(cells.size(), header.size()));
    }
    return ImportRow.of(number, () -> content(cells));
  }

  private ExerciseContent content(List<String> cells) {
    var fields = Json.newObject();
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      if (!cell.isBlank()) {
        put(fields, header.get(i), cell);
      }
    }
    boolean silent = !fields.has(LOADED);
    if (!silent && fields.path(LOADED).path(0).asText().equals("none")) {
      fields.putArray(LOADED);
    }
    var content = JsonFields.of(fields).read(ExerciseContent.class);
    if (!silent) {
      return content;
    }
    var muscles = new ArrayList<>(content.primaryMuscles());
    muscles.addAll(content.secondaryMuscles());
    LoadedAreasRule.of(muscles, content.movementPattern())
        .forEach(area -> fields.withArray(LOADED).add(word(area.name())));
    return JsonFields.of(fields).read(ExerciseContent.class);
  }

  private static void put(ObjectNode fields, String column, String cell) {
    if (TEXTS.contains(column)) {
      fields.put(column, cell);
    } else if (NUMBERS.contains(column)) {
      fields.put(column, number(column, cell.strip()));
    } else if (WORDS.contains(column)) {
      fields.put(column, word(cell));
    } else if (LISTS.contains(column)) {
      var list = fields.putArray(column);
      elements(cell).forEach(element -> list.add(word(element)));
    } else {
      var sets = fields.putArray(column);
      elements(cell).forEach(element -> putSet(sets.addObject(), element));
    }
  }

  /** {@code 8} is eight repetitions, {@code 30s} half a minute. */
  private static void putSet(ObjectNode set, String element) {
    if (element.endsWith("s")) {
      set.put("duration_seconds", number(SETS, element.substring(0, element.length() - 1).strip()));
    } else {
      set.put("reps", number(SETS, element));
    }
  }

  private static int number(String column, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Problem.unprocessable(
          "/" + column,
          "bad_number",
          "must be a whole number, was \"%s\"".formatted(Texts.clip(text, 60)));
    }
  }

  private static List<String> elements(String cell) {
    return Arrays.stream(cell.split(";", -1))
        .map(String::strip)
        .filter(element -> !element.isEmpty())
        .toList();
  }

  private static String word(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
  }

  private static Problem malformed(String detail) {
    return Problem.at(Problem.Code.MALFORMED, "", "bad_csv", detail);
  }
}
