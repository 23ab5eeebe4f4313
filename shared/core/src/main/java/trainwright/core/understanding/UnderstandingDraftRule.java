package trainwright.core.understanding;

import static trainwright.core.understanding.CompileRequest.MAX_SECONDS;
import static trainwright.core.understanding.CompileRequest.MIN_SECONDS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    var merged = merge(ReadingRule.understand(request), draft);
    var usable = violations.stream().noneMatch(v -> v.pointer().startsWith("/stories"));
    var stories =
        usable ? draft.stories() : RequirementStoryRule.stories(request.userRequirements(), merged);
    return new SettledDraft(new Reading.Accepted(merged), stories, violations);
  }

  private static Understanding merge(Understanding read, UnderstandingDraft draft) {
    var spare = union(read.spare(), draft.spare());
    var level = level(read, draft);
    var equipment = new HashSet<>(read.equipment());
    if (read.equipmentSource() == Source.DEFAULT) {
      equipment.addAll(draft.equipment());
    }
    equipment.removeAll(read.equipmentSource() == Source.FIELD ? Set.of() : lacking(draft));
    return new Understanding(
        duration(read, draft, level),
        durationSource(read, draft),
        level,
        levelSource(read, draft),
        read.format(),
        read.formatSource(),
        equipment,
        read.equipmentSource() == Source.DEFAULT && !draft.equipment().isEmpty()
            ? Source.TEXT
            : read.equipmentSource(),
        spare,
        without(union(read.focusAreas(), draft.focusAreas()), spare),
        union(read.focusMuscles(), draft.focusMuscles()),
        union(read.focusCategories(), draft.focusCategories()),
        goals(read, draft),
        union(read.wishes(), draft.wishes()),
        draft.language(),
        read.warnings());
  }

  private static Set<trainwright.core.exercise.Equipment> lacking(UnderstandingDraft draft) {
    return Set.copyOf(draft.equipmentLacking());
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

  private static int duration(Understanding read, UnderstandingDraft draft, IntensityLevel level) {
    var drafted = draft.targetDurationSeconds();
    if (read.targetDurationSource() != Source.DEFAULT) {
      return read.targetDuration();
    }
    return drafted != null && inRange(drafted) ? drafted : level.defaultSeconds();
  }

  private static Source durationSource(Understanding read, UnderstandingDraft draft) {
    var drafted = draft.targetDurationSeconds();
    return read.targetDurationSource() == Source.DEFAULT && drafted != null && inRange(drafted)
        ? Source.TEXT
        : read.targetDurationSource();
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
