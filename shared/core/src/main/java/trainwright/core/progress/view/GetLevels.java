package trainwright.core.progress.view;

import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Tells where a user stands on every ladder. */
public final class GetLevels {
  private final LevelRepository levels;

  @Inject
  GetLevels(LevelRepository levels) {
    this.levels = levels;
  }

  /** One standing for each levelled category. */
  public List<LevelView> run(UUID userId) {
    return levels.list(userId);
  }
}
