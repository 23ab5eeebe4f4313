package trainwright.core.understanding.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static trainwright.core.exercise.BodyArea.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Muscle;
import trainwright.core.exercise.Tag;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.reading.Readings;

class BodyRuleTest {
  private record Case(String text, Set<BodyArea> spare, Set<BodyArea> focus) {}

  private static void check(List<Case> cases) {
    for (var each : cases) {
      var understood = Readings.understood(each.text());
      assertThat(understood.spare()).as("spare: " + each.text()).isEqualTo(each.spare());
      assertThat(understood.focusAreas()).as("focus: " + each.text()).isEqualTo(each.focus());
    }
  }

  @Test
  void loosensWhatIsTightAndSparesWhatIsBad() {
    check(
        List.of(
            new Case("20 minutes for tight hips, bad knees", Set.of(KNEES), Set.of(HIPS)),
            new Case("tight hips bad knees", Set.of(KNEES), Set.of(HIPS)),
            new Case(
                "stiff neck and rounded shoulders", Set.of(), Set.of(NECK, SHOULDERS, UPPER_BACK)),
            new Case("my hips are tight and my wrists hurt", Set.of(WRISTS), Set.of(HIPS)),
            new Case("my lower back hurts", Set.of(LOWER_BACK), Set.of()),
            new Case("lower back tightness", Set.of(), Set.of(LOWER_BACK)),
            new Case("pain in my left elbow", Set.of(ELBOWS), Set.of()),
            new Case("shoulder injury, leg workout", Set.of(SHOULDERS), Set.of(THIGHS)),
            new Case("my back aches from sitting", Set.of(UPPER_BACK, LOWER_BACK), Set.of()),
            new Case("my knees, they hurt. Abs please", Set.of(KNEES), Set.of(ABDOMEN)),
            new Case("can't run without knee pain", Set.of(KNEES), Set.of()),
            new Case("no squats because of my ankles, core", Set.of(ANKLES), Set.of(ABDOMEN)),
            new Case("hurt back from lifting", Set.of(UPPER_BACK, LOWER_BACK), Set.of()),
            new Case("I want to spare my knees, abs", Set.of(KNEES), Set.of(ABDOMEN)),
            new Case("old injury in my shoulder, abs", Set.of(SHOULDERS), Set.of(ABDOMEN)),
            new Case("my foot is numb, abs", Set.of(FEET, LOWER_BACK), Set.of(ABDOMEN)),
            new Case("sore neck from the phone", Set.of(NECK), Set.of())));
  }

  @Test
  void aComplaintHoldsForAWholeList() {
    check(
        List.of(
            new Case("bad knees, hips and shoulders", Set.of(KNEES, HIPS, SHOULDERS), Set.of()),
            new Case(
                "neck, shoulders and lower back pain",
                Set.of(NECK, SHOULDERS, LOWER_BACK),
                Set.of()),
            new Case("knees and wrists hurt", Set.of(KNEES, WRISTS), Set.of()),
            new Case("no equipment, bad knees, abs", Set.of(KNEES), Set.of(ABDOMEN))));
  }

  @Test
  void readsDenials() {
    check(
        List.of(
            new Case("no knee problems, 20 minutes legs", Set.of(), Set.of(THIGHS)),
            new Case("my knees are fine but my shoulders hurt", Set.of(SHOULDERS), Set.of()),
            new Case("stiff hips, not painful", Set.of(), Set.of(HIPS)),
            new Case("my hips don't hurt, they are just tight", Set.of(), Set.of(HIPS)),
            new Case("prevent knee injuries, 20 min", Set.of(), Set.of(KNEES))));
  }

  @Test
  void sparesWhatIsToBeLeftAlone() {
    check(
        List.of(
            new Case("full body but not my shoulders", Set.of(SHOULDERS), Set.of()),
            new Case("no legs today, 30 minutes", Set.of(THIGHS), Set.of()),
            new Case("knee-friendly leg workout", Set.of(KNEES), Set.of(THIGHS)),
            new Case("everything except legs", Set.of(THIGHS), Set.of()),
            new Case("nothing for arms", Set.of(SHOULDERS, ELBOWS), Set.of()),
            new Case(
                "nothing for arms, legs only, 20 min", Set.of(SHOULDERS, ELBOWS), Set.of(THIGHS)),
            new Case("nothing for knees, hips only", Set.of(KNEES), Set.of(HIPS)),
            new Case("leave out the chest, legs", Set.of(CHEST), Set.of(THIGHS)),
            new Case("without core work, 15 minutes", Set.of(ABDOMEN), Set.of()),
            new Case("no arm work, abs", Set.of(SHOULDERS, ELBOWS), Set.of(ABDOMEN)),
            new Case("core without hurting my neck", Set.of(NECK), Set.of(ABDOMEN)),
            new Case("i dont want to hurt my knees, core", Set.of(KNEES), Set.of(ABDOMEN)),
            new Case(
                "legs and abs but my wrists can't take load",
                Set.of(WRISTS),
                Set.of(THIGHS, ABDOMEN)),
            new Case("avoid my elbows, chest workout", Set.of(ELBOWS), Set.of(CHEST)),
            new Case("I can't kneel, hips please", Set.of(KNEES), Set.of(HIPS))));
  }

