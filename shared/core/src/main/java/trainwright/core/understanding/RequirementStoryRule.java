package trainwright.core.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trainwright.core.understanding.RequirementStory.Kind;
import trainwright.platform.Words;

/** Turns what was understood into 3 to 6 needs, each one sentence to search exercises for. */
public final class RequirementStoryRule {
  /** Fewest stories of a request. */
  public static final int MIN_STORIES = 3;

  /** Most stories of a request. */
  public static final int MAX_STORIES = 6;

  private RequirementStoryRule() {}

  /** The stories of a request, in English whatever the language of its text. */
  public static List<RequirementStory> stories(String text, Understanding understanding) {
    Map<String, RequirementStory> stories = new LinkedHashMap<>();
    understanding.spare().forEach(area -> add(stories, Kind.PAIN_POINT, "ease:" + Words.of(area)));
    understanding.focusAreas().forEach(area -> add(stories, Kind.GOAL, "train:" + Words.of(area)));
    understanding.goals().forEach(goal -> add(stories, Kind.GOAL, "goal:" + Words.of(goal)));
    add(stories, Kind.PROGRESSION, "level:" + Words.of(understanding.intensityLevel()));
    add(stories, Kind.GOAL, "goal:general");
    add(stories, Kind.GOAL, "goal:mobility");
    var all = new ArrayList<>(stories.values());
    return List.copyOf(all.subList(0, Math.min(MAX_STORIES, all.size())));
  }

  private static void add(Map<String, RequirementStory> stories, Kind kind, String key) {
    stories.putIfAbsent(key, new RequirementStory(kind, StoryTexts.get(key)));
  }
}
