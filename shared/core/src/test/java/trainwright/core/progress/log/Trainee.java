package trainwright.core.progress.log;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;
import trainwright.core.progress.change.ChangeTraining;
import trainwright.core.progress.change.TestChanges;
import trainwright.core.session.ExerciseDraft;
import trainwright.core.session.PlanRepository;
import trainwright.core.session.SessionDraft;
import trainwright.core.session.SetEntry;
import trainwright.core.session.TestPlans;
import trainwright.platform.Database;
import trainwright.platform.Ids;
import trainwright.platform.Json;
import trainwright.platform.JsonFields;

/** A user of a test with everything they can do, and a clock that the test moves. */
public final class Trainee {
  private final UUID userId;
  private final PlanRepository plans;
  private final ChangeTraining training;
  private final Ids ids = new Ids(InstantSource.system());
  private final InstantSource clock = this::now;
  private Instant now = Instant.parse("2026-05-04T09:30:00Z");

  /** A user of a database. */
  public Trainee(Database database, UUID userId) {
    this.userId = userId;
    plans = TestPlans.plans(database);
    training = TestChanges.training(database, clock);
  }

  /** Who it is. */
  public UUID userId() {
    return userId;
  }

  /** The time it is. */
  public Instant now() {
    return now;
  }

  /** Moves the clock. */
  public void passes(Duration time) {
    now = now.plus(time);
  }

  /** Makes a session. */
  public SessionOutcome create(String json) {
    return new CreateSession(plans, training, clock)
        .run(userId, Json.read(json.replace('\'', '"'), SessionDraft.class), ids.next());
  }

  /** Places the user on a ladder. */
  public void place(Category category, int level) {
    new PlaceLevel(training, ids, clock).run(userId, category, level);
  }

  /** Plans a session for a category and level. */
  public UUID plan(Category category, int level) {
    return create(
            "{'category': '%s', 'level': %d}"
                .formatted(trainwright.platform.Words.of(category), level))
        .session()
        .id();
  }

  /** Logs a set. */
  public SetOutcome log(UUID session, int order, int number, String json) {
    var entry = Json.read(json.replace('\'', '"'), SetEntry.class);
    return new LogSet(training, clock).run(userId, session, order, number, entry);
  }

  /** Logs a set of repetitions. */
  public SetOutcome reps(UUID session, int order, int number, int reps) {
    return log(session, order, number, "{'reps': %d}".formatted(reps));
  }

  /** Takes a set back. */
  public SetOutcome remove(UUID session, int order, int number) {
    return new RemoveSet(training).run(userId, session, order, number);
  }

  /** Moves a session. */
  public SessionOutcome move(UUID session, MoveSession.Step step) {
    return new MoveSession(training, clock).run(userId, session, step, MoveSession.Told.NOTHING);
  }

  /** Completes a session. */
  public SessionOutcome complete(UUID session) {
    return move(session, MoveSession.Step.COMPLETE);
  }

  /** Completes a session at a time. */
  public SessionOutcome complete(UUID session, @Nullable Instant at) {
    return new MoveSession(training, clock)
        .run(
            userId, session, MoveSession.Step.COMPLETE, new MoveSession.Told(null, at, null, null));
  }

  /** Deletes a session. */
  public void delete(UUID session, long version) {
    var _ = new DeleteSession(training).run(userId, session, version);
  }

  /** Changes what is said of a session. */
  public SessionOutcome patch(UUID session, long version, String json) {
    return new ChangeSession(training, clock)
        .run(
            userId,
            session,
            version,
            JsonFields.of(
                (com.fasterxml.jackson.databind.node.ObjectNode)
                    Json.tree(json.replace('\'', '"'))));
  }

  /** Adds or swaps an exercise. */
  public SessionOutcome put(UUID session, int order, UUID exercise) {
    return new PutExercise(plans, training, clock)
        .run(userId, session, order, new ExerciseDraft(exercise, null, null, null, null));
  }

  /** Does a whole session of squats at level 1, completed now. */
  public SessionOutcome squats(int reps) {
    var session = plan(Category.SQUAT, 1);
    for (int order = 1; order <= 2; order++) {
      for (int set = 1; set <= 3; set++) {
        var _ = reps(session, order, set, order == 2 && set == 3 ? reps : 8);
      }
    }
    passes(Duration.ofMinutes(30));
    var done = complete(session);
    passes(Duration.ofDays(2));
    return done;
  }
}
