package trainwright.ai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainwright.onebox.Fault;
import trainwright.onebox.ModelStub;
import trainwright.platform.Json;
import trainwright.platform.LanguageModel;
import trainwright.platform.LanguageModel.Answer;
import trainwright.platform.LanguageModel.Question;
import trainwright.platform.LanguageModel.Reason;
import trainwright.platform.RequestTally;
import trainwright.platform.Secret;

final class OpenAiLanguageModelTest {
  private static final String SCHEMA =
      """
      {"type":"object","properties":{"minutes":{"type":["integer","null"]}},\
      "required":["minutes"],"additionalProperties":false}\
      """;
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final InstantSource clock = InstantSource.system();
  private final BoundedHttp http = new BoundedHttp();
  private final ModelStub first = new ModelStub();
  private final ModelStub backup = new ModelStub();
  private final LanguageModel alone = model(first, "first");
  private final LanguageModel pair =
      new FailoverLanguageModel(List.of(alone, model(backup, "second")), clock);

  @AfterEach
  void close() {
    first.close();
    backup.close();
  }

  @Test
  void sendsAStrictSchemaAndKeepsTheUsersTextOutOfTheInstructions() {
    first.thenAnswer("{\"minutes\":20}");
    var answer = alone.ask(question(LONG));
    assertThat(answer).isEqualTo(new Answer.Text("{\"minutes\":20}", "first"));
    var asked = first.asked().getFirst();
    assertThat(asked.path()).isEqualTo("/v1/chat/completions");
    assertThat(asked.authorization()).isEqualTo("Bearer key-of-first");
    assertThat(asked.model()).isEqualTo("first");
    assertThat(asked.system()).isEqualTo("Be brief.");
    assertThat(asked.user()).isEqualTo("20 minutes for \"tight hips\" 🧘");
    assertThat(asked.schemaName()).isEqualTo("draft");
    var format = asked.body().path("response_format");
    assertThat(format.path("type").asText()).isEqualTo("json_schema");
    assertThat(format.at("/json_schema/strict").asBoolean()).isTrue();
    assertThat(format.at("/json_schema/schema")).isEqualTo(Json.tree(SCHEMA));
    assertThat(asked.body().path("stream").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "BAD_REQUEST, BAD_REQUEST",
    "REFUSED_KEY, REFUSED_KEY",
    "RATE_LIMITED, RATE_LIMITED",
    "SERVER_ERROR, PROVIDER_ERROR",
    "CUT, PROVIDER_ERROR",
    "OVERSIZED, PROVIDER_ERROR",
    "GARBAGE, UNUSABLE_ANSWER",
    "TRUNCATED, UNUSABLE_ANSWER"
  })
  void turnsEveryFaultIntoAReason(Fault fault, Reason reason) {
    first.thenAnswer("{\"minutes\":20}").failAlways(fault);
    assertThat(reason(alone.ask(question(LONG)))).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"STALLED_BEFORE_HEADERS", "STALLED_IN_BODY", "DRIPPING"})
  void comesBackByTheDeadlineWhenTheAnswerDoesNot(Fault fault) {
    first.thenAnswer("{\"minutes\":20}").failAlways(fault);
    long start = System.nanoTime();
    var answer = alone.ask(question(SHORT));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(SHORT.plus(Duration.ofSeconds(2)));
    assertThat(reason(answer)).isEqualTo(Reason.TIMED_OUT);
  }

  @Test
  void asksNobodyWhenNoTimeIsLeft() {
    assertThat(reason(pair.ask(question(Duration.ZERO)))).isEqualTo(Reason.TIMED_OUT);
    assertThat(first.asked()).isEmpty();
    assertThat(backup.asked()).isEmpty();
  }

  @Test
  void acceptsNoAnswerThatIsIncompleteEmptyOrNoObject() {
    first
        .thenFinish("{\"minutes\":20}", "length")
        .thenFinish("{\"minutes\":20}", "content_filter")
        .thenNoChoice()
        .thenNoContent()
        .thenAnswer(" ")
        .thenAnswer("Sure! Here is your plan.")
        .thenAnswer("[20]")
        .thenAnswer("{\"minutes\":20,\"minutes\":21}");
    for (int i = 0; i < 8; i++) {
      assertThat(reason(alone.ask(question(LONG))))
          .as("answer " + i)
          .isEqualTo(Reason.UNUSABLE_ANSWER);
    }
  }

  @ParameterizedTest
  @CsvSource({"REFUSED_KEY", "RATE_LIMITED", "SERVER_ERROR", "GARBAGE", "TRUNCATED", "CUT"})
  void asksTheBackupWhenTheFirstFails(Fault fault) {
    first.thenAnswer("{\"minutes\":20}").failAlways(fault);
    backup.thenAnswer("{\"minutes\":30}");
    assertThat(pair.ask(question(LONG))).isEqualTo(new Answer.Text("{\"minutes\":30}", "second"));
    assertThat(backup.asked().getFirst().authorization()).isEqualTo("Bearer key-of-second");
  }

  @Test
  void leavesTheBackupTimeWhenTheFirstStalls() {
    first.thenAnswer("{\"minutes\":20}").failAlways(Fault.STALLED_IN_BODY);
    backup.thenAnswer("{\"minutes\":30}");
    assertThat(pair.ask(question(Duration.ofSeconds(4))))
        .isEqualTo(new Answer.Text("{\"minutes\":30}", "second"));
  }

  @Test
  void doesNotSendABadRequestToTheBackup() {
    first.failAlways(Fault.BAD_REQUEST);
    assertThat(reason(pair.ask(question(LONG)))).isEqualTo(Reason.BAD_REQUEST);
    assertThat(backup.asked()).isEmpty();
  }

  @Test
  void doesNotAskTheBackupWhenTheFirstAnswers() {
    first.thenAnswer("{}");
    assertThat(pair.ask(question(LONG))).isEqualTo(new Answer.Text("{}", "first"));
    assertThat(pair.name()).isEqualTo("first");
    assertThat(backup.asked()).isEmpty();
  }

  @Test
  void givesTheReasonOfTheLastWhenBothAreDown() {
    first.failAlways(Fault.SERVER_ERROR);
    backup.failAlways(Fault.RATE_LIMITED);
    assertThat(reason(pair.ask(question(LONG)))).isEqualTo(Reason.RATE_LIMITED);
  }

  @Test
  void staysWithinOneBudgetWhenBothStall() {
    first.failAlways(Fault.STALLED_BEFORE_HEADERS);
    backup.failAlways(Fault.STALLED_BEFORE_HEADERS);
    long start = System.nanoTime();
    assertThat(reason(pair.ask(question(SHORT)))).isEqualTo(Reason.TIMED_OUT);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(SHORT.dividedBy(2), SHORT.plus(Duration.ofSeconds(2)));
    assertThat(backup.asked()).hasSize(1);
  }

  @Test
  void countsEveryModelThatIsAsked() {
    first.failAlways(Fault.SERVER_ERROR);
    backup.thenAnswer("{}");
    var tally = new RequestTally();
    var _ = tally.count(() -> pair.ask(question(LONG)));
    assertThat(tally.modelCalls()).isEqualTo(2);
    assertThat(tally.modelTokens()).as("of the one that answered").isEqualTo(2);
    assertThat(first.asked()).hasSize(1);
  }

  @Test
  void triesAConnectionThatTheServerHadClosedOnceMore() {
    first.thenAnswer("{}").failNext(Fault.CUT);
    assertThat(alone.ask(question(LONG))).isEqualTo(new Answer.Text("{}", "first"));
    assertThat(first.asked()).hasSize(2);
  }

  @Test
  void reachesNobodyAtAnAddressWithoutAServer() {
    first.close();
    assertThat(reason(alone.ask(question(LONG)))).isEqualTo(Reason.PROVIDER_ERROR);
  }

  @Test
  void quotesNeitherTheKeyNorTheTextsInAFailure() {
    first.failAlways(Fault.BAD_REQUEST);
    assertThat(alone.ask(question(LONG)))
        .isInstanceOfSatisfying(
            Answer.Failed.class,
            failed -> assertThat(failed.detail()).isEqualTo("HTTP 400 bad_request"));
  }

  private LanguageModel model(ModelStub stub, String name) {
    return new OpenAiLanguageModel(
        new Endpoint(stub.baseUrl(), Secret.of("key-of-" + name), name), http, clock);
  }

  private Question question(Duration budget) {
    return new Question(
        "Be brief.",
        "20 minutes for \"tight hips\" 🧘",
        "draft",
        Json.tree(SCHEMA),
        clock.instant().plus(budget));
  }

  private static Reason reason(Answer answer) {
    return switch (answer) {
      case Answer.Failed failed -> failed.reason();
      case Answer.Text text -> throw new AssertionError("answered " + text);
    };
  }
}
