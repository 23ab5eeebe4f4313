package trainwright.core.program.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trainwright.ai.HostedAi;
import trainwright.core.draft.AskModel;
import trainwright.core.exercise.Equipment;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.program.model.DraftLifts;
import trainwright.core.program.model.DraftOutline;
import trainwright.core.program.plan.ProgramPlanRule;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.understanding.IntensityLevel;
import trainwright.onebox.Fault;
import trainwright.onebox.ModelStub;
import trainwright.platform.Environment;
import trainwright.platform.Ids;
import trainwright.platform.Secrets;

class ModelPlannerTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Ids IDS = new Ids(CLOCK);
  private static final List<Exercise> LIBRARY = TestLibrary.exercises();
  private static final ProgramRequest REQUEST =
      new ProgramRequest(
          "Get stronger",
          ProgramType.STRENGTH,
          IntensityLevel.INTERMEDIATE,
          3,
          null,
          60,
          LocalDate.of(2026, 12, 7),
          8,
          Set.of(Equipment.values()),
          Set.of(),
          null);

  private final ModelStub stub = new ModelStub();

  @AfterEach
  void close() {
    stub.close();
  }

  private Planner planner(Map<String, String> variables) {
    var environment = new Environment(variables);
    var model =
        new HostedAi(environment, new Secrets(environment, r -> r, CLOCK), CLOCK).languageModel();
    var ask = new AskModel(model);
    return new Planner(new DraftOutline(ask), new DraftLifts(ask), model, IDS, CLOCK);
  }

  private Planner withModel() {
    return planner(
        Map.of(
            "MODEL_BASE_URL", stub.baseUrl(),
            "MODEL_API_KEY", "key",
            "MODEL_NAME", "first-model",
            "MODEL_BUDGET_SECONDS", "2"));
  }

  @Test
  void namesTheModelThatDividedTheProgramAndItsPrompt() {
    stub.thenAnswer(
        """
        {"overview":"Strength.","mesocycles":[{"phase":"strength","weeks":5},
          {"phase":"peak","weeks":3}]}
        """);
    var made = withModel().outline(REQUEST, LIBRARY);
    assertThat(made.planner()).isEqualTo("first-model");
    assertThat(made.promptHash()).isEqualTo(DraftOutline.promptHash());
    assertThat(made.notes()).containsExactly("outline: first answer used");
    assertThat(made.value().mesocycles().map(Mesocycle::weeks)).containsExactly(5, 3);
  }

  @Test
  void plansByRulesWhenTheModelStalls() {
    stub.failAlways(Fault.STALLED_IN_BODY);
    var made = withModel().outline(REQUEST, LIBRARY);
    assertThat(made.planner()).isEqualTo(Made.RULES);
    assertThat(made.notes()).containsExactly("outline: no answer: TIMED_OUT");
    assertThat(made.value().mesocycles().mapToInt(Mesocycle::weeks).sum()).isEqualTo(8);
  }

  @Test
  void detailsByRulesWhenTheModelsTreeIsCutOff() {
    var outline = ProgramPlanRule.outline(REQUEST, LIBRARY, IDS::next);
    stub.thenAnswer("{\"days\":[{\"day\":\"mon").thenAnswer("{\"days\":[{\"day\":\"mon");
    var made = withModel().detail(outline, 0, LIBRARY);
    assertThat(made.planner()).isEqualTo(Made.RULES);
    assertThat(made.notes()).containsExactly("lifts: rules broken twice: not_the_schema");
    assertThat(made.value().microcycles()).isNotEmpty();
  }

  @Test
  void asksNobodyWithoutAModel() {
    var made = planner(Map.of()).outline(REQUEST, LIBRARY);
    assertThat(made.planner()).isEqualTo(Made.RULES);
    assertThat(made.promptHash()).isNull();
    assertThat(made.notes()).isEmpty();
  }

  @Test
  void usesAnOutlineAgainOnlyWhereItWouldBeMadeThatWay() {
    assertThat(withModel().wouldMake("first-model")).isTrue();
    assertThat(withModel().wouldMake(Made.RULES)).isFalse();
    assertThat(planner(Map.of()).wouldMake(Made.RULES)).isTrue();
    assertThat(planner(Map.of()).wouldMake("first-model")).isFalse();
  }
}
