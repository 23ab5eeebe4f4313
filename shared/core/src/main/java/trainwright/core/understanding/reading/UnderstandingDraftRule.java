package trainwright.core.understanding.reading;

import static trainwright.core.understanding.CompileRequest.MAX_SECONDS;
import static trainwright.core.understanding.CompileRequest.MIN_SECONDS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Muscle;
import trainwright.core.understanding.CompileRequest;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.IntensityLevel;
import trainwright.core.understanding.Reading;
import trainwright.core.understanding.Refusal;
import trainwright.core.understanding.Source;
import trainwright.core.understanding.Understanding;
import trainwright.core.understanding.fact.MuscleArea;
import trainwright.core.understanding.fact.TextFacts;
import trainwright.core.understanding.refusal.RefusalTexts;
import trainwright.platform.Violation;

/**
 * Settles a model's draft against what the rules read in the same request: explicit fields win,
 * then what the rules found in the text, then the draft, then the defaults. What the rules found to
 * be hard (areas to spare, equipment that is not there, red flags) the draft can add to, never
 * weaken.
 */
public final class UnderstandingDraftRule {
  private static final int MAX_STORY = 200;

  private UnderstandingDraftRule() {}

  /** What to go on with, and what was wrong with the draft. */
  public static SettledDraft settle(CompileRequest request, UnderstandingDraft draft) {
    var read = ReadingRule.read(request);
    if (read instanceof Reading.Refused refused && refused.reason().settled()) {
      return new SettledDraft(refused, List.of(), List.of());
    }
    var violations = violations(draft);
    return switch (draft.verdict()) {
      case RED_FLAG -> refused(Refusal.RED_FLAG);
      case HOSTILE -> refused(Refusal.HOSTILE);
      case NOT_A_WORKOUT -> refused(Refusal.NOT_A_WORKOUT);
      case WORKOUT -> accepted(request, draft, violations);
    };
  }

  private static SettledDraft refused(Refusal reason) {
    return new SettledDraft(
        new Reading.Refused(reason, RefusalTexts.of(reason)), List.of(), List.of());
  }

  private static SettledDraft accepted(
      CompileRequest request, UnderstandingDraft draft, List<Violation> violations) {
    var facts = TextFacts.of(request.userRequirements());
    var merged = merge(ReadingRule.understand(request, facts), facts, draft);
    var usable = violations.stream().noneMatch(v -> v.pointer().startsWith("/stories"));
    var stories =
        usable ? draft.stories() : RequirementStoryRule.stories(request.userRequirements(), merged);
    return new SettledDraft(new Reading.Accepted(merged), stories, violations);
  }

  private static Understanding merge(
      Understanding read, TextFacts facts, UnderstandingDraft draft) {
    var spare = union(read.spare(), draft.spare());
    var level = level(read, draft);
    return new Understanding(
        duration(read, facts, draft, level),
        durationSource(read, facts, draft),
        level,
        levelSource(read, draft),
        read.format(),
        read.formatSource(),
        equipment(read, facts, draft),
        equipmentSource(read, draft),
        spare,
        without(union(read.focusAreas(), draft.focusAreas()), spare),
        muscles(read, draft, spare),
        union(read.focusCategories(), draft.focusCategories()),
        goals(read, draft),
        union(read.wishes(), draft.wishes()),
        draft.language().isBlank() ? read.language() : draft.language(),
        read.warnings());
  }

  /** The draft may take away, and add what the text neither denies nor shuts out by "only". */
  private static Set<Equipment> equipment(
      Understanding read, TextFacts facts, UnderstandingDraft draft) {
    if (read.equipmentSource() == Source.FIELD) {
      return read.equipment();
    }
    var equipment = new HashSet<>(read.equipment());
    if (!facts.equipment().closed()) {
      equipment.addAll(draft.equipment());
    }
    equipment.removeAll(facts.equipment().lacking());
    draft.equipmentLacking().forEach(equipment::remove);
    return equipment;
  }

  private static Source equipmentSource(Understanding read, UnderstandingDraft draft) {
    var drafted = !draft.equipment().isEmpty() || !draft.equipmentLacking().isEmpty();
    return read.equipmentSource() == Source.DEFAULT && drafted
        ? Source.TEXT
        : read.equipmentSource();
  }

  private static Set<Muscle> muscles(
      Understanding read, UnderstandingDraft draft, Set<BodyArea> spare) {
    var muscles = union(read.focusMuscles(), draft.focusMuscles());
    muscles.removeIf(muscle -> spare.contains(MuscleArea.of(muscle)));
    return muscles;
  }

  private static IntensityLevel level(Understanding read, UnderstandingDraft draft) {
    var drafted = draft.intensityLevel();
    return read.intensityLevelSource() == Source.DEFAULT && drafted != null
        ? drafted
        : read.intensityLevel();
  }

  private static Source levelSource(Understanding read, UnderstandingDraft draft) {
    return read.intensityLevelSource() == Source.DEFAULT && draft.intensityLevel() != null
        ? Source.TEXT
        : read.intensityLevelSource();
  }

  private static int duration(
      Understanding read, TextFacts facts, UnderstandingDraft draft, IntensityLevel level) {
    var drafted = draft.targetDurationSeconds();
    if (drafted != null && inRange(drafted) && open(read, facts)) {
      return drafted;
    }
    return read.targetDurationSource() == Source.DEFAULT
        ? level.defaultSeconds()
        : read.targetDuration();
  }

  private static Source durationSource(
      Understanding read, TextFacts facts, UnderstandingDraft draft) {
    var drafted = draft.targetDurationSeconds();
    return drafted != null && inRange(drafted) && open(read, facts)
        ? Source.TEXT
        : read.targetDurationSource();
  }

  /** Whether the rules leave the duration open: they found none, or only guessed it. */
  private static boolean open(Understanding read, TextFacts facts) {
    return read.targetDurationSource() == Source.DEFAULT
        || (read.targetDurationSource() == Source.TEXT && !facts.length().sure());
  }

  private static Set<Goal> goals(Understanding read, UnderstandingDraft draft) {
    var goals = union(read.goals(), draft.goals());
    return goals.size() > 1 ? without(goals, Set.of(Goal.GENERAL)) : goals;
  }

  private static boolean inRange(int seconds) {
    return seconds >= MIN_SECONDS && seconds <= MAX_SECONDS;
  }

  private static <T> Set<T> union(Set<T> first, List<T> second) {
    var all = new HashSet<>(first);
    all.addAll(second);
    return all;
  }

  private static <T> Set<T> without(Set<T> all, Set<T> removed) {
    var rest = new HashSet<>(all);
    rest.removeAll(removed);
    return rest;
  }

  private static List<Violation> violations(UnderstandingDraft draft) {
    var violations = new ArrayList<Violation>();
    var seconds = draft.targetDurationSeconds();
    if (seconds != null && !inRange(seconds)) {
      violations.add(
          new Violation(
              "/target_duration_seconds",
              "out_of_range",
              "target_duration_seconds must be 60 to 7200 seconds or null, was " + seconds));
    }
    var count = draft.stories().size();
    if (count < RequirementStoryRule.MIN_STORIES || count > RequirementStoryRule.MAX_STORIES) {
      violations.add(
          new Violation("/stories", "size", "stories must have 3 to 6 entries, had " + count));
    }
    for (int i = 0; i < count; i++) {
      var story = draft.stories().get(i).story();
      if (story.isBlank() || story.length() > MAX_STORY) {
        violations.add(
            new Violation(
                "/stories/" + i, "length", "a story must be one sentence of 1 to 200 characters"));
      }
    }
    return violations;
  }
}
