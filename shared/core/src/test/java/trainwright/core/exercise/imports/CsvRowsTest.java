package trainwright.core.exercise.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.ExerciseContent;
import trainwright.core.exercise.SetTarget;
import trainwright.platform.Problem;

class CsvRowsTest {
  private static ExerciseContent only(String csv) {
    var rows = CsvRows.read(csv);
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().error()).isNull();
    return Objects.requireNonNull(rows.getFirst().content());
  }

  @Test
  void readsEveryColumn() {
    var exercise =
        only(
            """
            name,category,level,primary_muscles,equipment,default_sets,default_tempo,how_to,contraindications
            "Row, ""slow\""",Pull,2,lats; Upper back,Pull-up bar;rings,8;8;30s,2-0-1-1,"Pull.
            Lower.",none
            """);
    assertThat(exercise.name()).isEqualTo("Row, \"slow\"");
    assertThat(exercise.level()).isEqualTo(2);
    assertThat(exercise.equipment()).containsExactly(Equipment.PULL_UP_BAR, Equipment.RINGS);
    assertThat(exercise.defaultSets())
        .containsExactly(SetTarget.ofReps(8), SetTarget.ofReps(8), SetTarget.ofSeconds(30));
    assertThat(exercise.howTo()).isEqualTo("Pull.\nLower.");
    assertThat(exercise.contraindications()).isEmpty();
  }

  @Test
  void silenceAboutLoadedAreasIsNotTakenForNone() {
    var exercise = only("name,category,primary_muscles\nPress,push,chest;triceps\n");
    assertThat(exercise.contraindications())
        .contains(BodyArea.SHOULDERS, BodyArea.ELBOWS, BodyArea.WRISTS);
  }

  @Test
  void acceptsWindowsLinesAByteOrderMarkAndEmptyLines() {
    assertThat(CsvRows.read("\uFEFFname,category\r\nA,core\r\n\r\nB,core\r\n")).hasSize(2);
  }

  @Test
  void tellsForEachBadRowItsNumberAndFault() {
    var rows =
        CsvRows.read(
            """
            name,category,level
            Good,core,1
            Bad,yoga,1
            Bad,core,high
            ,core,1
            Bad,core,9
            Bad,core,1,extra
            Fine,core
            """);
    assertThat(rows.stream().filter(row -> row.content() == null).map(ImportRow::number))
        .isEqualTo(List.of(2, 3, 4, 5, 6));
    assertThat(rows.get(1).error()).contains("yoga");
    assertThat(rows.get(2).error()).contains("whole number");
    assertThat(rows.get(3).error()).contains("name is required");
    assertThat(rows.get(4).error()).contains("0 to 5");
    assertThat(rows.get(5).error()).contains("4 cells");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name\nA\n",
        "name,category,colour\nA,core,red\n",
        "name,name,category\nA,A,core\n",
        "id,name,name_en,description,attribute_name,attribute_value\n1,A,A,B,TYPE,STRENGTH\n",
        "name,category\n\"A,core\n",
        "name,category\nA\u0000,core\n"
      })
  void refusesAFileThatCannotBeRead(String csv) {
    assertThatThrownBy(() -> CsvRows.read(csv))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.MALFORMED));
  }
}