  @Test
  void sparingWinsOverWorkingOnTheSameAreaAndSaysSo() {
    var understood = Readings.understood("strengthen my back, it hurts all the time");
    assertThat(understood.spare()).contains(LOWER_BACK);
    assertThat(understood.focusAreas()).doesNotContain(LOWER_BACK);
    var clash = Readings.understood("shoulder injury, upper body workout");
    assertThat(clash.spare()).containsExactly(SHOULDERS);
    assertThat(clash.focusMuscles()).doesNotContain(Muscle.SIDE_DELTS).contains(Muscle.LATS);
    assertThat(clash.warnings()).anyMatch(w -> w.contains("at once: shoulders; spared"));
  }

  @Test
  void takesCircumstancesForNoWish() {
    var lifting = Readings.understood("my shoulder hurts when I lift my arm, train legs");
    assertThat(lifting.focusAreas()).containsExactly(THIGHS);
    var pressing = Readings.understood("wrist pain from push-ups");
    assertThat(pressing.focusCategories()).isEmpty();
    var hindered = Readings.understood("I can't do push-ups because my wrists hurt");
    assertThat(hindered.focusCategories()).isEmpty();
  }

  @Test
  void knowsAilments() {
    check(
        List.of(
            new Case("sciatica relief", Set.of(LOWER_BACK, HIPS), Set.of()),
            new Case(
                "I have a herniated disc, strengthen my core", Set.of(LOWER_BACK), Set.of(ABDOMEN)),
            new Case("plantar fasciitis", Set.of(ANKLES, FEET), Set.of(CALVES)),
            new Case("tennis elbow, legs", Set.of(ELBOWS, WRISTS), Set.of(THIGHS)),
            new Case("carpal tunnel, core", Set.of(WRISTS), Set.of(ABDOMEN)),
            new Case("I am not pregnant, core", Set.of(), Set.of(ABDOMEN)),
            new Case("broke my arm 3 years ago, legs", Set.of(SHOULDERS, ELBOWS), Set.of(THIGHS)),
            new Case("knee surgery 5 years ago, core", Set.of(KNEES), Set.of(ABDOMEN))));
  }

  @Test
  void advisesOnEveryAilment() {
    for (var text :
        List.of(
            "carpal tunnel",
            "tennis elbow",
            "plantar fasciitis",
            "shin splints",
            "frozen shoulder",
            "torn meniscus 2 years ago",
            "arthritis")) {
      assertThat(Readings.understood(text).warnings())
          .as(text)
          .anyMatch(w -> w.contains("doctor") || w.contains("physio") || w.contains("ease off"));
    }
  }

  @Test
  void warnsWhenANamedExerciseLoadsWhatIsSpared() {
    assertThat(Readings.understood("knees hurt. do jump squats 10 min").warnings())
        .anyMatch(
            w -> w.contains("\"jump squats\"") && w.contains("loads the knees; only what spares"));
    assertThat(Readings.understood("bad knees, push-ups").warnings())
        .noneMatch(w -> w.contains("spares"));
  }

  @Test
  void plansForPregnancyWithCareAndAdvice() {
    var understood = Readings.understood("I'm 5 months pregnant, 20 minute workout");
    assertThat(understood.spare()).contains(ABDOMEN, LOWER_BACK);
    assertThat(understood.wishes()).contains(Tag.LOW_IMPACT, Tag.STANDING);
    assertThat(understood.warnings()).anyMatch(w -> w.contains("midwife or doctor"));
  }

  @Test
  void painAsksForGentleMobilityAndNamedMusclesForStrength() {
    assertThat(Readings.understood("my lower back hurts").goals()).contains(Goal.MOBILITY);
    assertThat(Readings.understood("hamstrings and glutes").goals()).containsExactly(Goal.STRENGTH);
    assertThat(Readings.understood("hamstrings and glutes").focusMuscles())
        .containsExactly(Muscle.GLUTES, Muscle.HAMSTRINGS);
    assertThat(Readings.understood("my legs are dead from yesterday").goals())
        .contains(Goal.RECOVERY);
  }

  @Test
  void trainsArmsByTheirMusclesAndNotByTheirJoints() {
    var understood = Readings.understood("chest and triceps 40 min barbell");
    assertThat(understood.focusAreas()).containsExactly(CHEST);
    assertThat(understood.focusMuscles()).contains(Muscle.CHEST, Muscle.TRICEPS);
    assertThat(Readings.understood("arms, 45 minutes").focusAreas()).isEmpty();
    assertThat(Readings.understood("triceps").goals()).containsExactly(Goal.STRENGTH);
    assertThat(Readings.understood("strong elbows").focusAreas()).containsExactly(ELBOWS);
    assertThat(Readings.understood("my triceps hurt, legs").spare()).containsExactly(ELBOWS);
    assertThat(Readings.understood("triceps workout, my elbows hurt").warnings()).isNotEmpty();
  }

  @Test
  void takesTheBackOfOtherPhrasesForNoBack() {
    for (var text :
        List.of(
            "get back in shape",
            "I'm back, workout please",
            "6 feet tall, workout",
            "workout to get back to running")) {
      assertThat(Readings.understood(text).focusAreas()).as(text).isEmpty();
    }
  }
}
