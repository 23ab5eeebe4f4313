package trainwright.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import trainwright.core.exercise.Equipment;
import trainwright.platform.Json;
import trainwright.platform.Problem;

class CompileRequestTest {
  @Test
  void saysWhichEntryOfTheEquipmentIsNull() throws IOException {
    var reader = Json.mapper().readerForListOf(Equipment.class);
    List<Equipment> equipment = reader.readValue("[\"dumbbells\", null]");
    var problem =
        catchThrowableOfType(
            Problem.class,
            () -> new CompileRequest(null, "legs", null, null, null, equipment, null));
    assertThat(problem.code()).isEqualTo(Problem.Code.MALFORMED);
    assertThat(problem.violations().getFirst().pointer()).isEqualTo("/equipment/1");
    assertThat(problem.detail()).contains("entry 1 is null");
  }
}
