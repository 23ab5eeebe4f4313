package trainwright.core.program.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.program.plan.ProgramPlanRule;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramPreferences;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.understanding.IntensityLevel;

/** One thing broken in a good program: exactly the rule that forbids it fires. */
class ProgramCheckMutationTest {
  private static final List<Exercise> LIBRARY = TestLibrary.exercises();
  private static final Program STRENGTH = program(ProgramType.STRENGTH, 4);
  private static final Program CALISTHENICS = program(ProgramType.CALISTHENICS, 3);
  private static final Program ENDURANCE = program(ProgramType.ENDURANCE, 4);
  private static final Program SIX_DAYS = program(ProgramType.STRENGTH, 6);

  /** Week 0: its days have no targets that they must add up to. */
  private static final String WEEK_0 = "/macrocycles/0/mesocycles/0/microcycles/0";

  private static final String FIRST = "/macrocycles/0/mesocycles/0";
  private static final String LAST = "/macrocycles/0/mesocycles/2";

  private static Program program(ProgramType type, int days) {
    var request =
        new ProgramRequest(
            "get strong",
            type,
            IntensityLevel.INTERMEDIATE,
            days,
            null,
            120,
            LocalDate.of(2026, 5, 5),
            12,
            EnumSet.allOf(Equipment.class),
            null,
            new ProgramPreferences(null, 20_000, 8_000, null));
    var next = new AtomicLong();
    Supplier<UUID> ids = () -> new UUID(0x7000L, next.incrementAndGet());
    return ProgramPlanRule.plan(request, LIBRARY, ids);
  }

  private static Mutant of(Program program) {
    return new Mutant(program, LIBRARY);
  }

  /** The program without its microcycles: targets alone. */
  private static Mutant outline(Program program) {
    var mutant = of(program).set("/overview", "Weeks of work.");
    for (int i = 0; i < 3; i++) {
      mutant.array("/macrocycles/0/mesocycles/" + i + "/microcycles").removeAll();
    }
    return mutant;
  }

  private static Map<String, Supplier<Mutant>> mutants() {
    var mutants = new LinkedHashMap<String, Supplier<Mutant>>();
    structure(mutants);
    content(mutants);
    volume(mutants);
    frequency(mutants);
    intensity(mutants);
    recovery(mutants);
    ladders(mutants);
    return mutants;
  }

  private static void structure(Map<String, Supplier<Mutant>> mutants) {
    mutants.put("S1", () -> of(STRENGTH).set("/macrocycles/0/length_weeks", 13));
    mutants.put("S2", () -> outline(STRENGTH).set(FIRST + "/weekly_targets/1/week_offset", 7));
    mutants.put(
        "S3",
        () -> {
          var mutant = of(STRENGTH);
          mutant.array(LAST + "/microcycles").remove(3);
          return mutant;
        });
    mutants.put(
        "S4",
        () -> {
          var mutant = of(STRENGTH);
          mutant.array(LAST + "/microcycles/3/workouts").remove(6);
          return mutant;
        });
    mutants.put(
        "S5",
        () -> of(STRENGTH).set(LAST + "/microcycles/3/workouts/6/date", LocalDate.of(2026, 9, 9)));
    mutants.put(
        "S6", () -> of(STRENGTH).set(FIRST + "/id", STRENGTH.macrocycles().getFirst().id()));
  }

  private static void content(Map<String, Supplier<Mutant>> mutants) {
    mutants.put(
        "S7",
        () -> {
          var mutant = of(STRENGTH);
          var day = mutant.days(WEEK_0, "lift").getFirst();
          return mutant.set(day + "/blocks/0/items/0/exercise_id", new UUID(1, 2));
        });
    mutants.put("S8", () -> of(STRENGTH).set("/overview", "A program of 13 weeks."));
    mutants.put(
        "S9",
        () -> {
          var mutant = of(STRENGTH);
          return mutant.set(mutant.days(WEEK_0, "lift").getFirst() + "/estimated_minutes", 2);
        });
    mutants.put(
        "S10",
        () -> {
          var mutant = of(STRENGTH);
          var day = mutant.days(WEEK_0, "lift").getFirst();
          var items = mutant.array(mutant.main(day) + "/items");
          while (items.size() > 3) {
            items.remove(items.size() - 1);
          }
          return mutant.time(day);
        });
    mutants.put("P1", () -> of(STRENGTH).set("/request/injuries", List.of(BodyArea.ABDOMEN)));
    mutants.put("C6", () -> of(STRENGTH).set(firstItem(STRENGTH) + "/prescription/tempo", "slow"));
  }

