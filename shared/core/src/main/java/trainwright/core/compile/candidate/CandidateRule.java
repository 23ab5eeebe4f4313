package trainwright.core.compile.candidate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.Tag;
import trainwright.core.routine.LevelRule;
import trainwright.core.search.ExerciseFilter;
import trainwright.core.search.SearchHit;
import trainwright.core.search.SearchRequest;
import trainwright.core.search.SearchResult;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.RequirementStory;
import trainwright.core.understanding.Understanding;

/**
 * What is searched for, and what the finds become. Each story is one search; a few more see to it
 * that there is something to warm up and to cool down with and to vary the main work, whatever the
 * stories say. Every search carries the hard filters: equipment, areas to spare, level.
 */
public final class CandidateRule {
  private static final Pattern WORD = Pattern.compile("[a-z]{4,}");
  private static final int PER_STORY = 20;
  private static final int PER_FRAME = 25;
  private static final int PER_POOL = 40;
  private static final int EASY = 4;

  private static final Set<Category> STRENGTH = EnumSet.range(Category.PUSH, Category.CORE);

  private CandidateRule() {}

  /** The searches: first one for each story in their order, then the pools. */
  public static List<SearchRequest> searches(
      UUID userId, Understanding understood, List<RequirementStory> stories) {
    var hard = hard(understood);
    var searches = new ArrayList<SearchRequest>();
    for (var story : stories) {
      searches.add(
          new SearchRequest(story.story(), userId, hard, PER_STORY, false, isManner(story.kind())));
    }
    var subject = subject(understood);
    searches.add(frame("easy dynamic warm-up for " + subject, Tag.WARM_UP, userId, understood));
    searches.add(frame("calm stretch to cool down " + subject, Tag.COOL_DOWN, userId, understood));
    for (var pool : pools(understood)) {
      var text = pool.words() + " " + subject;
      searches.add(new SearchRequest(text, userId, pool.filter(), pool.limit(), true, true));
    }
    return List.copyOf(searches);
  }

  /** Whether a story says how to train rather than what: its words name no exercise. */
  private static boolean isManner(RequirementStory.Kind kind) {
    return switch (kind) {
      case CONSTRAINT, PROGRESSION -> true;
      case PAIN_POINT, GOAL -> false;
    };
  }

  /** Everything found, each exercise once, with the story that found it best. */
  public static List<Candidate> candidates(
      List<SearchResult> results, List<RequirementStory> stories, Understanding understood) {
    Map<UUID, Candidate> candidates = new LinkedHashMap<>();
    var told = stories.stream().map(Told::of).toList();
    for (int i = 0; i < results.size(); i++) {
      for (var hit : results.get(i).hits()) {
        if (allowed(hit.exercise(), understood)) {
          if (i < stories.size()) {
            candidates.merge(
                hit.exercise().id(), candidate(hit, stories.get(i)), CandidateRule::better);
          } else {
            candidates.computeIfAbsent(
                hit.exercise().id(), _ -> candidate(hit, nearest(hit.exercise(), told)));
          }
        }
      }
    }
    double best = candidates.values().stream().mapToDouble(Candidate::relevance).max().orElse(0);
    return SameNameRule.once(candidates.values()).stream()
        .map(candidate -> candidate.against(best))
        .toList();
  }

  private static boolean allowed(Exercise exercise, Understanding understood) {
    return LevelRule.fits(exercise, understood.intensityLevel())
        && FocusRule.spares(exercise, understood);
  }

  private static Candidate candidate(SearchHit hit, RequirementStory story) {
    return new Candidate(hit.exercise(), hit.score(), 0, story, hit.clip());
  }

  private static Candidate better(Candidate one, Candidate other) {
    return other.relevance() > one.relevance() ? other : one;
  }

  private static ExerciseFilter hard(Understanding understood) {
    return filter(understood, Set.of(), Set.of(), null);
  }

  private static ExerciseFilter filter(
      Understanding understood,
      Set<Category> categories,
      Set<Tag> tags,
      @org.jspecify.annotations.Nullable Integer mostIntensity) {
    var level = understood.intensityLevel();
    int most = LevelRule.maxIntensity(level);
    return new ExerciseFilter(
        categories,
        understood.equipment(),
        understood.spare(),
        null,
        LevelRule.maxLevel(level),
        null,
        mostIntensity == null ? Integer.valueOf(most) : mostIntensity,
        tags,
        Set.of());
  }

