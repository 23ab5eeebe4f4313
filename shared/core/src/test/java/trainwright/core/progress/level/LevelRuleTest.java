package trainwright.core.progress.level;

import static org.assertj.core.api.Assertions.assertThat;
import static trainwright.core.session.TestSessions.completed;
import static trainwright.core.session.TestSessions.sets;
import static trainwright.core.session.TestSessions.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.Category;
import trainwright.core.session.Session;
import trainwright.core.session.SessionStatus;
import trainwright.core.session.TestSessions;

class LevelRuleTest {
  private static final Gate SQUAT_1 = Gates.of(Category.SQUAT, 1).orElseThrow();
  private static final UUID FIRST = SQUAT_1.exercises().get(0).exerciseId();
  private static final UUID SECOND = SQUAT_1.exercises().get(1).exerciseId();
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final List<LevelFact> facts = new ArrayList<>();

  private void placed(int level) {
    facts.add(new LevelFact.Placed(next(), UUID.randomUUID(), Category.SQUAT, level));
  }

  private void done(Session session) {
    facts.add(new LevelFact.Completed(next(), session.id(), CleanSessionRule.judge(session)));
  }

  private Instant next() {
    return START.plusSeconds(86_400L * facts.size());
  }

  private CategoryLevel squat() {
    return Objects.requireNonNull(LevelRule.standings(facts).get(Category.SQUAT));
  }

  private static Session clean() {
    return completed(work(FIRST, 1, 8, sets(8, 8, 8)), work(SECOND, 2, 8, sets(9, 8, 10)));
  }

  private static Session missed() {
    return completed(work(FIRST, 1, 8, sets(8, 8, 7)), work(SECOND, 2, 8, sets(8, 8, 8)));
  }

  @Test
  void everybodyStartsAtFoundation() {
    assertThat(squat()).isEqualTo(new CategoryLevel(0, 0));
  }

  @Test
  void threeCleanSessionsInARowAreOneLevel() {
    placed(1);
    done(clean());
    done(clean());
    assertThat(squat()).isEqualTo(new CategoryLevel(1, 2));
    done(clean());
    assertThat(squat()).isEqualTo(new CategoryLevel(2, 0));
  }

  @Test
  void anyMissStartsTheStreakAnew() {
    placed(1);
    done(clean());
    done(clean());
    done(missed());
    assertThat(squat()).isEqualTo(new CategoryLevel(1, 0));
    done(clean());
    done(clean());
    assertThat(squat()).isEqualTo(new CategoryLevel(1, 2));
  }

  @Test
  void sessionWithoutAnExerciseOfTheGateChangesNothing() {
    placed(1);
    done(clean());
    done(completed(work(UUID.randomUUID(), 1, 8, sets(1))));
    assertThat(squat()).isEqualTo(new CategoryLevel(1, 1));
  }

  @Test
  void missingOneExerciseOfTheGateIsAMiss() {
    assertThat(CleanSessionRule.judge(completed(work(FIRST, 1, 8, sets(8, 8, 8)))))
        .isEqualTo(Judgement.NONE.with(SQUAT_1, false));
  }

  @Test
  void setsBeyondThePlanNeverHarm() {
    var extra =
        completed(work(FIRST, 1, 8, sets(8, 8, 8, 1, 0)), work(SECOND, 2, 8, sets(8, 8, 8, 2)));
    assertThat(CleanSessionRule.judge(extra).clean(Category.SQUAT, 1)).isTrue();
  }

  @Test
  void plannedSetBelowItsTargetIsAMissEvenAboveTheGate() {
    var hard = completed(work(FIRST, 1, 10, sets(10, 10, 9)), work(SECOND, 2, 8, sets(8, 8, 8)));
    assertThat(CleanSessionRule.judge(hard).clean(Category.SQUAT, 1)).isFalse();
  }

