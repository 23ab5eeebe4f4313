package trainwright.core.exercise.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trainwright.platform.Problem;
import trainwright.platform.Request;

/** The rows of an import's body, each converted, no exercise twice. */
public final class ImportFile {
  /** The most rows that one import may have. */
  public static final int MAX_ROWS = 10_000;

  private final List<ImportRow> rows;

  private ImportFile(List<ImportRow> rows) {
    if (rows.isEmpty() || rows.size() > MAX_ROWS) {
      throw Problem.unprocessable(
          "",
          "bad_size",
          "an import must have 1 to %,d rows, has %,d".formatted(MAX_ROWS, rows.size()));
    }
    this.rows = withoutRepetitions(rows);
  }

  /**
   * Reads a request's body: {@code text/csv} with our header, or {@code application/json} in the
   * shape of free-exercise-db.
   *
   * @throws Problem {@code UNSUPPORTED_MEDIA_TYPE}, {@code MALFORMED} for what can't be read at
   *     all; a row that can't be converted is no problem but a bad row
   */
  public static ImportFile read(Request request) {
    request.requireMediaType("application/json", "text/csv");
    boolean csv = request.header("content-type").orElse("").strip().startsWith("text/csv");
    return new ImportFile(csv ? CsvRows.read(request.body()) : json(request.body(JsonNode.class)));
  }

  private static List<ImportRow> json(JsonNode body) {
    if (!body.isArray()) {
      throw Problem.at(
          Problem.Code.MALFORMED,
          "",
          "wrong_type",
          "the body must be a JSON array of exercises as free-exercise-db has them");
    }
    var rows = new ArrayList<ImportRow>();
    for (var element : body) {
      int number = rows.size() + 1;
      rows.add(
          element instanceof ObjectNode object
              ? ImportRow.ofFreeExercise(number, object)
              : ImportRow.bad(number, "must be an object"));
    }
    return rows;
  }

  private static List<ImportRow> withoutRepetitions(List<ImportRow> rows) {
    Map<String, Integer> firsts = new HashMap<>();
    return rows.stream()
        .map(
            row -> {
              var content = row.content();
              if (content == null) {
                return row;
              }
              var first = firsts.putIfAbsent(content.slug(), row.number());
              return first == null
                  ? row
                  : ImportRow.bad(
                      row.number(),
                      "has the slug %s, as row %d has".formatted(content.slug(), first));
            })
        .toList();
  }

  List<ImportRow> rows() {
    return rows;
  }
}
