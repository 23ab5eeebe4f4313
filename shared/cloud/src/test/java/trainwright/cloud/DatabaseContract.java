package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.RequestTally;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** What every adapter of the database does alike: values, transactions, errors, limits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DatabaseContract {
  private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");

  final Things things = new Things();

  /** The adapter under test. */
  abstract Database database();

  @BeforeEach
  void clear() {
    things.clear();
  }

  @AfterAll
  abstract void close();

  @Test
  void storesEveryTypeAndReadsItBackUnchanged() {
    var doc = Json.tree("{\"a\": [1, 2.50, null, true], \"b\": {\"c\": \"x\"}}");
    var words = List.of("plain", "", "a,b", "{c}", "d\"e", "f\\g", "null", " h ", "ü");
    var row =
        database()
            .run(
                Statement.once(Things.INSERT)
                    .bind("id", ID)
                    .bind("name", "name")
                    .bind("n", Integer.valueOf(2_147_483_647))
                    .bind("parent", ID)
                    .bind("doc", doc)
                    .bind("amount", new BigDecimal("12345678901234567890.123456789"))
                    .bind("big", Long.valueOf(Long.MIN_VALUE))
                    .bind("ratio", Double.valueOf(0.1))
                    .bind("flag", true)
                    .bind("at", Instant.parse("2026-05-04T09:30:00.123456Z"))
                    .bind("day", LocalDate.parse("2028-02-29"))
                    .bindTexts("words", words))
            .getFirst();

    assertThat(row.id("id")).isEqualTo(ID);
    assertThat(row.text("name")).isEqualTo("name");
    assertThat(row.integer("n")).isEqualTo(2_147_483_647);
    assertThat(row.findId("parent")).contains(ID);
    assertThat(row.json("doc")).isEqualTo(doc);
    assertThat(row.decimal("amount")).isEqualTo("12345678901234567890.123456789");
    assertThat(row.whole("big")).isEqualTo(Long.MIN_VALUE);
    assertThat(row.fraction("ratio")).isEqualTo(0.1);
    assertThat(row.truth("flag")).isTrue();
    assertThat(row.instant("at")).isEqualTo("2026-05-04T09:30:00.123456Z");
    assertThat(row.text("at")).isEqualTo("2026-05-04 09:30:00.123456");
    assertThat(row.date("day")).isEqualTo("2028-02-29");
    assertThat(row.texts("words")).isEqualTo(words);
  }

  @Test
  void storesNullOfEveryType() {
    var row =
        database()
            .run(
                Statement.once(Things.INSERT)
                    .bind("id", ID)
                    .bind("name", (String) null)
                    .bind("n", (Integer) null)
                    .bind("parent", (UUID) null)
                    .bind("doc", (String) null)
                    .bind("amount", (BigDecimal) null)
                    .bind("big", (Long) null)
                    .bind("ratio", (Double) null)
                    .bind("flag", (Boolean) null)
                    .bind("at", (Instant) null)
                    .bind("day", (LocalDate) null)
                    .bind("words", (String) null))
            .getFirst();

    for (var column :
        List.of("name", "n", "parent", "doc", "amount", "big", "ratio", "flag", "at", "day")) {
      assertThat(row.isNull(column)).as(column).isTrue();
    }
    assertThat(row.isNull("words")).isTrue();
    assertThat(row.findInstant("at")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " leading and trailing ",
        "👩‍🚀 🏋🏽‍♀️ 𝔘",
        "שלום عليكم \u202Eabc\u202C",
        "e\u0301 A\u030A n\u0303",
        "zero\u200Bwidth\u200D\uFEFF",
        "tab\tnewline\ncarriage\rbell\u0007delete\u007F",
        "'; drop table things; --",
        ":name :: ? $1 $$ /* \" ' \\ %_",
        "\uFFFF\uFFFE\u2028\u2029"
      })
  void storesUnicodeUnchanged(String text) {
    assertThat(roundTrip(text)).isEqualTo(text);
  }

  @Test
  void storesLargeText() {
    var text = "large ".repeat(10_000);
    assertThat(roundTrip(text)).isEqualTo(text);
  }

  private String roundTrip(String text) {
    return database()
        .run(Statement.read("select cast(:text as text) as text").bind("text", text))
        .getFirst()
        .text("text");
  }

  @Test
  void readsColumnsByTheirLabelsAndNoRowsAsNone() {
    var row =
        database()
            .run(
                Statement.read(
                    """
                    select 1 as one, -- :not_a_parameter
                           ':nor_this'::text as "Two", array[1, 2]::bigint[] as numbers,
                           '{"a": 1}'::jsonb ? 'a' as found,
                           array['019a0000-0000-7000-8000-000000000001'::uuid] as ids
                    """))
            .getFirst();
    assertThat(row.whole("one")).isEqualTo(1);
    assertThat(row.text("Two")).isEqualTo(":nor_this");
    assertThat(row.texts("numbers")).containsExactly("1", "2");
    assertThat(row.truth("found")).isTrue();
    assertThat(row.texts("ids")).containsExactly(ID.toString());
    assertThat(database().run(Statement.read("select id from things"))).isEmpty();
    assertThat(database().run(Things.add("no returning"))).isEmpty();
  }

  @Test
  void usesAParameterAsOftenAsItIsNamed() {
    var row =
        database()
            .run(
                Statement.read(
                        "select cast(:x as text) || cast(:y as text) || cast(:x as text) as t")
                    .bind("y", "b")
                    .bind("x", "a"))
            .getFirst();
    assertThat(row.text("t")).isEqualTo("aba");
  }

  @Test
  void insertsABatchInOneStatement() {
    var rows =
        IntStream.range(0, 500)
            .mapToObj(i -> Map.of("id", UUID.randomUUID(), "name", "name " + i))
            .toList();
    var tally = new RequestTally();
    var inserted =
        tally.count(
            () ->
                database()
                    .run(
                        Statement.once(
                                """
                                insert into things (id, name)
                                select id, name from jsonb_to_recordset(cast(:rows as jsonb))
                                  as rows (id uuid, name text)
                                returning id
                                """)
                            .bindRows("rows", rows)));
    assertThat(inserted).hasSize(500);
    assertThat(things.names()).hasSize(500);
    assertThat(tally.statements()).isEqualTo(1);
  }

  @Test
  void commitsAllOrNothing() {
    database()
        .inTransaction(
            () -> {
              database().run(Things.add("a"));
              database().run(Things.add("b"));
            });
    assertThat(things.names()).containsExactly("a", "b");

    assertThatThrownBy(
            () ->
                database()
                    .inTransaction(
                        () -> {
                          database().run(Things.add("c"));
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");
    assertThat(things.names()).containsExactly("a", "b");
  }

  @Test
  void seesItsOwnChangesBeforeOthersDo() {
    var seenInside =
        database()
            .transaction(
                () -> {
                  database().run(Things.add("a"));
                  assertThat(things.names()).isEmpty();
                  return database().run(Statement.read("select name from things"));
                });
    assertThat(seenInside).extracting(row -> row.text("name")).containsExactly("a");
  }

  @Test
  void refusesATransactionInsideATransaction() {
    assertThatThrownBy(
            () ->
                database()
                    .inTransaction(
                        () -> {
                          database().run(Things.add("outer"));
                          database().inTransaction(() -> database().run(Things.add("inner")));
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a transaction inside a transaction");
    assertThat(things.names()).isEmpty();
  }

  @Test
  void keepsTransactionsOfTwoThreadsApart() {
    assertThatThrownBy(
            () ->
                database()
                    .inTransaction(
                        () -> {
                          database().run(Things.add("undone"));
                          onAnotherThread(() -> database().run(Things.add("kept")));
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");
    assertThat(things.names()).containsExactly("kept");
  }

  private static void onAnotherThread(Runnable work) {
    try {
      Thread.startVirtualThread(work).join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void doesNotCommitWhenTheWorkHidesAFailedStatement() {
    var problem =
        catchProblem(
            () ->
                database()
                    .inTransaction(
                        () -> {
                          database().run(Things.add(ID, "a"));
                          assertThatThrownBy(() -> database().run(Things.add(ID, "b")))
                              .isInstanceOf(Problem.class);
                          assertThatThrownBy(() -> database().run(Things.add("c")))
                              .isInstanceOf(Problem.class);
                        }));
    assertThat(problem.code()).isEqualTo(Problem.Code.CONFLICT);
    assertThat(things.names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          insert into things (id, name) values (gen_random_uuid(), 'secret')       | CONFLICT
          delete from things where name = 'secret'                                 | CONFLICT
          update things set parent = '019a0000-0000-7000-8000-00000000dead'        | UNPROCESSABLE
          update things set n = -1                                                 | UNPROCESSABLE
          update things set id = null                                              | UNPROCESSABLE
          select cast('secret' as uuid)                                            | UNPROCESSABLE
          select cast('secret' as integer)                                         | UNPROCESSABLE
          select cast('2026-02-30' as date)                                        | UNPROCESSABLE
          select cast(99999999999 as integer)                                      | UNPROCESSABLE
          select 1 / (select 0)                                                    | UNPROCESSABLE
          select cast('{"secret' as jsonb)                                         | UNPROCESSABLE
          select cast('{"secret": "\\u0000"}' as jsonb) ->> 'secret'               | MALFORMED
          update things set name = (select string_agg(md5(i::text), '') from generate_series(1, 400) i) where name = 'child' | UNPROCESSABLE
          """)
  void turnsErrorsOfPostgresIntoProblemsThatQuoteNothing(String sql, Problem.Code code) {
    var secret = Things.add(ID, "secret");
    database().run(secret);
    database()
        .run(
            Statement.once(
                    "insert into things (id, name, parent)"
                        + " values (gen_random_uuid(), 'child', cast(:parent as uuid))")
                .bind("parent", ID));

    var problem = catchProblem(() -> database().run(Statement.once(sql)));

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.detail()).doesNotContain("secret", "things", "select", "1");
    for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
      assertThat(cause.getMessage()).doesNotContain("secret", "select", "dead");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "selec 1",
        "select * from nothings",
        "insert into things (id) values (:id)",
        "select * from things where id = :id"
      })
  void callsAMistakeOfOursADefect(String sql) {
    assertThatThrownBy(
            () ->
                database()
                    .run(
                        sql.contains(":id")
                            ? Statement.once(sql).bind("id", ID)
                            : Statement.once(sql)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SQLState 42");
  }

  @Test
  void refusesParametersThatAreNotBoundOrNotUsed() {
    assertThatThrownBy(() -> database().run(Statement.read("select :x, :y").bind("x", "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bind the parameters [y]");
    assertThatThrownBy(() -> database().run(Statement.read("select 1").bind("x", "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("use or drop the parameters [x]");
    assertThatThrownBy(
            () -> database().run(Statement.read("select :x").bind("x", Double.valueOf(Double.NaN))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nul \0", "half a pair \uD83D", "other half \uDE00 "})
  void refusesTextThatPostgresCannotStore(String text) {
    var problem = catchProblem(() -> roundTrip(text));
    assertThat(problem.code()).isEqualTo(Problem.Code.MALFORMED);
  }

  @Test
  void refusesSeveralStatementsAndSqlPastTheLimit() {
    assertThatThrownBy(() -> database().run(Statement.read("select 1; select 2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("one statement a call, not 2");
    assertThat(database().run(Statement.read("select 1 as one;")).getFirst().whole("one"))
        .isEqualTo(1);

    var longest = "select 1 as one" + " ".repeat(65_536 - 15);
    assertThat(database().run(Statement.read(longest)).getFirst().whole("one")).isEqualTo(1);
    assertThatThrownBy(() -> database().run(Statement.read(longest + " ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65536");
  }

  @Test
  void refusesARowPast64KiB() {
    assertThat(texts(1, 65_000)).hasSize(1);
    assertThat(catchProblem(() -> texts(1, 65_600)).code()).isEqualTo(Problem.Code.TOO_LARGE);
  }

  @Test
  void refusesAResultPast1MiB() {
    assertThat(texts(100, 10_000)).hasSize(100);
    assertThat(catchProblem(() -> texts(106, 10_000)).code()).isEqualTo(Problem.Code.TOO_LARGE);
  }

  @Test
  void refusesARequestPast4MiB() {
    var length =
        Statement.read("select length(cast(:text as text)) as length")
            .bind("text", "x".repeat(4_150_000));
    assertThat(database().run(length).getFirst().whole("length")).isEqualTo(4_150_000);
    var tooLong =
        Statement.read("select length(cast(:text as text)) as length")
            .bind("text", "x".repeat(4 * 1024 * 1024));
    assertThat(catchProblem(() -> database().run(tooLong)).code())
        .isEqualTo(Problem.Code.TOO_LARGE);
  }

  @Test
  void losesTheTransactionOfAnOversizeResult() {
    var problem =
        catchProblem(
            () ->
                database()
                    .inTransaction(
                        () -> {
                          database().run(Things.add("a"));
                          var _ = texts(1, 70_000);
                        }));
    assertThat(problem.code()).isEqualTo(Problem.Code.TOO_LARGE);
    assertThat(things.names()).isEmpty();
  }

  private List<Row> texts(int rows, int characters) {
    return database()
        .run(
            Statement.read(
                    """
                    select repeat('x', cast(:characters as integer)) as text
                    from generate_series(1, cast(:rows as integer))
                    """)
                .bind("characters", Integer.valueOf(characters))
                .bind("rows", Integer.valueOf(rows)));
  }

  @Test
  void countsStatementsButNotTheTransactionAroundThem() {
    var tally = new RequestTally();
    boolean _ =
        tally.count(
            () -> {
              database().run(Statement.read("select 1"));
              database()
                  .inTransaction(
                      () -> {
                        database().run(Things.add("a"));
                        database().run(Things.add("b"));
                      });
              return true;
            });
    assertThat(tally.statements()).isEqualTo(3);
  }

  static Problem catchProblem(Runnable work) {
    var problem = catchThrowableOfType(Problem.class, work::run);
    assertThat(problem).isNotNull();
    return problem;
  }
}
