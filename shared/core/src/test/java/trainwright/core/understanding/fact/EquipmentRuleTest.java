package trainwright.core.understanding.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.Equipment;
import trainwright.core.understanding.CompileRequest;
import trainwright.core.understanding.Reading;
import trainwright.core.understanding.Source;
import trainwright.core.understanding.Understanding;
import trainwright.core.understanding.reading.ReadingRule;
import trainwright.core.understanding.reading.Readings;

class EquipmentRuleTest {
  private record Case(String text, Set<Equipment> beyondHousehold) {
    Case(String text, Equipment... beyondHousehold) {
      this(text, Set.copyOf(Arrays.asList(beyondHousehold)));
    }
  }

  private static Set<Equipment> beyond(Understanding understood) {
    var beyond = EnumSet.copyOf(understood.equipment());
    beyond.removeAll(Equipment.household());
    return beyond;
  }

  @Test
  void readsWhatIsThere() {
    var cases =
        List.of(
            new Case("no equipment, legs"),
            new Case("I have no equipment, full body"),
            new Case("hotel room workout"),
            new Case("workout without going to the gym"),
            new Case("only a pull-up bar, back", Equipment.PULL_UP_BAR),
            new Case(
                "two dumbbells and a band, 40 minutes",
                Equipment.DUMBBELLS,
                Equipment.RESISTANCE_BAND),
            new Case("I have resistance bands but no dumbbells", Equipment.RESISTANCE_BAND),
            new Case("dumbbells only, chest", Equipment.DUMBBELLS),
            new Case("10 minutes foam rolling", Equipment.FOAM_ROLLER),
            new Case("treadmill 30 minutes", Equipment.TREADMILL),
            new Case("no gym, just a kettlebell", Equipment.KETTLEBELL),
            new Case("something for pulling without a bar"),
            new Case("I don't have dumbbells or bands, full body"),
            new Case("no dumbbells, bands or machines, legs"),
            new Case(
                "kettlebells, a bench and a jump rope",
                Equipment.KETTLEBELL,
                Equipment.BENCH,
                Equipment.JUMP_ROPE));
    for (var each : cases) {
      var understood = Readings.understood(each.text());
      assertThat(beyond(understood)).as(each.text()).isEqualTo(each.beyondHousehold());
      assertThat(understood.equipmentSource()).as(each.text()).isEqualTo(Source.TEXT);
    }
  }

  @Test
  void aGymHasEverythingAndAHomeGymAGuess() {
    assertThat(Readings.understood("at the gym, push day").equipment())
        .containsAll(EnumSet.allOf(Equipment.class));
    var home = Readings.understood("home gym, 45 minutes");
    assertThat(beyond(home)).isEqualTo(EquipmentRule.HOME_GYM);
    assertThat(home.warnings()).anyMatch(w -> w.contains("A home gym was taken to have"));
  }

  @Test
  void householdThingsAreThereUnlessDenied() {
    assertThat(Readings.understood("core workout").equipment()).isEqualTo(Equipment.household());
    assertThat(Readings.understood("core workout").equipmentSource()).isEqualTo(Source.DEFAULT);
    assertThat(Readings.understood("no equipment, not even a chair, core").equipment())
        .doesNotContain(Equipment.CHAIR)
        .contains(Equipment.WALL);
    assertThat(Readings.understood("workout in the park").equipment())
        .doesNotContain(Equipment.DOORWAY, Equipment.TABLE);
  }

  @Test
  void namedExercisesBringTheirEquipmentUnlessDenied() {
    var asked = Readings.understood("I want to do my first pull-up");
    assertThat(asked.equipment()).contains(Equipment.PULL_UP_BAR);
    assertThat(asked.warnings()).anyMatch(w -> w.contains("pull up bar"));
    assertThat(Readings.understood("pull-ups, but no equipment").equipment())
        .doesNotContain(Equipment.PULL_UP_BAR);
    assertThat(Readings.understood("pull-ups without a bar").equipment())
        .doesNotContain(Equipment.PULL_UP_BAR);
  }

  @Test
  void theFieldWinsAndHouseholdThingsAreAddedToIt() {
    var request =
        new CompileRequest(
            null,
            "at the gym, no chair, no dumbbells, back",
            null,
            null,
            null,
            List.of(Equipment.DUMBBELLS),
            null);
    var understood = ((Reading.Accepted) ReadingRule.read(request)).understanding();
    var expected = EnumSet.copyOf(Equipment.household());
    expected.remove(Equipment.CHAIR);
    expected.add(Equipment.DUMBBELLS);
    assertThat(understood.equipment()).isEqualTo(expected);
    assertThat(understood.equipmentSource()).isEqualTo(Source.FIELD);
    assertThat(understood.warnings()).anyMatch(w -> w.contains("the field won"));
  }
}
