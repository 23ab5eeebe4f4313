package trainwright.core.progress.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import trainwright.core.progress.advice.Advice;
import trainwright.core.progress.advice.DeloadDueRule;
import trainwright.core.progress.advice.DoubleProgressionRule;
import trainwright.core.progress.advice.NoviceRule;
import trainwright.core.progress.advice.PastWork;
import trainwright.core.progress.advice.ReturnRule;
import trainwright.core.progress.advice.WorkRange;
import trainwright.core.progress.level.Gates;
import trainwright.core.progress.level.LevelRule;

/** Chooses what to do next on every ladder, by the rules of progression. */
final class NextRule {
  private static final int SETS = 3;

  private final NextRepository.Material material;
  private final LocalDate today;
  private final boolean novice;
  private final boolean deloadDue;

  private NextRule(NextRepository.Material material, LocalDate today) {
    this.material = material;
    this.today = today;
    novice = NoviceRule.isNovice(material.user().firstDate(), today);
    deloadDue = DeloadDueRule.isDue(Set.copyOf(material.user().built()), WeekRule.monday(today));
  }

  static List<NextView> next(NextRepository.Material material, LocalDate today) {
    var rule = new NextRule(material, today);
    return material.standings().stream().map(rule::view).toList();
  }

  private NextView view(NextRepository.Standing standing) {
    var items =
        material.choices().stream()
            .filter(choice -> choice.category() == standing.category())
            .sorted(Comparator.comparingInt(NextRepository.Choice::place))
            .map(choice -> item(choice, standing))
            .toList();
    var gate = Gates.of(standing.category(), standing.level()).orElse(null);
    return new NextView(
        standing.category(),
        standing.level(),
        standing.cleanStreak(),
        standing.lastDate(),
        gate == null ? null : gate.words(),
        deloadDue,
        items,
        why(standing, items.isEmpty()));
  }

  private String why(NextRepository.Standing standing, boolean empty) {
    var last = standing.lastDate();
    if (empty) {
      return "Nothing on this level spares what you named: rest it, or ask a professional.";
    }
    if (last != null && ChronoUnit.DAYS.between(last, today) < 2) {
      return "Trained within the last day: leave a day between sessions of the same kind (C4).";
    }
    if (last == null) {
      return "Not trained yet: begin at level %d.".formatted(standing.level());
    }
    return Gates.of(standing.category(), standing.level()).isEmpty()
        ? "Last trained on %s; this is the highest level: go on to harder variations."
            .formatted(last)
        : "Last trained on %s; %d of %d clean sessions in a row for the next level."
            .formatted(last, standing.cleanStreak(), LevelRule.STREAK);
  }

  private NextView.Item item(NextRepository.Choice choice, NextRepository.Standing standing) {
    var past =
        material.works().stream()
            .filter(work -> work.work().exerciseId().equals(choice.id()))
            .sorted(Comparator.comparing(NextRepository.Work::date).reversed())
            .map(work -> new PastWork(work.date(), work.deload(), work.work()))
            .toList();
    var harder = choice.harder();
    var basis =
        new DoubleProgressionRule.Basis(
            WorkRange.of(choice.defaultSets()),
            SETS,
            novice,
            harder == null ? null : harder.exerciseName(),
            choice.easier());
    var advice = DoubleProgressionRule.advise(past, basis);
    boolean goesOn = advice.step() == Advice.Step.HARDER_VARIATION;
    return new NextView.Item(
        choice.id(),
        choice.name(),
        choice.insteadOf(),
        adjusted(goesOn ? untilGate(advice, choice, standing) : advice, standing),
        harder);
  }

  /** A level is left by clean sessions: until then the gate's own figure stays the work. */
  private static Advice untilGate(
      Advice advice, NextRepository.Choice choice, NextRepository.Standing standing) {
    return Gates.of(standing.category(), standing.level()).stream()
        .flatMap(gate -> gate.exercises().stream())
        .filter(demand -> demand.exerciseId().equals(choice.id()))
        .findFirst()
        .map(
            demand ->
                new Advice(
                    Advice.Step.REPEAT,
                    "C2",
                    demand.sets(),
                    demand.reps(),
                    demand.holdSeconds(),
                    null,
                    gateWords(LevelRule.STREAK - standing.cleanStreak())))
        .orElse(advice);
  }

  private static String gateWords(int missing) {
    return "You meet the gate: %d more clean %s in a row %s to the next level."
        .formatted(missing, missing == 1 ? "session" : "sessions", missing == 1 ? "leads" : "lead");
  }

  private Advice adjusted(Advice advice, NextRepository.Standing standing) {
    var last = standing.lastDate();
    var returning =
        last == null ? advice : ReturnRule.after(ChronoUnit.DAYS.between(last, today), advice);
    return deloadDue && returning.step() != Advice.Step.RETURN
        ? DeloadDueRule.lighter(returning)
        : returning;
  }
}
