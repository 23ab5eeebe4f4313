package trainwright.core.progress.trail;

import java.util.List;
import java.util.UUID;
import javax.inject.Inject;

/** Lists what happened to a user's training, the newest first. */
public final class ListEvents {
  private final TrailRepository trail;

  @Inject
  ListEvents(TrailRepository trail) {
    this.trail = trail;
  }

  /** The events before a place, at most {@code limit}. */
  public List<TrailEvent> run(UUID userId, long version, int position, int limit) {
    return trail.before(userId, version, position, limit);
  }
}
