package trainwright.core.compile;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.compile.candidate.CandidateRule;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.compile.model.DraftSelection;
import trainwright.core.compile.model.DraftUnderstanding;
import trainwright.core.compile.plan.Plan;
import trainwright.core.compile.plan.RoutinePlanRule;
import trainwright.core.compile.selection.SeedRule;
import trainwright.core.draft.Drafted;
import trainwright.core.routine.NewRoutine;
import trainwright.core.routine.Routine;
import trainwright.core.routine.RoutineCheck;
import trainwright.core.routine.RoutineConstraints;
import trainwright.core.routine.RoutineRepository;
import trainwright.core.routine.RoutineSource;
import trainwright.core.search.SearchExercises;
import trainwright.core.search.SearchResult;
import trainwright.core.understanding.CompileRequest;
import trainwright.platform.Json;
import trainwright.platform.LanguageModel;
import trainwright.platform.Problem;
import trainwright.platform.Sha256;

/**
 * Compiles a routine from a sentence: reads it, finds candidates by one search, chooses, orders and
 * times them, checks the rules and stores the result. With a model, the model reads and chooses
 * within what the rules allow; whatever it fails at, the rules do.
 */
public final class CompileRoutine {
  /** The planner's name when no model chose. */
  static final String RULES = "rules";

  private final ReadRequest readRequest;
  private final SearchExercises searchExercises;
  private final DraftSelection draftSelection;
  private final RoutineRepository routines;
  private final LanguageModel model;
  private final InstantSource clock;

  @Inject
  CompileRoutine(
      ReadRequest readRequest,
      SearchExercises searchExercises,
      DraftSelection draftSelection,
      RoutineRepository routines,
      LanguageModel model,
      InstantSource clock) {
    this.readRequest = readRequest;
    this.searchExercises = searchExercises;
    this.draftSelection = draftSelection;
    this.routines = routines;
    this.model = model;
    this.clock = clock;
  }

  private record Planned(Plan plan, String planner, String note) {}

  /**
   * A routine for the user, stored under the id; {@link CompiledRoutine#of} is the answer about it.
   * Repeating a request under its id answers what was stored first.
   *
   * @throws Problem {@code UNPROCESSABLE} when no routine is made from the request or nothing in
   *     the library fits it, {@code CONFLICT} when the id is somebody else's
   */
  public Routine run(UUID userId, UUID routineId, CompileRequest request) {
    var start = clock.instant();
    var deadline = start.plus(model.budget());
    var read = read(request, start);
    var results =
        searchExercises.runAll(CandidateRule.searches(userId, read.understood(), read.stories()));
    long seed = request.seed() == null ? SeedRule.of(routineId) : request.seed();
    var material =
        PlanRequest.of(
            request.userRequirements(),
            read.understood(),
            read.stories(),
            CandidateRule.candidates(results, read.stories(), read.understood()),
            seed);
    var planned = plan(material, read, deadline);
    check(planned.plan(), material);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var report =
        new CompileReport(
            CompileReport.understood(read.understood()),
            read.stories(),
            warnings(read, planned, results),
            Duration.between(start, now).toMillis() / 1_000.0,
            seed,
            read.reader(),
            Stream.of(read.note(), planned.note()).filter(note -> !note.isEmpty()).toList());
    return routines.insert(userId, routine(routineId, material, planned, read, report, now));
  }

  private ReadRequest.Read read(CompileRequest request, Instant start) {
    return model.configured()
        ? readRequest.byModel(request, start.plus(model.budget().dividedBy(2)))
        : readRequest.byRules(request);
  }

  private Planned plan(PlanRequest request, ReadRequest.Read read, Instant deadline) {
    if (!model.configured() || read.noAnswer()) {
      return new Planned(RoutinePlanRule.plan(request), RULES, "");
    }
    return switch (draftSelection.run(request, deadline)) {
      case Drafted.Usable(var plan, var name, var how) ->
          new Planned(plan, name, "choice: " + how.note());
      case Drafted.Unusable(var why, _) ->
          new Planned(RoutinePlanRule.plan(request), RULES, "choice: " + why);
    };
  }

  /** What breaks a hard rule is never stored; that it got so far is a defect. */
  private static void check(Plan plan, PlanRequest request) {
    var broken =
        RoutineCheck.violations(
            plan.items(), RoutineConstraints.of(request.text(), request.understood()));
    if (!broken.isEmpty()) {
      throw new IllegalStateException("the planner broke its rules: " + broken);
    }
  }

  private List<String> warnings(
      ReadRequest.Read read, Planned planned, List<SearchResult> results) {
    var warnings = new ArrayList<>(read.understood().warnings());
    warnings.addAll(planned.plan().warnings());
    if (results.stream().anyMatch(result -> result.mode() == SearchResult.Mode.LEXICAL)) {
      warnings.add(
          "Exercises were searched by words alone, because the vector index is not there.");
    }
    if (results.stream().anyMatch(SearchResult::indexBehind)) {
      warnings.add(
          "Many exercises are still being prepared for search by meaning; asked again in a minute,"
              + " this may find better ones.");
    }
    if (model.configured() && planned.planner().equals(RULES)) {
      warnings.add("The language model gave nothing usable in time; rules chose the exercises.");
    }
    return List.copyOf(warnings);
  }

  private static NewRoutine routine(
      UUID routineId,
      PlanRequest material,
      Planned planned,
      ReadRequest.Read read,
      CompileReport report,
      Instant now) {
    return new NewRoutine(
        RoutineSource.COMPILED,
        NameRule.name(material.understood()),
        "",
        RoutineDataRule.data(routineId, material, planned.plan(), now),
        planned.planner(),
        promptHash(read.reader(), planned.planner()),
        Json.toTree(report));
  }

  /** The prompts that had a part in the routine. */
  private static @Nullable String promptHash(String reader, String planner) {
    var hashes =
        (reader.equals(RULES) ? "" : DraftUnderstanding.promptHash())
            + (planner.equals(RULES) ? "" : DraftSelection.promptHash());
    return hashes.isEmpty() ? null : Sha256.hex(hashes).substring(0, 16);
  }
}
