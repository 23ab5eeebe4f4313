package trainwright.core.understanding.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.RequirementStory;
import trainwright.core.understanding.RequirementStory.Kind;
import trainwright.core.understanding.Understanding;
import trainwright.core.understanding.fact.Aims;
import trainwright.core.understanding.fact.BodyFacts;
import trainwright.core.understanding.fact.TextFacts;
import trainwright.platform.Words;

/**
 * Turns what was understood into 3 to 6 needs, each one sentence to search exercises for. Every
 * kind of need that is there gets a story before any gets a second.
 */
public final class RequirementStoryRule {
  /** Fewest stories of a request. */
  public static final int MIN_STORIES = 3;

  /** Most stories of a request. */
  public static final int MAX_STORIES = 6;

  private static final int MOST_OF_A_KIND = 3;
  private static final Set<Goal> SOFT =
      EnumSet.of(
          Goal.MOBILITY,
          Goal.RELAXATION,
          Goal.POSTURE,
          Goal.WARM_UP,
          Goal.COOL_DOWN,
          Goal.RECOVERY);

  private final Understanding understanding;
  private final BodyFacts body;
  private final Aims aims;
  private final Map<Kind, List<String>> needs = new EnumMap<>(Kind.class);

  private RequirementStoryRule(String text, Understanding understanding) {
    var facts = TextFacts.of(text);
    this.understanding = understanding;
    this.body = facts.body();
    this.aims = facts.aims();
    for (var kind : Kind.values()) {
      needs.put(kind, new ArrayList<>());
    }
  }

  /**
   * The stories of a request: pain points first, then goals, constraints and the way on. In English
   * whatever the language of the text.
   */
  public static List<RequirementStory> stories(String text, Understanding understanding) {
    var rule = new RequirementStoryRule(text, understanding);
    rule.painPoints();
    rule.goals();
    rule.constraints();
    rule.progression();
    return rule.choose();
  }

  private void painPoints() {
    for (var area : understanding.spare()) {
      if (body.painful().contains(area)) {
        need(Kind.PAIN_POINT, "ease:" + Words.of(area));
      }
    }
    for (var area : understanding.focusAreas()) {
      if (loosened(area)) {
        need(Kind.PAIN_POINT, "loosen:" + Words.of(area));
      }
    }
    if (aims.sitting()) {
      need(Kind.PAIN_POINT, "sitting");
    }
  }

  /**
   * Whether an area is to be loosened: the text says so, or asks for mobility and not for muscle.
   */
  private boolean loosened(BodyArea area) {
    return body.loosen().contains(area)
        || aims.strains().contains(area)
        || (understanding.goals().contains(Goal.MOBILITY)
            && understanding.focusMuscles().isEmpty());
  }

  private void goals() {
    aims.categories().forEach(c -> need(Kind.GOAL, "category:" + Words.of(c)));
    understanding.focusMuscles().forEach(m -> need(Kind.GOAL, "muscle:" + Words.of(m)));
    if (understanding.focusMuscles().isEmpty()) {
      understanding.focusAreas().stream()
          .filter(area -> !loosened(area))
          .forEach(area -> need(Kind.GOAL, "train:" + Words.of(area)));
      understanding.focusCategories().stream()
          .filter(category -> !aims.categories().contains(category))
          .forEach(c -> need(Kind.GOAL, "category:" + Words.of(c)));
    }
    var named = new ArrayList<>(understanding.goals());
    named.removeIf(
        goal ->
            (goal == Goal.MOBILITY && !needs(Kind.PAIN_POINT).isEmpty())
                || (goal == Goal.STRENGTH && !needs(Kind.GOAL).isEmpty()));
    int at = Math.min(needs(Kind.GOAL).size(), MOST_OF_A_KIND - 1);
    for (var goal : named) {
      needs(Kind.GOAL).add(at, "goal:" + Words.of(goal));
    }
  }

  private void constraints() {
    if (!understanding.spare().isEmpty()) {
      need(Kind.CONSTRAINT, "spare");
    }
    for (var wish : understanding.wishes()) {
      if (StoryTexts.has("wish:" + Words.of(wish))) {
        need(Kind.CONSTRAINT, "wish:" + Words.of(wish));
      }
    }
  }

  private void progression() {
    for (var category : understanding.focusCategories()) {
      if (StoryTexts.has("next:" + Words.of(category))) {
        need(Kind.PROGRESSION, "next:" + Words.of(category));
      }
    }
    if (understanding.goals().equals(Set.of(Goal.MOBILITY)) && body.painful().isEmpty()) {
      need(Kind.PROGRESSION, "next:mobility");
    }
    need(Kind.PROGRESSION, "level:" + Words.of(understanding.intensityLevel()));
  }

  private void need(Kind kind, String key) {
    needs(kind).add(key);
  }

  private List<String> needs(Kind kind) {
    var keys = needs.get(kind);
    return keys == null ? List.of() : keys;
  }

  /** Takes turns among the kinds, then puts what was taken in the order of the kinds. */
  private List<RequirementStory> choose() {
    Map<Kind, Deque<String>> left = new EnumMap<>(Kind.class);
    needs.forEach((kind, keys) -> left.put(kind, new ArrayDeque<>(keys)));
    Map<Kind, List<String>> taken = new EnumMap<>(Kind.class);
    int count = 0;
    for (int round = 0; round < MOST_OF_A_KIND; round++) {
      for (var entry : left.entrySet()) {
        var repeats = round > 0 && entry.getKey() == Kind.PROGRESSION;
        if (count < MAX_STORIES && !repeats && !entry.getValue().isEmpty()) {
          taken
              .computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
              .add(entry.getValue().removeFirst());
          count++;
        }
      }
    }
    return fill(taken);
  }

  private List<RequirementStory> fill(Map<Kind, List<String>> taken) {
    int count = taken.values().stream().mapToInt(List::size).sum();
    var goals = taken.computeIfAbsent(Kind.GOAL, _ -> new ArrayList<>());
    var fillers =
        soft()
            ? List.of("goal:mobility", "goal:posture", "goal:relaxation")
            : List.of("goal:general", "goal:mobility", "goal:posture");
    for (var filler : fillers) {
      if (count < MIN_STORIES && !goals.contains(filler)) {
        goals.add(filler);
        count++;
      }
    }
    return taken.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(key -> story(e.getKey(), key)))
        .toList();
  }

  private RequirementStory story(Kind kind, String key) {
    return new RequirementStory(kind, key.equals("spare") ? spare() : StoryTexts.get(key));
  }

  private String spare() {
    var areas = understanding.spare().stream().map(a -> Words.of(a).replace('_', ' ')).toList();
    var listed =
        areas.size() == 1
            ? areas.getFirst()
            : areas.subList(0, areas.size() - 1).stream().collect(Collectors.joining(", "))
                + " and "
                + areas.getLast();
    return StoryTexts.get("spare")
        .replace("{areas}", listed)
        .replace("{work}", StoryTexts.get(work()));
  }

  private String work() {
    var families = understanding.focusCategories();
    if (families.contains(Category.SQUAT) || families.contains(Category.HINGE)) {
      return "work:legs";
    }
    if (families.contains(Category.PUSH) || families.contains(Category.PULL)) {
      return "work:upper_body";
    }
    return soft() ? "work:mobility" : "work:body";
  }

  /** Whether nothing but ease is asked for. */
  private boolean soft() {
    return SOFT.containsAll(understanding.goals());
  }
}
