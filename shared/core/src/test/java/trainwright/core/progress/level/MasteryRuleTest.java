package trainwright.core.progress.level;

import static org.assertj.core.api.Assertions.assertThat;
import static trainwright.core.session.TestSessions.loaded;
import static trainwright.core.session.TestSessions.log;
import static trainwright.core.session.TestSessions.seconds;
import static trainwright.core.session.TestSessions.sets;
import static trainwright.core.session.TestSessions.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.SetTarget;
import trainwright.core.session.SetLog;

class MasteryRuleTest {
  private static final UUID ID = UUID.randomUUID();

  @Test
  void allDefaultSetsMetOrExceededIsMastery() {
    assertThat(MasteryRule.masters(work(ID, 1, 8, sets(8, 9, 8)))).isTrue();
    assertThat(MasteryRule.masters(work(ID, 1, 8, sets(2, 8, 9, 8)))).isTrue();
    assertThat(MasteryRule.masters(work(ID, 1, 8, sets(8, 9, 7)))).isFalse();
    assertThat(MasteryRule.masters(work(ID, 1, 8, sets(20, 20)))).isFalse();
  }

  @Test
  void repetitionsAndSecondsAreHeldToTheirOwn() {
    var defaults = List.of(SetTarget.ofReps(8), SetTarget.ofSeconds(30));
    assertThat(MasteryRule.masters(work(ID, 1, defaults, "2-0-1-0", sets(8, 30)))).isFalse();
    assertThat(
            MasteryRule.masters(
                work(
                    ID, 1, defaults, "2-0-1-0", log(1, 8, null, null, null, null), seconds(2, 30))))
        .isTrue();
  }

  @Test
  void assistanceIsNoMastery() {
    assertThat(
            MasteryRule.masters(
                work(ID, 1, 8, loaded(1, 8, "-5"), loaded(2, 8, "-5"), loaded(3, 8, "-5"))))
        .isFalse();
    assertThat(
            MasteryRule.masters(
                work(ID, 1, 8, loaded(1, 8, "5"), loaded(2, 8, "0"), loaded(3, 8, "5"))))
        .isTrue();
  }

  @Test
  void anotherTempoIsNoMastery() {
    SetLog[] fast = new SetLog[3];
    for (int i = 0; i < 3; i++) {
      fast[i] = log(i + 1, 8, null, null, "1-0-1-0", null);
    }
    assertThat(MasteryRule.masters(work(ID, 1, 8, fast))).isFalse();
  }

  @Test
  void withoutDefaultSetsNothingIsMastered() {
    assertThat(MasteryRule.masters(work(ID, 1, List.of(), "2-0-1-0", sets(50, 50, 50)))).isFalse();
  }

  @Test
  void moreWorkNeverLosesMastery() {
    var random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      var figures = new ArrayList<Integer>();
      int count = random.nextInt(6);
      for (int set = 0; set < count; set++) {
        figures.add(random.nextInt(5, 12));
      }
      boolean before = masters(figures);
      figures.add(random.nextInt(0, 12));
      assertThat(!before || masters(figures)).as(figures.toString()).isTrue();
      assertThat(masters(figures))
          .isEqualTo(figures.stream().filter(figure -> figure >= 8).count() >= 3);
    }
  }

  private static boolean masters(List<Integer> figures) {
    return MasteryRule.masters(
        work(ID, 1, 8, sets(figures.stream().mapToInt(Integer::intValue).toArray())));
  }
}
