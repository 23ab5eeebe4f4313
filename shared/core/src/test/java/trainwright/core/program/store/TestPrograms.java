package trainwright.core.program.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import trainwright.ai.HostedAi;
import trainwright.core.draft.AskModel;
import trainwright.core.exercise.Equipment;
import trainwright.core.program.model.DraftLifts;
import trainwright.core.program.model.DraftOutline;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.view.ProgramTreeRepository;
import trainwright.core.program.view.ProgramView;
import trainwright.core.understanding.IntensityLevel;
import trainwright.platform.Database;
import trainwright.platform.Environment;
import trainwright.platform.Ids;
import trainwright.platform.Row;
import trainwright.platform.Secrets;
import trainwright.platform.Statement;

/**
 * The use cases of programs without a model, over a database that counts its statements and that
 * something can happen to just before days are stored.
 */
final class TestPrograms implements Database {
  static final Ids IDS = new Ids(InstantSource.system());

  private final Database database;
  private Runnable beforeDaysAreStored = () -> {};
  private int statements;

  final CreateProgram create;
  final DetailMesocycle detail;
  final DetailProgram detailAll;
  final ProgramTreeRepository trees;

  TestPrograms(Database database, Instant now) {
    this.database = database;
    InstantSource clock = () -> now;
    var environment = new Environment(Map.of());
    var model =
        new HostedAi(environment, new Secrets(environment, r -> r, clock), clock).languageModel();
    var ask = new AskModel(model);
    var planner = new Planner(new DraftOutline(ask), new DraftLifts(ask), model, IDS, clock);
    var materials = new ProgramMaterialRepository(this);
    trees = new ProgramTreeRepository(this);
    create = new CreateProgram(materials, new ProgramRepository(this), trees, planner, IDS, clock);
    var detailer =
        new MesocycleDetailer(materials, new MesocycleRepository(this), trees, planner, IDS);
    detail = new DetailMesocycle(detailer);
    detailAll = new DetailProgram(detailer);
  }

  static ProgramRequest request(LocalDate start, int weeks) {
    return new ProgramRequest(
        "Get stronger all over",
        ProgramType.STRENGTH,
        IntensityLevel.INTERMEDIATE,
        4,
        null,
        60,
        start,
        weeks,
        Set.of(Equipment.BARBELL, Equipment.DUMBBELLS, Equipment.BENCH, Equipment.PULL_UP_BAR),
        null,
        null);
  }

  ProgramView created(UUID user, LocalDate start, int weeks) {
    return create.run(user, IDS.next(), request(start, weeks), false);
  }

  /** Has this happen once, at the last moment before the days of a mesocycle are stored. */
  void beforeDaysAreStored(Runnable happens) {
    beforeDaysAreStored = happens;
  }

  /** How many statements some work sends. */
  int statementsOf(Runnable work) {
    statements = 0;
    work.run();
    return statements;
  }

  @Override
  public List<Row> run(Statement statement) {
    if (statement.sql().contains("insert into workout_instances")) {
      var happens = beforeDaysAreStored;
      beforeDaysAreStored = () -> {};
      happens.run();
    }
    statements++;
    return database.run(statement);
  }

  @Override
  public <T> T transaction(Supplier<T> work) {
    return database.transaction(work);
  }
}
