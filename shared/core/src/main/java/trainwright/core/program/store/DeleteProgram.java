package trainwright.core.program.store;

import java.util.UUID;
import javax.inject.Inject;

/** Removes a program and everything that was planned in it. */
public final class DeleteProgram {
  private final ProgramRepository programs;

  @Inject
  DeleteProgram(ProgramRepository programs) {
    this.programs = programs;
  }

  /**
   * Removes a version of the user's program.
   *
   * @throws trainwright.platform.Problem {@code NOT_FOUND}, or {@code STALE} when it has another
   *     version
   */
  public void run(UUID userId, UUID id, long version) {
    programs.delete(userId, id, version);
  }
}
