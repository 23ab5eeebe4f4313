package trainwright.core.understanding.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Category;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.RoutineFormat;
import trainwright.core.understanding.Source;
import trainwright.core.understanding.reading.Readings;

class AimRuleTest {
  private record Wish(String text, Set<Tag> wishes) {}

  private record Want(String text, Goal goal) {}

  @Test
  void readsHowItShouldBeDone() {
    var cases =
        List.of(
            new Wish("quiet workout, neighbours downstairs", Set.of(Tag.QUIET)),
            new Wish("legs, no jumping", Set.of(Tag.LOW_IMPACT)),
            new Wish("workout without lying down", Set.of(Tag.STANDING)),
            new Wish("no floor work, core", Set.of(Tag.STANDING)),
            new Wish("chair exercises for 10 minutes", Set.of(Tag.SEATED)),
            new Wish("I can't stand, workout", Set.of(Tag.SEATED)),
            new Wish("5 minutes at my desk", Set.of(Tag.DESK)),
            new Wish("stretches at the office, standing", Set.of(Tag.DESK)),
            new Wish("seated or standing exercises", Set.of()),
            new Wish("core workout", Set.of()));
    for (var each : cases) {
      assertThat(Readings.understood(each.text()).wishes())
          .as(each.text())
          .isEqualTo(each.wishes());
    }
  }

  @Test
  void readsSplitsAsTheFamiliesTheyTrain() {
    for (var text : List.of("push pull legs, 45 minutes", "push/pull/legs", "ppl at the gym")) {
      var understood = Readings.understood(text);
      assertThat(understood.focusCategories())
          .as(text)
          .containsExactlyInAnyOrder(Category.PUSH, Category.PULL, Category.SQUAT, Category.HINGE);
      assertThat(understood.focusAreas()).as(text).isEmpty();
    }
    assertThat(Readings.understood("push and pull workout").focusCategories())
        .containsExactlyInAnyOrder(Category.PUSH, Category.PULL);
    assertThat(Readings.understood("push day").focusCategories()).containsExactly(Category.PUSH);
  }

  @Test
  void readsWhatItIsFor() {
    var cases =
        List.of(
            new Want("flexibility for splits", Goal.MOBILITY),
            new Want("build muscle at home", Goal.MUSCLE),
            new Want("I want to lose weight", Goal.FAT_LOSS),
            new Want("cardio, 20 minutes", Goal.ENDURANCE),
            new Want("heart rate zone 2", Goal.ENDURANCE),
            new Want("relax before bed", Goal.RELAXATION),
            new Want("exercises for bad posture", Goal.POSTURE),
            new Want("improve my balance", Goal.BALANCE),
            new Want("learn a handstand", Goal.SKILL),
            new Want("warm up before running", Goal.WARM_UP),
            new Want("stretches after a run", Goal.COOL_DOWN),
            new Want("active recovery", Goal.RECOVERY),
            new Want("chest workout", Goal.STRENGTH),
            new Want("workout", Goal.GENERAL));
    for (var each : cases) {
      assertThat(Readings.understood(each.text()).goals()).as(each.text()).contains(each.goal());
    }
  }

  @Test
  void undoesSittingWhereNothingElseIsNamed() {
    var understood = Readings.understood("something for my desk job");
    assertThat(understood.focusAreas())
        .containsExactly(BodyArea.NECK, BodyArea.UPPER_BACK, BodyArea.HIPS);
    assertThat(understood.goals()).contains(Goal.POSTURE);
    assertThat(Readings.understood("desk job, tight wrists").focusAreas())
        .containsExactly(BodyArea.WRISTS);
  }

  @Test
  void readsNamedExercises() {
    assertThat(Readings.understood("push-ups and squats").focusCategories())
        .containsExactly(Category.PUSH, Category.SQUAT);
    var without = Readings.understood("core workout, no crunches");
    assertThat(without.warnings()).anyMatch(w -> w.contains("\"crunches\""));
  }

  @Test
  void readsSessionsByTheirNames() {
    var pull = Readings.understood("30 min upper body pull, cable machine");
    assertThat(pull.focusCategories()).containsExactly(Category.PULL);
    assertThat(pull.focusMuscles())
        .containsExactlyInAnyOrder(Muscle.UPPER_BACK, Muscle.LATS, Muscle.BICEPS);
    assertThat(pull.focusAreas()).isEmpty();
    assertThat(Readings.understood("upper body push, 30 min").focusCategories())
        .containsExactly(Category.PUSH);
    assertThat(Readings.understood("upper body, 30 min").focusCategories())
        .containsExactlyInAnyOrder(Category.PUSH, Category.PULL);
  }

  @Test
  void trainsThePosteriorChainAroundASoreBack() {
    var understood = Readings.understood("kettlebell, posterior chain, lower back a bit sore");
    assertThat(understood.goals()).containsExactly(Goal.STRENGTH);
    assertThat(understood.spare()).containsExactly(BodyArea.LOWER_BACK);
    assertThat(understood.focusMuscles())
        .containsExactlyInAnyOrder(Muscle.GLUTES, Muscle.HAMSTRINGS);
    assertThat(understood.warnings())
        .anyMatch(w -> w.contains("loads the lower back; only what spares it"));
    assertThat(Readings.understood("my posterior chain is tight").goals())
        .containsExactly(Goal.MOBILITY);
  }

  @Test
  void readsTheFormat() {
    assertThat(Readings.understood("core, square video").format()).isEqualTo(RoutineFormat.SQUARE);
    assertThat(Readings.understood("core, for tiktok").formatSource()).isEqualTo(Source.TEXT);
    assertThat(Readings.understood("vertical jump training").formatSource())
        .isEqualTo(Source.DEFAULT);
    assertThat(Readings.understood("core").format()).isEqualTo(RoutineFormat.VERTICAL);
  }

  @Test
  void saysThatAPlanOfDaysIsNotMade() {
    assertThat(Readings.understood("full body workout, 4 days a week").warnings())
        .anyMatch(w -> w.contains("one session was made"));
  }
}
