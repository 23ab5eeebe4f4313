package trainwright.core.program.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;
import trainwright.platform.Row;

/** Puts the rows of {@link TreeSql} together again. */
public final class TreeRows {
  private final Map<Integer, List<Row>> byRank;
  private final ProgramDepth depth;

  /** The rows of a statement that read down to this depth. */
  public TreeRows(List<Row> rows, ProgramDepth depth) {
    this.byRank =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.integer("rank"), LinkedHashMap::new, Collectors.toList()));
    this.depth = depth;
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return byRank.isEmpty();
  }

  private <T> List<T> parts(int rank, Class<T> type) {
    return byRank.getOrDefault(rank, List.of()).stream()
        .map(row -> Json.convert(row.json("part"), type))
        .toList();
  }

  /** The program with what was read below it; null when there is none. */
  public @Nullable ProgramView program() {
    var programs = parts(TreeSql.PROGRAM, ProgramView.class);
    if (programs.isEmpty()) {
      return null;
    }
    return programs.getFirst().with(depth == ProgramDepth.PROGRAM ? null : macrocycles());
  }

  private List<MacrocycleView> macrocycles() {
    var parts = parts(TreeSql.MACROCYCLE, MacrocycleView.class);
    if (depth == ProgramDepth.MACROCYCLE) {
      return parts;
    }
    var below = by(mesocycles(), MesocycleView::macrocycleId);
    return parts.stream().map(m -> m.with(below.getOrDefault(m.id(), List.of()))).toList();
  }

  /** The mesocycles with what was read below them. */
  public List<MesocycleView> mesocycles() {
    var parts = parts(TreeSql.MESOCYCLE, MesocycleView.class);
    if (depth.compareTo(ProgramDepth.MESOCYCLE) <= 0) {
      return parts;
    }
    var below = by(microcycles(), MicrocycleView::mesocycleId);
    return parts.stream().map(m -> m.with(below.getOrDefault(m.id(), List.of()))).toList();
  }

  /** The microcycles with what was read below them. */
  public List<MicrocycleView> microcycles() {
    var parts = parts(TreeSql.MICROCYCLE, MicrocycleView.class);
    if (depth.compareTo(ProgramDepth.MICROCYCLE) <= 0) {
      return parts;
    }
    var below = by(workouts(), WorkoutView::microcycleId);
    return parts.stream().map(m -> m.with(below.getOrDefault(m.id(), List.of()))).toList();
  }

  /** The days. */
  public List<WorkoutView> workouts() {
    return parts(TreeSql.WORKOUT, WorkoutView.class);
  }

  /** What stands beside the tree. */
  public List<Row> beside() {
    return byRank.getOrDefault(TreeSql.BESIDE, List.of());
  }

  private static <T> Map<UUID, List<T>> by(List<T> parts, Function<T, UUID> parent) {
    return parts.stream()
        .collect(Collectors.groupingBy(parent, LinkedHashMap::new, Collectors.toList()));
  }
}
