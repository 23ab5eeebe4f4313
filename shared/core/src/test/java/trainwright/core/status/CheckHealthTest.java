package trainwright.core.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import trainwright.core.status.HealthReport.ModelStatus;
import trainwright.core.status.HealthReport.PartStatus;
import trainwright.core.status.HealthReport.Status;
import trainwright.platform.Database;
import trainwright.platform.Embedding;
import trainwright.platform.LanguageModel;
import trainwright.platform.Problem;
import trainwright.platform.RequestTally;
import trainwright.platform.Row;
import trainwright.platform.Statement;
import trainwright.platform.VectorIndex;

class CheckHealthTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  /** A database that answers as it is told. */
  private record AnyDatabase(Supplier<List<Row>> answer) implements Database {
    @Override
    public List<Row> run(Statement statement) {
      return answer.get();
    }

    @Override
    public <T> T transaction(Supplier<T> work) {
      return work.get();
    }
  }

  /** An index that counts as it is told. */
  private record AnyIndex(boolean configured, LongSupplier answer) implements VectorIndex {
    @Override
    public void upsert(List<Point> points) {}

    @Override
    public void delete(List<UUID> ids) {}

    @Override
    public List<Hit> search(Embedding query, Filter filter, int limit) {
      return List.of();
    }

    @Override
    public long count() {
      return answer.getAsLong();
    }
  }

  private record AnyModel(boolean configured) implements LanguageModel {
    @Override
    public String name() {
      return "none";
    }

    @Override
    public Answer ask(Question question) {
      throw new AssertionError("a health check asks no model");
    }
  }

  private static HealthReport check(Supplier<List<Row>> database, LongSupplier index) {
    return new CheckHealth(
            new HealthRepository(new AnyDatabase(database)),
            new AnyIndex(true, index),
            new AnyModel(true))
        .run();
  }

  @Test
  void itsStatementCountsForTheRequest() {
    var tally = new RequestTally();
    var _ =
        tally.count(
            () ->
                check(
                    () -> {
                      RequestTally.addStatement();
                      return List.of();
                    },
                    () -> 1));
    assertThat(tally.statements()).isEqualTo(1);
  }

  private static Problem down() {
    return Problem.unavailable("down", Duration.ofSeconds(1), null);
  }

  private static long asleep() {
    try {
      Thread.sleep(LONG);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  @Test
  void allIsWellWhenEveryPartAnswers() {
    var report = check(List::of, () -> 5);
    assertThat(report)
        .isEqualTo(
            new HealthReport(
                Status.OK, report.version(), PartStatus.OK, PartStatus.OK, ModelStatus.CONFIGURED));
    assertThat(report.version()).matches("\\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void serviceIsDegradedWithoutItsIndex() {
    var report =
        check(
            List::of,
            () -> {
              throw down();
            });
    assertThat(report.status()).isEqualTo(Status.DEGRADED);
    assertThat(report.vectorIndex()).isEqualTo(PartStatus.DOWN);
  }

  @Test
  void serviceIsDownWithoutItsDatabase() {
    var report =
        check(
            () -> {
              throw down();
            },
            () -> 5);
    assertThat(report.status()).isEqualTo(Status.DOWN);
    assertThat(report.vectorIndex()).isEqualTo(PartStatus.OK);
  }

  @Test
  void partsThatDoNotAnswerAreDownAndAreWaitedForTogether() {
    long start = System.nanoTime();
    var report =
        check(
            () -> {
              asleep();
              return List.of();
            },
            CheckHealthTest::asleep);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(report.database()).isEqualTo(PartStatus.DOWN);
    assertThat(report.vectorIndex()).isEqualTo(PartStatus.DOWN);
  }

  @Test
  void partsThatAreNotConfiguredAreNoFault() {
    var report =
        new CheckHealth(
                new HealthRepository(new AnyDatabase(List::of)),
                new AnyIndex(
                    false,
                    () -> {
                      throw down();
                    }),
                new AnyModel(false))
            .run();
    assertThat(report.status()).isEqualTo(Status.OK);
    assertThat(report.vectorIndex()).isEqualTo(PartStatus.NOT_CONFIGURED);
    assertThat(report.languageModel()).isEqualTo(ModelStatus.NOT_CONFIGURED);
  }
}
