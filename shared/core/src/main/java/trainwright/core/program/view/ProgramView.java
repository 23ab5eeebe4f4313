package trainwright.core.program.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.Program;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.platform.Json;

/**
 * A program as its owner gets it.
 *
 * @param id its id
 * @param programType what kind
 * @param goal what it is for
 * @param overview what it is, in at most 120 words
 * @param status whether it goes on
 * @param startDate its first day
 * @param endDate its last day
 * @param weeks its full weeks
 * @param pausedOn since when it rests; null unless it is paused
 * @param planner what made it: rules, or the model's name
 * @param request what was asked for beside the goal, its lists sorted
 * @param report what its check found
 * @param version counts changes, the same as in {@code ETag}
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param macrocycles its macrocycles; null where they were not asked for
 */
public record ProgramView(
    UUID id,
    ProgramType programType,
    String goal,
    String overview,
    ProgramStatus status,
    LocalDate startDate,
    LocalDate endDate,
    int weeks,
    @Nullable LocalDate pausedOn,
    String planner,
    JsonNode request,
    JsonNode report,
    long version,
    Instant createdAt,
    Instant updatedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MacrocycleView> macrocycles) {
  /** Copies the macrocycles. */
  public ProgramView {
    macrocycles = macrocycles == null ? null : List.copyOf(macrocycles);
  }

  /** The same with these macrocycles. */
  ProgramView with(@Nullable List<MacrocycleView> full) {
    return new ProgramView(
        id,
        programType,
        goal,
        overview,
        status,
        startDate,
        endDate,
        weeks,
        pausedOn,
        planner,
        request,
        report,
        version,
        createdAt,
        updatedAt,
        full);
  }

  /** The same with a mesocycle in the place of the one with its id. */
  public ProgramView with(MesocycleView mesocycle) {
    return macrocycles == null
        ? this
        : with(macrocycles.stream().map(m -> m.with(mesocycle)).toList());
  }

  /** Its mesocycles in their order. */
  public Stream<MesocycleView> mesocycles() {
    return macrocycles == null
        ? Stream.of()
        : macrocycles.stream()
            .flatMap(m -> m.mesocycles() == null ? Stream.of() : m.mesocycles().stream());
  }

  /** What was asked for. */
  public ProgramRequest asked() {
    var full = (ObjectNode) request.deepCopy();
    return Json.convert(full.put("goal", goal), ProgramRequest.class);
  }

  private List<String> warnings() {
    return report.path("warnings").valueStream().map(JsonNode::asText).toList();
  }

  /** The program as rules see it. */
  public Program program() {
    var full = macrocycles == null ? List.<MacrocycleView>of() : macrocycles;
    return new Program(
        id,
        asked(),
        overview,
        startDate,
        endDate,
        full.stream().map(MacrocycleView::macrocycle).toList(),
        warnings());
  }
}
