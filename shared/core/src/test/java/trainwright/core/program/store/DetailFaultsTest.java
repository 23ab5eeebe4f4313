package trainwright.core.program.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trainwright.core.TestDatabase;
import trainwright.core.exercise.TestLibrary;
import trainwright.core.program.check.ProgramCheck;
import trainwright.core.program.view.MesocycleStatus;
import trainwright.core.program.view.MesocycleView;
import trainwright.core.program.view.ProgramDepth;
import trainwright.core.program.view.ProgramView;
import trainwright.platform.Problem;
import trainwright.platform.Statement;

/** What can happen while a program is worked out: the library, the dates, the program change. */
class DetailFaultsTest {
  /** A Monday in Auckland already, and still Sunday in the zone of every server. */
  private static final java.time.Instant NOW = java.time.Instant.parse("2026-05-03T21:30:00Z");

  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

  private static final TestDatabase DATABASE = new TestDatabase();

  private final TestPrograms programs = new TestPrograms(DATABASE.port(), NOW);
  private final UUID user = DATABASE.newUser();

  @BeforeAll
  static void loadLibrary() {
    TestLibrary.load(DATABASE.port());
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static void execute(String sql, UUID id) {
    var _ = DATABASE.port().run(Statement.once(sql).bind("id", id));
  }

  private static long count(String table, UUID program) {
    var sql = "select count(*) as n from %s where program_id = cast(:id as uuid)".formatted(table);
    return DATABASE.port().run(Statement.read(sql).bind("id", program)).getFirst().whole("n");
  }

  private ProgramView read(ProgramView program) {
    return programs.trees.getProgram(user, program.id(), ProgramDepth.MESOCYCLE);
  }

  @Test
  void storesDetailedMesocycleByOneStatementAndReadsItByOne() {
    var program = programs.created(user, MONDAY, 12);
    assertThat(programs.statementsOf(() -> programs.detail.run(user, program.id(), 0)))
        .as("the program with the library, then all of the mesocycle")
        .isEqualTo(2);
    var id = program.mesocycles().findFirst().orElseThrow().id();
    assertThat(programs.statementsOf(() -> programs.trees.getMesocycle(user, id))).isOne();
    assertThat(programs.statementsOf(() -> programs.detailAll.run(user, program.id(), _ -> {})))
        .as("the program, then a statement for each of two mesocycles")
        .isEqualTo(3);
    assertThat(programs.statementsOf(() -> programs.created(user, MONDAY, 11))).isEqualTo(2);
  }

  @Test
  void tellsTheOverviewAnewWhenTheLibraryHasChangedSinceTheOutline() {
    var program = programs.created(user, MONDAY, 8);
    assertThat(program.overview()).contains("Main lifts with a bar");
    byBodyWeight(() -> programs.detailAll.run(user, program.id(), _ -> {}));
    var read = read(program);
    assertThat(read.mesocycles().map(MesocycleView::status)).containsOnly(MesocycleStatus.DETAILED);
    assertThat(read.overview()).isNotEmpty().doesNotContain("Main lifts with a bar");
    assertThat(ProgramCheck.overviewHolds(read.program())).isTrue();
    assertThat(read.version()).as("what was read before is stale").isGreaterThan(1);
  }

  /** Leaves body weight alone in the library while this runs. */
  private static void byBodyWeight(Runnable work) {
    var sql = "update exercises set equipment = '{rings}' where equipment <> '{}'";
    var _ = DATABASE.port().run(Statement.once(sql));
    try {
      work.run();
    } finally {
      TestLibrary.load(DATABASE.port());
    }
  }

  @Test
  void leavesTheOverviewAndTheVersionWhereTheLibraryHasNotChanged() {
    var program = programs.created(user, MONDAY, 8);
    var _ = programs.detailAll.run(user, program.id(), _ -> {});
    assertThat(read(program).overview()).isEqualTo(program.overview());
    assertThat(read(program).version()).isOne();
  }

  @Test
  void putsDaysWhereAPauseThatEndedMeanwhileMovedThem() {
    var program = programs.created(user, MONDAY, 8);
    programs.beforeDaysAreStored(
        () ->
            execute(
                """
                update mesocycles set start_date = start_date + 14, end_date = end_date + 14
                where program_id = cast(:id as uuid)
                """,
                program.id()));
    var detailed = programs.detail.run(user, program.id(), 1);
    assertThat(detailed.stored()).isTrue();
    var stored = programs.trees.getMesocycle(user, detailed.mesocycle().id());
    assertThat(stored.startDate()).isEqualTo(MONDAY.plusWeeks(6));
    assertThat(stored.mesocycle().microcycles().getFirst().startDate())
        .isEqualTo(stored.startDate());
    assertThat(stored.mesocycle().microcycles().getLast().endDate()).isEqualTo(stored.endDate());
  }

  @Test
  void leavesNothingOfProgramThatIsDeletedBetweenTwoOfItsMesocycles() {
    var program = programs.created(user, MONDAY, 12);
    var delete = "delete from fitness_programs where id = cast(:id as uuid)";
    assertThatThrownBy(
            () ->
                programs.detailAll.run(
                    user,
                    program.id(),
                    percent -> {
                      if (percent < 50) {
                        execute(delete, program.id());
                      }
                    }))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.NOT_FOUND));
    assertThat(count("mesocycles", program.id())).isZero();
    assertThat(count("workout_instances", program.id())).isZero();
  }

  @Test
  void leavesNothingOfProgramThatIsDeletedJustBeforeItsDaysAreStored() {
    var program = programs.created(user, MONDAY, 4);
    var delete = "delete from fitness_programs where id = cast(:id as uuid)";
    programs.beforeDaysAreStored(() -> execute(delete, program.id()));
    assertThatThrownBy(() -> programs.detail.run(user, program.id(), 0))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.NOT_FOUND));
    assertThat(count("workout_instances", program.id())).isZero();
  }

  @Test
  void startMayLieSevenDaysBackInTheUsersZoneAndNotEight() {
    execute("update users set time_zone = 'Pacific/Auckland' where id = cast(:id as uuid)", user);
    assertThat(java.time.LocalDate.ofInstant(NOW, ZoneId.of("UTC"))).isBefore(MONDAY);
    assertThat(programs.created(user, MONDAY.minusDays(7), 4).startDate())
        .isEqualTo(MONDAY.minusDays(7));
    assertThatThrownBy(() -> programs.created(user, MONDAY.minusDays(8), 4))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.violations().getFirst().pointer()).isEqualTo("/start_date");
              assertThat(p.detail()).contains("today, 2026-05-04", "was 2026-04-26");
            });
    var inUtc = DATABASE.newUser();
    assertThat(programs.created(inUtc, MONDAY.minusDays(8), 4).startDate())
        .as("it is Sunday there")
        .isEqualTo(MONDAY.minusDays(8));
    assertThatThrownBy(() -> programs.created(inUtc, MONDAY.minusDays(9), 4))
        .isInstanceOf(Problem.class);
  }

  @Test
  void refusesPlanThatBreaksHardRuleWithEveryFindingOfIt() {
    var good = programs.created(user, MONDAY, 8).program();
    assertThat(ReportRule.accepted(good, TestLibrary.exercises(), List.of(), List.of()))
        .isNotNull();
    var broken = good.withOverview("Lift 777 kg in 99 weeks.");
    assertThatThrownBy(
            () -> ReportRule.accepted(broken, TestLibrary.exercises(), List.of(), List.of()))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.code()).isEqualTo(Problem.Code.UNPROCESSABLE);
              assertThat(p.violations())
                  .hasSize(2)
                  .allMatch(v -> v.code().equals("S8") && v.pointer().equals("/overview"));
              assertThat(p.detail()).contains("S8", "777");
            });
  }
}
