package trainwright.core.compile.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trainwright.core.compile.candidate.Candidate;
import trainwright.core.compile.candidate.FocusRule;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.compile.model.SelectionDraft.PickDraft;
import trainwright.core.compile.plan.Pick;
import trainwright.core.compile.plan.Plan;
import trainwright.core.compile.plan.RoutinePlanRule;
import trainwright.core.compile.plan.SessionShape;
import trainwright.core.draft.AskModel;
import trainwright.core.routine.RoutineCheck;
import trainwright.core.routine.RoutineConstraints;
import trainwright.core.routine.RoutineRole;
import trainwright.platform.Violation;

/**
 * Holds a model's choice against the candidates and the rules. Only candidates can be chosen, and
 * all of them passed the hard filters, so whatever a text talked the model into can't get through.
 */
final class SelectionDraftRule {
  private static final Pattern ENGLISH =
      Pattern.compile("(?i)\\b(the|your|for|and|with|you|of|to)\\b");
  private static final int MAX_REASON = 300;
  private static final int ENOUGH_WISHED = 8;

  private SelectionDraftRule() {}

  /** The plan made of the choice, or what was wrong with it. */
  static AskModel.Checked<Plan> plan(
      SelectionDraft draft, Map<String, Candidate> keyed, PlanRequest request) {
    var violations = violations(draft, keyed, request);
    if (!violations.isEmpty()) {
      return AskModel.Checked.wrong(violations);
    }
    var picks = draft.picks().stream().map(pick -> pick(pick, keyed)).toList();
    var plan = RoutinePlanRule.plan(request, picks);
    if (plan.isEmpty()) {
      return AskModel.Checked.wrong(List.of(wrongCount(draft, request)));
    }
    var broken =
        RoutineCheck.violations(
            plan.get().items(), RoutineConstraints.of(request.text(), request.understood()));
    return broken.isEmpty()
        ? AskModel.Checked.usable(plan.get())
        : AskModel.Checked.wrong(
            broken.stream().map(f -> new Violation(f.path(), f.rule(), f.sentence())).toList());
  }

  private static Pick pick(PickDraft pick, Map<String, Candidate> keyed) {
    var candidate = java.util.Objects.requireNonNull(keyed.get(pick.key()));
    return new Pick(candidate, pick.role(), usable(pick.reason()));
  }

  /** The reason, unless it is no English sentence of reasonable length; then ours is given. */
  private static @Nullable String usable(String reason) {
    var text = reason.strip();
    return !text.isEmpty() && text.length() <= MAX_REASON && ENGLISH.matcher(text).find()
        ? text
        : null;
  }

  private static List<Violation> violations(
      SelectionDraft draft, Map<String, Candidate> keyed, PlanRequest request) {
    var violations = new ArrayList<Violation>();
    if (draft.picks().stream().noneMatch(pick -> pick.role() == RoutineRole.MAIN)) {
      violations.add(new Violation("/picks", "empty", "choose at least one main exercise"));
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < draft.picks().size(); i++) {
      var pick = draft.picks().get(i);
      var candidate = keyed.get(pick.key());
      if (candidate == null) {
        violations.add(at(i, "unknown_key", pick.key() + " is no candidate's key"));
      } else if (!seen.add(pick.key())) {
        violations.add(at(i, "twice", pick.key() + " is chosen twice"));
      } else if (!SelectionMaterial.may(candidate.exercise(), request).contains(pick.role())) {
        violations.add(at(i, "wrong_role", pick.key() + " may not play this role"));
      }
    }
    if (violations.isEmpty()) {
      focus(draft, keyed, request, violations);
      wishes(draft, keyed, request, violations);
    }
    return violations;
  }

  private static void focus(
      SelectionDraft draft,
      Map<String, Candidate> keyed,
      PlanRequest request,
      List<Violation> violations) {
    var mains = mains(draft, keyed);
    long focused = mains.stream().filter(c -> worksFocus(c, request)).count();
    long possible = keyed.values().stream().filter(c -> worksFocus(c, request)).count();
    if (FocusRule.wanted(request.understood())
        && 2 * focused < mains.size()
        && possible > focused) {
      violations.add(
          new Violation("/picks", "focus", "most main exercises must work what is asked for"));
    }
  }

  private static void wishes(
      SelectionDraft draft,
      Map<String, Candidate> keyed,
      PlanRequest request,
      List<Violation> violations) {
    var wishes = request.understood().wishes();
    long possible =
        keyed.values().stream().filter(c -> c.exercise().tags().containsAll(wishes)).count();
    long missed =
        mains(draft, keyed).stream().filter(c -> !c.exercise().tags().containsAll(wishes)).count();
    if (missed > 0 && possible >= ENOUGH_WISHED) {
      violations.add(
          new Violation("/picks", "wishes", "main exercises must carry every tag of wishes"));
    }
  }

  private static boolean worksFocus(Candidate candidate, PlanRequest request) {
    return FocusRule.fit(candidate.exercise(), request.understood()) >= FocusRule.LEAST;
  }

  private static List<Candidate> mains(SelectionDraft draft, Map<String, Candidate> keyed) {
    return draft.picks().stream()
        .filter(pick -> pick.role() == RoutineRole.MAIN)
        .map(pick -> java.util.Objects.requireNonNull(keyed.get(pick.key())))
        .toList();
  }

  private static Violation wrongCount(SelectionDraft draft, PlanRequest request) {
    long mains = draft.picks().stream().filter(p -> p.role() == RoutineRole.MAIN).count();
    return new Violation(
        "/picks",
        "count",
        "%d main exercises can't be made to fill the time; choose %d"
            .formatted(mains, SessionShape.of(request).mains()));
  }

  private static Violation at(int position, String code, String detail) {
    return new Violation("/picks/" + position, code, detail);
  }
}
