package trainwright.functions.programs;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import trainwright.core.program.store.ProgramFilter;
import trainwright.core.program.store.ProgramPlace;
import trainwright.core.program.store.ProgramSummary;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.view.ProgramStatus;
import trainwright.platform.Cursor;
import trainwright.platform.Problem;
import trainwright.platform.QueryParameters;

/** The parameters of the list of programs. */
final class ProgramListQuery {
  private ProgramListQuery() {}

  static ProgramFilter filter(QueryParameters query) {
    var known = query.only("limit", "cursor", "program_type", "status");
    return new ProgramFilter(
        known.words("program_type", ProgramType.class), known.words("status", ProgramStatus.class));
  }

  static List<String> keys(ProgramSummary last) {
    return List.of(last.createdAt().toString(), last.id().toString());
  }

  static ProgramPlace place(Cursor cursor) {
    try {
      return new ProgramPlace(
          Instant.parse(cursor.keys().get(0)), UUID.fromString(cursor.keys().get(1)));
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Problem.of(Problem.Code.MALFORMED, "cursor: not one that we gave", e);
    }
  }
}