  /** Pointer of the first main item of week 0 that counts reps. */
  private static String firstItem(Program program) {
    var mutant = of(program);
    var items = mutant.main(mutant.days(WEEK_0, "lift").getFirst()) + "/items/";
    int i = 0;
    while (!mutant.object(items + i + "/prescription").has("reps")) {
      i++;
    }
    return items + i;
  }

  private static void volume(Map<String, Supplier<Mutant>> mutants) {
    mutants.put("V1", () -> scaled(outline(STRENGTH), "chest", 0.3));
    mutants.put("V2", () -> all(outline(STRENGTH), "neck", 21, 21, 21, 12));
    mutants.put(
        "V3",
        () -> {
          var day = firstItem(STRENGTH).replaceAll("/blocks.*", "");
          var mutant = of(STRENGTH).set(firstItem(STRENGTH) + "/prescription/sets", 11);
          mutant.set(firstItem(STRENGTH) + "/seconds", 11 * 400);
          return mutant.set(day + "/estimated_minutes", 0).time(day);
        });
    mutants.put("V4", () -> all(outline(STRENGTH), "neck", 1, 1, 4, 2));
    mutants.put(
        "V5",
        () ->
            of(STRENGTH)
                .library(
                    e -> e.category() == Category.PULL ? with(e, Category.PUSH, Muscle.CHEST) : e));
  }

  /** Sets the sets of a muscle in the first mesocycle. */
  private static Mutant all(Mutant mutant, String muscle, int... sets) {
    for (int i = 0; i < sets.length; i++) {
      mutant.set(FIRST + "/weekly_targets/" + i + "/sets_per_muscle/" + muscle, (double) sets[i]);
    }
    return mutant;
  }

  private static Mutant scaled(Mutant mutant, String muscle, double share) {
    for (int i = 0; i < 4; i++) {
      var path = FIRST + "/weekly_targets/" + i + "/sets_per_muscle";
      double sets = mutant.object(path).get(muscle).asDouble();
      mutant.set(path + "/" + muscle, sets * share);
    }
    return mutant;
  }

  private static void frequency(Map<String, Supplier<Mutant>> mutants) {
    mutants.put(
        "F1",
        () -> {
          var mutant = outlined(of(STRENGTH), LAST);
          return chestOnOneDay(mutant, LAST + "/microcycles/");
        });
    mutants.put("F2", () -> of(SIX_DAYS).set("/request/experience", "beginner"));
    mutants.put(
        "F3",
        () -> {
          var mutant = of(CALISTHENICS).set("/request/program_type", "other");
          return close(mutant, LAST + "/microcycles/0");
        });
    mutants.put(
        "F4",
        () -> {
          var mutant = of(SIX_DAYS);
          var week = FIRST + "/microcycles/1";
          var rest = mutant.days(week, "rest").getFirst();
          var other = mutant.days(week, "mobility").getFirst();
          return mutant.exchange(rest, other);
        });
    mutants.put(
        "F5",
        () -> {
          var mutant = of(STRENGTH);
          var items = mutant.array(mutant.main(mutant.days(WEEK_0, "lift").getFirst()) + "/items");
          items.insert(0, items.remove(items.size() - 1));
          return mutant;
        });
    mutants.put(
        "F6", () -> of(STRENGTH).set(firstItem(STRENGTH) + "/prescription/rest_seconds", 30));
  }

