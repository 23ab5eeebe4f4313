package trainwright.core.compile.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.CompileRequest;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.Reading;
import trainwright.core.understanding.RoutineFormat;
import trainwright.core.understanding.Source;
import trainwright.core.understanding.Understanding;
import trainwright.core.understanding.reading.ReadingRule;

/** Requests of all sorts: half of them sentences put together, half of them random conditions. */
final class RandomRequests {
  private static final List<String> WHAT =
      List.of(
          "something for tight hips",
          "a full body workout",
          "core work",
          "stretch my neck",
          "arms only",
          "a push day",
          "pulling without a bar",
          "cardio",
          "leg day with squats",
          "relax before bed",
          "better posture",
          "balance for my grandmother",
          "burn some fat",
          "learn the handstand",
          "lower back feels stiff",
          "warm up before running",
          "glutes",
          "stronger shoulders",
          "a bit of everything",
          "cool down after a hike");
  private static final List<String> HOW =
      List.of(
          "",
          "quietly",
          "sitting at my desk",
          "no jumping",
          "with dumbbells",
          "no equipment",
          "with a pull-up bar and rings",
          "with a kettlebell",
          "bad knees",
          "sore wrists",
          "my shoulder hurts",
          "I never trained",
          "I am advanced",
          "for beginners",
          "on the floor",
          "standing only",
          "ankle injury",
          "with a resistance band",
          "in my office");
  private static final List<String> LONG =
      List.of("", "20 minutes", "half an hour", "5 min", "an hour", "quick", "45'", "90 seconds");

  private final Random random;

  RandomRequests(long seed) {
    random = new Random(seed);
  }

  /** The next request as it is understood; null for one that is refused. */
  @org.jspecify.annotations.Nullable
  PlanRequest next(long seed) {
    return random.nextBoolean() ? sentence(seed) : conditions(seed);
  }

  private @org.jspecify.annotations.Nullable PlanRequest sentence(long seed) {
    var text = String.join(", ", one(WHAT), one(HOW), one(HOW), one(LONG));
    var duration = random.nextInt(3) == 0 ? Integer.valueOf(seconds()) : null;
    var level = random.nextInt(3) == 0 ? one(List.of(IntensityLevel.values())) : null;
    var request = new CompileRequest(null, text, duration, level, null, null, seed);
    return switch (ReadingRule.read(request)) {
      case Reading.Accepted(var understood) -> Requests.planned(text, understood, seed);
      case Reading.Refused _ -> null;
    };
  }

  private PlanRequest conditions(long seed) {
    var equipment = new HashSet<>(Equipment.household());
    equipment.addAll(some(Equipment.values(), 4));
    var spare = some(BodyArea.values(), 2);
    var areas = new HashSet<>(random.nextInt(3) == 0 ? some(BodyArea.values(), 2) : Set.of());
    areas.removeAll(spare);
    var goals = new HashSet<>(some(Goal.values(), 2));
    var understood =
        new Understanding(
            seconds(),
            Source.FIELD,
            one(List.of(IntensityLevel.values())),
            Source.FIELD,
            one(List.of(RoutineFormat.values())),
            Source.FIELD,
            equipment,
            Source.FIELD,
            spare,
            areas,
            random.nextInt(5) == 0 ? some(Muscle.values(), 3) : Set.of(),
            random.nextInt(5) == 0 ? some(Category.values(), 2) : Set.of(),
            goals.isEmpty() ? Set.of(Goal.GENERAL) : goals,
            random.nextInt(4) == 0
                ? some(new Tag[] {Tag.QUIET, Tag.SEATED, Tag.DESK, Tag.STANDING, Tag.FLOOR}, 1)
                : Set.of(),
            "en",
            List.of());
    return Requests.planned("conditions", understood, seed);
  }

  private int seconds() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(60, 300);
      case 1 -> random.nextInt(300, 1_200);
      case 2 -> random.nextInt(1_200, 3_600);
      default -> random.nextInt(60, 7_201);
    };
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> Set<T> some(T[] all, int most) {
    var left = new ArrayList<>(List.of(all));
    java.util.Collections.shuffle(left, random);
    return new HashSet<>(left.subList(0, random.nextInt(most + 1)));
  }
}
