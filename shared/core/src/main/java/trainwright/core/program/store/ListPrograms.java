package trainwright.core.program.store;

import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Lists a user's programs, newest first. */
public final class ListPrograms {
  private final ProgramRepository programs;

  @Inject
  ListPrograms(ProgramRepository programs) {
    this.programs = programs;
  }

  /**
   * The programs that pass the filter, at most {@code limit}.
   *
   * @param after the last program of the page before; null for the first page
   */
  public List<ProgramSummary> run(
      UUID userId, ProgramFilter filter, @Nullable ProgramPlace after, int limit) {
    return programs.list(userId, filter, after, limit);
  }
}
