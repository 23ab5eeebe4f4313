package trainwright.core.exercise.imports;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Muscle;
import trainwright.platform.Problem;
import trainwright.platform.Texts;

/** The words of free-exercise-db in ours; docs/import.md tells the same to people. */
final class FreeExerciseWords {
  private static final Map<String, List<Muscle>> MUSCLES =
      Map.ofEntries(
          entry("abdominals", List.of(Muscle.ABS)),
          entry("abductors", List.of(Muscle.ABDUCTORS)),
          entry("adductors", List.of(Muscle.ADDUCTORS)),
          entry("biceps", List.of(Muscle.BICEPS)),
          entry("calves", List.of(Muscle.CALVES)),
          entry("chest", List.of(Muscle.CHEST)),
          entry("forearms", List.of(Muscle.FOREARMS)),
          entry("glutes", List.of(Muscle.GLUTES)),
          entry("hamstrings", List.of(Muscle.HAMSTRINGS)),
          entry("lats", List.of(Muscle.LATS)),
          entry("lower back", List.of(Muscle.LOWER_BACK)),
          entry("middle back", List.of(Muscle.UPPER_BACK)),
          entry("neck", List.of(Muscle.NECK)),
          entry("quadriceps", List.of(Muscle.QUADS)),
          entry("shoulders", List.of(Muscle.FRONT_DELTS, Muscle.SIDE_DELTS)),
          entry("traps", List.of(Muscle.TRAPS)),
          entry("triceps", List.of(Muscle.TRICEPS)));

  private static final Pattern REAR_SHOULDERS =
      Pattern.compile("\\b(rear|reverse fl|face pull|bent.over.*raise)");

  private static final Map<String, Set<Equipment>> EQUIPMENT =
      Map.ofEntries(
          entry("body only", Set.of()),
          entry("medicine ball", Set.of(Equipment.MEDICINE_BALL)),
          entry("dumbbell", Set.of(Equipment.DUMBBELLS)),
          entry("bands", Set.of(Equipment.RESISTANCE_BAND)),
          entry("kettlebells", Set.of(Equipment.KETTLEBELL)),
          entry("foam roll", Set.of(Equipment.FOAM_ROLLER)),
          entry("cable", Set.of(Equipment.CABLE_MACHINE)),
          entry("machine", Set.of(Equipment.MACHINE)),
          entry("barbell", Set.of(Equipment.BARBELL)),
          entry("exercise ball", Set.of(Equipment.EXERCISE_BALL)),
          entry("e-z curl bar", Set.of(Equipment.EZ_BAR)),
          entry("other", Set.of(Equipment.OTHER)));

  /** A thing that a name gives away although the source has no word for it. */
  private record Named(Equipment equipment, Pattern name) {
    Named(Equipment equipment, String name) {
      this(equipment, Pattern.compile("\\b(" + name + ")\\b"));
    }
  }

  private static final List<Named> NAMED =
      List.of(
          new Named(Equipment.BENCH, "bench(es)?|incline|decline|preacher|feet elevated"),
          new Named(Equipment.BARBELL, "barbell"),
          new Named(Equipment.DUMBBELLS, "dumbbells?"),
          new Named(Equipment.KETTLEBELL, "kettlebells?"),
          new Named(Equipment.EXERCISE_BALL, "exercise ball|stability ball|physioball"),
          new Named(Equipment.MEDICINE_BALL, "medicine ball|weighted ball"),
          new Named(Equipment.TOWEL, "towel"),
          new Named(Equipment.STEP, "step[- ]ups?"),
          new Named(Equipment.BOX, "box|depth jump"),
          new Named(Equipment.CHAIR, "chair"),
          new Named(Equipment.RINGS, "rings?"),
          new Named(Equipment.DIP_BARS, "parallel bars?|dips - (chest|triceps) version"),
          new Named(
              Equipment.PULL_UP_BAR,
              "pull-?ups?|pull ups?|chin-?ups?|(sternum|to side) chins|grip chin|gorilla chin"
                  + "|muscle up|hanging (leg|pike|knee)|handed hang"),
          new Named(Equipment.LOW_BAR, "inverted row"),
          new Named(Equipment.JUMP_ROPE, "rope jumping|jump rope"),
          new Named(Equipment.SLED, "sled|prowler"),
          new Named(Equipment.AB_WHEEL, "ab roller"),
          new Named(Equipment.FOAM_ROLLER, "smr"),
          new Named(Equipment.WEIGHT_PLATE, "plate"),
          new Named(Equipment.RESISTANCE_BAND, "bands?"),
          new Named(Equipment.TREADMILL, "treadmill"),
          new Named(Equipment.STATIONARY_BIKE, "bicycling, stationary|recumbent bike"),
          new Named(Equipment.ROWING_MACHINE, "rowing, stationary"));

  private static final Set<Equipment> MACHINES =
      Set.of(Equipment.TREADMILL, Equipment.STATIONARY_BIKE, Equipment.ROWING_MACHINE);

  private FreeExerciseWords() {}

  /**
   * Their muscles in our words; "shoulders" are the front and side ones, unless the name speaks of
   * the rear.
   *
   * @throws Problem {@code UNPROCESSABLE} for a word that the source's schema doesn't have
   */
  static Set<Muscle> muscles(String field, List<String> words, String name) {
    var muscles = new LinkedHashSet<Muscle>();
    boolean rear = REAR_SHOULDERS.matcher(name.toLowerCase(Locale.ROOT)).find();
    for (var word : words) {
      muscles.addAll(
          rear && word.equals("shoulders")
              ? List.of(Muscle.REAR_DELTS)
              : known(field, MUSCLES, word));
    }
    return muscles;
  }

  /**
   * What an exercise needs: what the source says and what the name gives away. "Other" stays only
   * when the name tells nothing, and a machine that has a word of its own is called by that.
   *
   * @throws Problem {@code UNPROCESSABLE} for a word that the source's schema doesn't have
   */
  static Set<Equipment> equipment(FreeExercise source) {
    var word = source.equipment();
    Set<Equipment> said = word == null ? Set.of() : known("equipment", EQUIPMENT, word);
    var lower = source.name().toLowerCase(Locale.ROOT);
    var named =
        NAMED.stream()
            .filter(thing -> thing.name().matcher(lower).find())
            .map(Named::equipment)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Equipment.class)));
    var all = EnumSet.copyOf(named);
    all.addAll(said);
    if (!named.isEmpty()) {
      all.remove(Equipment.OTHER);
    }
    if (named.stream().anyMatch(MACHINES::contains)) {
      all.remove(Equipment.MACHINE);
    }
    return all;
  }

  static <T> T known(String field, Map<String, T> words, String word) {
    var meaning = words.get(word);
    if (meaning == null) {
      throw Problem.unprocessable(
          "/" + field,
          "unknown_word",
          "%s \"%s\" is not one of %s"
              .formatted(
                  field,
                  Texts.clip(word, 60),
                  words.keySet().stream().sorted().collect(Collectors.joining(", "))));
    }
    return meaning;
  }
}
