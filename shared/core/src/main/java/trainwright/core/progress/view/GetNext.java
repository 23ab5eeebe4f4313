package trainwright.core.progress.view;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.exercise.BodyArea;

/** Tells what to do next on every ladder, and why. */
public final class GetNext {
  private final NextRepository repository;
  private final InstantSource clock;

  @Inject
  GetNext(NextRepository repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * One piece of advice for each ladder.
   *
   * @param spare body areas that hurt: what loads them gives way (rule P1)
   */
  public List<NextView> run(UUID userId, List<BodyArea> spare) {
    var now = clock.instant();
    var material = repository.read(userId, spare, now);
    var today = LocalDate.ofInstant(now, ZoneId.of(material.user().timeZone()));
    return NextRule.next(material, today);
  }
}