  /** Outlines all mesocycles but one. */
  private static Mutant outlined(Mutant mutant, String detailed) {
    for (int i = 0; i < 3; i++) {
      var mesocycle = "/macrocycles/0/mesocycles/" + i;
      if (!mesocycle.equals(detailed)) {
        mutant.array(mesocycle + "/microcycles").removeAll();
      }
    }
    return mutant;
  }

  /** Turns chest work into neck work, but for that of a week's first session. */
  private static Mutant chestOnOneDay(Mutant mutant, String weeks) {
    var first = mutant.exerciseIds(mutant.days(weeks + 0, "lift").getFirst());
    for (int week = 0; week < 4; week++) {
      mutant.days(weeks + week, "lift").stream()
          .skip(1)
          .flatMap(day -> mutant.array(mutant.main(day) + "/items").valueStream())
          .filter(item -> first.contains(UUID.fromString(item.get("exercise_id").asText())))
          .forEach(item -> ((ObjectNode) item).put("exercise_id", alike(item, first).toString()));
    }
    return mutant.library(e -> first.contains(e.id()) ? e : withoutChest(e)).retarget();
  }

  /** Another exercise of the same pattern, so that nothing else changes. */
  private static UUID alike(JsonNode item, Set<UUID> but) {
    var id = UUID.fromString(item.get("exercise_id").asText());
    var old = LIBRARY.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    return LIBRARY.stream()
        .filter(e -> e.movementPattern() == old.movementPattern() && !but.contains(e.id()))
        .filter(e -> e.primaryMuscles().equals(old.primaryMuscles()))
        .filter(e -> !e.tags().contains(Tag.SKILL))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static void intensity(Map<String, Supplier<Mutant>> mutants) {
    mutants.put(
        "I1",
        () -> {
          var mutant = of(STRENGTH);
          var day = mutant.days(LAST + "/microcycles/0", "lift").getFirst();
          var items = mutant.array(mutant.main(day) + "/items");
          for (int i = 0; i < items.size(); i++) {
            var asked = (ObjectNode) items.get(i).get("prescription");
            if (asked.has("pct1rm")) {
              asked.put("pct1rm", 75.0);
            }
          }
          return mutant;
        });
    mutants.put(
        "I3",
        () -> {
          var mutant = outline(STRENGTH);
          var second = mutant.object(FIRST + "/weekly_targets/1").get("avg_intensity_pct1rm");
          return mutant.set(
              FIRST + "/weekly_targets/0/avg_intensity_pct1rm", second.asDouble() + 1);
        });
    mutants.put("I4", () -> of(STRENGTH).set(FIRST + "/weekly_targets/0/target_rir", 1));
    mutants.put(
        "I5", () -> of(STRENGTH).set(firstItem(STRENGTH) + "/prescription/target_rpe", 7.3));
  }

  private static void recovery(Map<String, Supplier<Mutant>> mutants) {
    mutants.put(
        "D1",
        () -> {
          var mutant = outline(STRENGTH);
          for (int i = 0; i < 2; i++) {
            var path = "/macrocycles/0/mesocycles/" + i + "/weekly_targets";
            JsonNode last = mutant.array(path).get(2).deepCopy();
            mutant.array(path).set(3, last);
            mutant.set(path + "/3/week_offset", 3);
          }
          return mutant;
        });
    mutants.put(
        "D2",
        () -> {
          var mutant = outline(STRENGTH);
          var sets = mutant.object(FIRST + "/weekly_targets/3/sets_per_muscle");
          sets.fieldNames().forEachRemaining(m -> sets.put(m, sets.get(m).asDouble() * 1.5));
          return mutant;
        });
    mutants.put(
        "D5",
        () -> {
          var mutant = of(STRENGTH);
          status(mutant, FIRST + "/microcycles/1", "completed");
          status(mutant, FIRST + "/microcycles/2", "skipped");
          status(mutant, FIRST + "/microcycles/3", "skipped");
          status(mutant, FIRST + "/microcycles/4", "skipped");
          return mutant;
        });
    mutants.put(
        "D6",
        () -> {
          var mutant = of(SIX_DAYS);
          var week = FIRST + "/microcycles/3";
          var missed = mutant.days(week, "mobility").getFirst();
          int index = Integer.parseInt(missed.replaceAll(".*/", ""));
          if (mutant.days(week, "rest").contains(week + "/workouts/" + (index + 1))) {
            index++;
          }
          var next = week + "/workouts/" + (index + 1);
          mutant.set(missed + "/status", "skipped");
          mutant
              .array(mutant.main(next) + "/items")
              .addAll(mutant.array(mutant.main(missed) + "/items"));
          return mutant.time(next);
        });
    mutants.put("E1", () -> of(ENDURANCE).set("/request/preferences/longest_run_m", 600));
  }

  private static void status(Mutant mutant, String week, String status) {
    mutant.days(week, "lift").forEach(day -> mutant.set(day + "/status", status));
  }

  private static void ladders(Map<String, Supplier<Mutant>> mutants) {
    mutants.put(
        "C1", () -> of(CALISTHENICS).set(firstItem(CALISTHENICS) + "/prescription/reps", 4));
    mutants.put(
        "C2",
        () -> of(CALISTHENICS).set("/request/preferences/levels", Map.of("push", 0, "pull", 0)));
    mutants.put(
        "C3",
        () ->
            of(STRENGTH)
                .set(firstItem(STRENGTH) + "/prescription/reps", 25)
                .set(firstItem(STRENGTH) + "/prescription/tempo", "0-0-1-0"));
    mutants.put(
        "C4",
        () -> {
          var mutant = of(CALISTHENICS);
          for (var day : mutant.days(WEEK_0, "lift")) {
            mutant
                .array(mutant.main(day) + "/items")
                .forEach(item -> ((ObjectNode) item.get("prescription")).put("sets", 1));
          }
          return close(mutant, WEEK_0);
        });
  }

  /** Moves the second lift session of a week to the day after the first. */
  private static Mutant close(Mutant mutant, String week) {
    var lifts = mutant.days(week, "lift");
    int first = Integer.parseInt(lifts.getFirst().replaceAll(".*/", ""));
    return mutant.exchange(lifts.get(1), week + "/workouts/" + (first + 1));
  }

  private static Exercise withoutChest(Exercise e) {
    return with(e, e.category(), Muscle.NECK);
  }

  /** The exercise in another category, with another muscle in the place of the chest. */
  private static Exercise with(Exercise e, Category category, Muscle chest) {
    return new Exercise(
        e.id(),
        e.ownerId(),
        e.slug(),
        e.name(),
        category,
        e.level(),
        e.movementPattern(),
        e.primaryMuscles().stream().map(m -> m == Muscle.CHEST ? chest : m).toList(),
        e.secondaryMuscles().stream().map(m -> m == Muscle.CHEST ? chest : m).toList(),
        e.howTo(),
        e.benefits(),
        e.counteracts(),
        e.contraindications(),
        e.fitnessLevel(),
        e.intensity(),
        e.roundsReps(),
        e.defaultSets(),
        e.defaultTempo(),
        e.defaultRestSeconds(),
        e.equipment(),
        e.tags(),
        e.previousVariation(),
        e.nextVariation(),
        e.version(),
        e.createdAt(),
        e.updatedAt());
  }

  @TestFactory
  Stream<DynamicTest> firesExactlyTheBrokenRule() {
    return mutants().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        assertThat(entry.getValue().get().broken())
                            .containsExactly(entry.getKey())));
  }

  @Test
  void findsNothingInTheProgramsBeforeTheyAreBroken() {
    for (var program : List.of(STRENGTH, CALISTHENICS, ENDURANCE, SIX_DAYS)) {
      assertThat(of(program).broken()).isEmpty();
    }
    assertThat(outline(STRENGTH).broken()).isEmpty();
  }

  @Test
  void breaksEveryRuleThatPlansCanBreak() {
    var ids = ProgramCheck.rules().stream().map(TrainingRule::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(mutants().keySet())
        .as("I6 needs loads in kg, which no plan has")
        .containsExactlyInAnyOrderElementsOf(ids.stream().filter(id -> !id.equals("I6")).toList());
  }
}
