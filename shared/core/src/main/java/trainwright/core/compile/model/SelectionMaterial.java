package trainwright.core.compile.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trainwright.core.compile.candidate.Candidate;
import trainwright.core.compile.candidate.GoalFitRule;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.compile.plan.SessionShape;
import trainwright.core.compile.selection.FrameRule;
import trainwright.core.compile.selection.ScoreRule;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.core.routine.RoutineRole;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;

/**
 * What a model chooses from: the request, the needs, and the best candidates under short keys that
 * are ours. Nothing else can be chosen.
 */
record SelectionMaterial(
    String request,
    int targetDurationSeconds,
    IntensityLevel intensityLevel,
    Set<Goal> goals,
    Set<BodyArea> focusAreas,
    Set<Muscle> focusMuscles,
    Set<Category> focusCategories,
    Set<Tag> wishes,
    boolean frame,
    int mainExercises,
    List<String> stories,
    List<Entry> candidates) {

  private static final int MAINS = 45;
  private static final int FRAMES = 10;

  /** One candidate as the model sees it. */
  record Entry(
      String key,
      String name,
      @Nullable MovementPattern pattern,
      List<Muscle> muscles,
      @Nullable Integer level,
      @Nullable Integer intensity,
      List<Equipment> equipment,
      List<Tag> tags,
      List<RoutineRole> may,
      int story) {}

  /** The candidates by key: the best for each role. */
  static Map<String, Candidate> keyed(PlanRequest request) {
    var best =
        request.candidates().stream()
            .sorted(
                Comparator.comparingDouble((Candidate c) -> -ScoreRule.base(c, request))
                    .thenComparing(c -> c.exercise().id()))
            .toList();
    var chosen = new ArrayList<Candidate>();
    Stream.of(RoutineRole.values())
        .flatMap(
            role ->
                best.stream()
                    .filter(c -> may(c.exercise(), request).contains(role))
                    .limit(role == RoutineRole.MAIN ? MAINS : FRAMES))
        .distinct()
        .forEach(chosen::add);
    var keyed = new LinkedHashMap<String, Candidate>();
    chosen.forEach(c -> keyed.put("c" + (keyed.size() + 1), c));
    return keyed;
  }

  /** The roles an exercise may play in this routine. */
  static List<RoutineRole> may(Exercise exercise, PlanRequest request) {
    var roles = new ArrayList<RoutineRole>();
    if (FrameRule.warmsUp(exercise)) {
      roles.add(RoutineRole.WARM_UP);
    }
    if (GoalFitRule.fit(exercise, request) >= GoalFitRule.LEAST) {
      roles.add(RoutineRole.MAIN);
    }
    if (FrameRule.coolsDown(exercise)) {
      roles.add(RoutineRole.COOL_DOWN);
    }
    return roles;
  }

  static SelectionMaterial of(PlanRequest request, Map<String, Candidate> keyed) {
    var understood = request.understood();
    var shape = SessionShape.of(request);
    return new SelectionMaterial(
        request.text(),
        understood.targetDuration(),
        understood.intensityLevel(),
        understood.goals(),
        understood.focusAreas(),
        understood.focusMuscles(),
        understood.focusCategories(),
        understood.wishes(),
        shape.warmUps() > 0,
        shape.mains(),
        request.stories().stream().map(story -> story.story()).toList(),
        keyed.entrySet().stream().map(e -> entry(e.getKey(), e.getValue(), request)).toList());
  }

  private static Entry entry(String key, Candidate candidate, PlanRequest request) {
    var exercise = candidate.exercise();
    return new Entry(
        key,
        exercise.name(),
        exercise.movementPattern(),
        exercise.primaryMuscles(),
        exercise.level(),
        exercise.intensity(),
        exercise.equipment(),
        exercise.tags(),
        may(exercise, request),
        request.stories().indexOf(candidate.story()));
  }
}
