package trainwright.core.program.view;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.platform.Database;
import trainwright.platform.Problem;
import trainwright.platform.Statement;

/** The tables of programs, read as trees; each read is one statement. */
public final class ProgramTreeRepository {
  private static final String MINE = " and user_id = cast(:user_id as uuid)";
  private static final String OF_PROGRAM = "program_id = (select id from program)";
  private static final String OF_MESOCYCLE = "mesocycle_id = cast(:id as uuid)" + MINE;

  private static final String MESOCYCLE =
      TreeSql.union(
          List.of(
              TreeSql.mesocycles("id = cast(:id as uuid)" + MINE),
              TreeSql.microcycles(OF_MESOCYCLE),
              TreeSql.workouts(
                  "microcycle_id in (select id from microcycles where " + OF_MESOCYCLE + ")")));

  private final Database database;

  /** Reads from this database. */
  @Inject
  public ProgramTreeRepository(Database database) {
    this.database = database;
  }

  /**
   * The user's program down to a depth; days come without their blocks.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  public ProgramView getProgram(UUID userId, UUID id, ProgramDepth depth) {
    var program = read(TreeSql.WITH_PROGRAM + programSql(depth), userId, id, depth).program();
    if (program == null) {
      throw Problem.notFound("program", id);
    }
    return program;
  }

  private static String programSql(ProgramDepth depth) {
    var selects = new ArrayList<String>();
    selects.add(TreeSql.program());
    if (depth.compareTo(ProgramDepth.MACROCYCLE) >= 0) {
      selects.add(TreeSql.macrocycles(OF_PROGRAM));
    }
    if (depth.compareTo(ProgramDepth.MESOCYCLE) >= 0) {
      selects.add(TreeSql.mesocycles(OF_PROGRAM));
    }
    if (depth.compareTo(ProgramDepth.MICROCYCLE) >= 0) {
      selects.add(
          TreeSql.microcycles(
              "mesocycle_id in (select id from mesocycles where " + OF_PROGRAM + ")"));
    }
    if (depth == ProgramDepth.WORKOUT) {
      selects.add(TreeSql.days(OF_PROGRAM));
    }
    return TreeSql.union(selects);
  }

  /**
   * The user's mesocycle with its weeks and their days.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  public MesocycleView getMesocycle(UUID userId, UUID id) {
    return read(MESOCYCLE, userId, id, ProgramDepth.WORKOUT).mesocycles().stream()
        .findFirst()
        .orElseThrow(() -> Problem.notFound("mesocycle", id));
  }

  /**
   * The user's microcycle without its days.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  public MicrocycleView getMicrocycle(UUID userId, UUID id) {
    var sql = TreeSql.union(List.of(TreeSql.microcycles("id = cast(:id as uuid)" + MINE)));
    return read(sql, userId, id, ProgramDepth.MICROCYCLE).microcycles().stream()
        .findFirst()
        .orElseThrow(() -> Problem.notFound("microcycle", id));
  }

  /**
   * The mesocycles of the user's program, without their weeks.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  public List<MesocycleView> listMesocyclesOfProgram(UUID userId, UUID id) {
    return children(
            "program", userId, id, "fitness_programs", TreeSql.mesocycles(parent("program")))
        .mesocycles();
  }

  /**
   * The mesocycles of the user's macrocycle, without their weeks.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  public List<MesocycleView> listMesocyclesOfMacrocycle(UUID userId, UUID id) {
    return children(
            "macrocycle", userId, id, "macrocycles", TreeSql.mesocycles(parent("macrocycle")))
        .mesocycles();
  }

  /**
   * The microcycles of the user's mesocycle, without their days.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  public List<MicrocycleView> listMicrocycles(UUID userId, UUID id) {
    return children("mesocycle", userId, id, "mesocycles", TreeSql.microcycles(parent("mesocycle")))
        .microcycles();
  }

  /**
   * The days of the user's microcycle, with their blocks.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  public List<WorkoutView> listWorkouts(UUID userId, UUID id) {
    return children("microcycle", userId, id, "microcycles", TreeSql.workouts(parent("microcycle")))
        .workouts();
  }

  private static String parent(String what) {
    return what + "_id = cast(:id as uuid)" + MINE;
  }

  private TreeRows children(String what, UUID userId, UUID id, String table, String select) {
    var parent = TreeSql.parent(table + " where id = cast(:id as uuid)" + MINE);
    var tree = read(TreeSql.union(List.of(parent, select)), userId, id, ProgramDepth.MESOCYCLE);
    if (tree.isEmpty()) {
      throw Problem.notFound(what, id);
    }
    return tree;
  }

  private TreeRows read(String sql, UUID userId, UUID id, ProgramDepth depth) {
    var statement = Statement.read(sql).bind("id", id).bind("user_id", userId);
    return new TreeRows(database.run(statement), depth);
  }
}
