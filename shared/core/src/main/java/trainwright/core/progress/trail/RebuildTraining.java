package trainwright.core.progress.trail;

import java.util.UUID;
import javax.inject.Inject;

/** Makes levels, mastery and summaries of a user anew, from nothing but the trail. */
public final class RebuildTraining {
  /** Payloads have at most a few kilobytes, and a result at most 1 MiB. */
  private static final int PAGE = 100;

  private final TrailRepository trail;

  @Inject
  RebuildTraining(TrailRepository trail) {
    this.trail = trail;
  }

  /** Rebuilds and stores it; when the training goes on meanwhile, follows until it is caught. */
  public TrainingState run(UUID userId) {
    var rule = new TrailRule();
    long version = 0;
    int position = -1;
    while (true) {
      var events = trail.after(userId, version, position, PAGE);
      events.forEach(rule::follow);
      if (!events.isEmpty()) {
        version = events.getLast().changeVersion();
        position = events.getLast().position();
      }
      if (events.size() < PAGE) {
        var state = rule.state();
        if (version == 0 || trail.store(userId, version, state)) {
          return state;
        }
      }
    }
  }
}