  private static SearchRequest frame(String text, Tag tag, UUID userId, Understanding understood) {
    var filter = filter(understood, Set.of(), Set.of(tag), EASY);
    return new SearchRequest(text, userId, filter, PER_FRAME, true, true);
  }

  /** A search for variety: few words, since each one costs, but words that many texts hold. */
  private record Pool(String words, ExerciseFilter filter, int limit) {}

  private static List<Pool> pools(Understanding understood) {
    var goals = understood.goals();
    var pools = new ArrayList<Pool>();
    if (!PlanRequest.GENTLE.containsAll(goals)) {
      pools.add(new Pool("strong push pull squat core", families(understood, STRENGTH), 70));
    }
    if (any(goals, Goal.GENERAL, Goal.FAT_LOSS, Goal.ENDURANCE)) {
      var conditioning = families(understood, EnumSet.of(Category.CONDITIONING));
      pools.add(new Pool("heart rate stamina", conditioning, PER_POOL));
    }
    if (any(
        goals,
        Goal.MOBILITY,
        Goal.RELAXATION,
        Goal.RECOVERY,
        Goal.COOL_DOWN,
        Goal.WARM_UP,
        Goal.POSTURE)) {
      pools.add(
          new Pool(
              "stretch loosen stiff",
              families(understood, EnumSet.of(Category.MOBILITY)),
              PER_POOL));
    }
    if (FocusRule.wantsSmallArea(understood)) {
      var mobility = families(understood, EnumSet.of(Category.MOBILITY));
      pools.add(new Pool("stretch loosen", mobility, PER_POOL));
    }
    tagPool(pools, understood, Goal.POSTURE, Tag.POSTURE);
    tagPool(pools, understood, Goal.BALANCE, Tag.BALANCE);
    tagPool(pools, understood, Goal.SKILL, Tag.SKILL);
    tagPool(pools, understood, Goal.RECOVERY, Tag.REHAB);
    if (!understood.focusCategories().isEmpty()) {
      pools.add(new Pool("strength", families(understood, understood.focusCategories()), PER_POOL));
    }
    if (!understood.wishes().isEmpty()) {
      var wished = filter(understood, Set.of(), understood.wishes(), null);
      pools.add(new Pool("strength stretch heart", wished, PER_POOL));
    }
    return pools;
  }

  private static ExerciseFilter families(Understanding understood, Set<Category> families) {
    return filter(understood, families, Set.of(), null);
  }

  private static void tagPool(List<Pool> pools, Understanding understood, Goal goal, Tag tag) {
    if (understood.goals().contains(goal)) {
      var filter = filter(understood, Set.of(), Set.of(tag), null);
      pools.add(new Pool("better " + ReasonRule.words(Set.of(tag)), filter, PER_FRAME));
    }
  }

  private static boolean any(Set<Goal> goals, Goal... some) {
    return Set.of(some).stream().anyMatch(goals::contains);
  }

  /** What is to be worked, in words; the whole body when nothing in particular is. */
  private static String subject(Understanding understood) {
    var subject = new ArrayList<Enum<?>>();
    subject.addAll(understood.focusAreas().stream().sorted().toList());
    subject.addAll(understood.focusMuscles().stream().sorted().toList());
    return subject.isEmpty()
        ? "the whole body"
        : "the " + ReasonRule.words(subject.subList(0, Math.min(6, subject.size())));
  }

  /** A story and the words that tell it from others. */
  private record Told(RequirementStory story, Set<String> words) {
    static Told of(RequirementStory story) {
      var words =
          WORD.matcher(story.story().toLowerCase(Locale.ROOT))
              .results()
              .map(MatchResult::group)
              .collect(Collectors.toUnmodifiableSet());
      return new Told(story, words);
    }

    long sharedWith(String text) {
      return words.stream().filter(text::contains).count();
    }
  }

  /** The story that shares most words with the exercise; the first one when none does. */
  private static RequirementStory nearest(Exercise exercise, List<Told> stories) {
    var text =
        (exercise.name() + " " + exercise.benefits() + " " + exercise.counteracts())
            .toLowerCase(Locale.ROOT);
    var nearest = stories.getFirst();
    long most = nearest.sharedWith(text);
    for (var told : stories.subList(1, stories.size())) {
      long shared = told.sharedWith(text);
      if (shared > most) {
        most = shared;
        nearest = told;
      }
    }
    return nearest.story();
  }
}