  @Test
  void easyPlanDoneWellPassesTheGateAndDoneAsPlannedDoesNot() {
    var well = completed(work(FIRST, 1, 5, sets(8, 8, 8)), work(SECOND, 2, 5, sets(8, 8, 8)));
    var asPlanned = completed(work(FIRST, 1, 5, sets(5, 5, 5)), work(SECOND, 2, 5, sets(5, 5, 5)));
    assertThat(CleanSessionRule.judge(well).clean(Category.SQUAT, 1)).isTrue();
    assertThat(CleanSessionRule.judge(asPlanned).clean(Category.SQUAT, 1)).isFalse();
  }

  @Test
  void helpIsNotClean() {
    var helped =
        completed(
            work(
                FIRST,
                1,
                8,
                TestSessions.loaded(1, 8, "-10"),
                TestSessions.loaded(2, 8, "-10"),
                TestSessions.loaded(3, 8, "-10")),
            work(SECOND, 2, 8, sets(8, 8, 8)));
    assertThat(CleanSessionRule.judge(helped).clean(Category.SQUAT, 1)).isFalse();
  }

  @Test
  void onlyCompletedSessionsCount() {
    for (var status :
        List.of(SessionStatus.PLANNED, SessionStatus.IN_PROGRESS, SessionStatus.SKIPPED)) {
      var open =
          TestSessions.session(
              status, work(FIRST, 1, 8, sets(8, 8, 8)), work(SECOND, 2, 8, sets(8, 8, 8)));
      assertThat(CleanSessionRule.judge(open)).isEqualTo(Judgement.NONE);
    }
  }

  @Test
  void highestLevelHasNoWayUp() {
    placed(5);
    for (int i = 0; i < 9; i++) {
      facts.add(new LevelFact.Completed(next(), UUID.randomUUID(), new Judgement(-1, -1)));
    }
    assertThat(squat()).isEqualTo(new CategoryLevel(5, 0));
  }

  @Test
  void placingBreaksAStreak() {
    placed(1);
    done(clean());
    done(clean());
    placed(1);
    done(clean());
    assertThat(squat()).isEqualTo(new CategoryLevel(1, 1));
  }

  /** What rule C2 says, walked through step by step for one ladder. */
  private static CategoryLevel plainly(List<LevelFact> ordered) {
    int level = 0;
    int streak = 0;
    for (var fact : ordered) {
      if (fact instanceof LevelFact.Placed(_, _, Category category, int to)
          && category == Category.SQUAT) {
        level = to;
        streak = 0;
      } else if (fact instanceof LevelFact.Completed(_, _, Judgement judgement)
          && level < 5
          && judgement.tried(Category.SQUAT, level)) {
        streak = judgement.clean(Category.SQUAT, level) ? streak + 1 : 0;
        level += streak / 3;
        streak %= 3;
      }
    }
    return new CategoryLevel(level, streak);
  }

  @Test
  void anyHistoryInAnyOrderOfArrivalLeadsWhereTheRuleSays() {
    for (int seed = 0; seed < 3_000; seed++) {
      var random = new Random(seed);
      facts.clear();
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        int tried = random.nextInt(1 << 18);
        int missed = random.nextInt(1 << 18);
        int rarely = missed & random.nextInt();
        facts.add(
            random.nextInt(8) == 0
                ? new LevelFact.Placed(
                    next(), UUID.randomUUID(), anyLadder(random), random.nextInt(6))
                : new LevelFact.Completed(
                    next(), UUID.randomUUID(), new Judgement(tried, tried & ~rarely)));
      }
      var expected = plainly(facts);
      Collections.shuffle(facts, random);
      assertThat(squat()).as("seed %d", seed).isEqualTo(expected);
      assertThat(squat().level()).isBetween(0, 5);
      assertThat(squat().cleanStreak()).isBetween(0, 2);
    }
  }

  private static Category anyLadder(Random random) {
    return LevelRule.categories().get(random.nextInt(3));
  }

  @Test
  void noSessionLiftsMoreThanOneLevel() {
    for (int seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      facts.clear();
      int before = 0;
      for (int i = 0; i < 30; i++) {
        int tried = random.nextInt(1 << 18);
        facts.add(new LevelFact.Completed(next(), UUID.randomUUID(), new Judgement(tried, tried)));
        assertThat(squat().level()).as("seed %d", seed).isBetween(before, before + 1);
        before = squat().level();
      }
    }
  }
}
