package trainwright.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedSqlTest {
  @Test
  void replacesNamesInOrderAndKeepsRepeats() {
    var sql = NamedSql.parse("select :b, cast(:a as uuid), :b");
    assertThat(sql.positional()).isEqualTo("select ?, cast(? as uuid), ?");
    assertThat(sql.names()).containsExactly("b", "a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select ':no'",
        "select 'it''s :no'",
        "select E'\\':no'",
        "select \":no\"",
        "select $$ :no $$",
        "select $tag$ :no $$ :no $tag$",
        "select 1 -- :no",
        "select 1 /* :no /* :no */ :no */",
        "select x::text",
        "select a[1:2]",
      })
  void leavesQuotedTextCommentsAndCastsAlone(String text) {
    assertThat(NamedSql.parse(text).names()).isEmpty();
    assertThat(NamedSql.parse(text).positional()).isEqualTo(text);
  }

  @Test
  void doublesQuestionMarkOperators() {
    assertThat(NamedSql.parse("select data ? :key").positional()).isEqualTo("select data ?? ?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select 1 | 1",
        "select 1; | 1",
        "select 1; select 2 | 2",
        "select ';' | 1",
        "/* ; */ -- nothing | 0",
        "select $$ ; $$; | 1",
      })
  void countsStatements(String text, int statements) {
    assertThat(NamedSql.parse(text).statements()).isEqualTo(statements);
  }

  @Test
  void survivesUnfinishedQuotesAndComments() {
    for (var text :
        new String[] {"select '", "select \"", "select $a$", "/*", "--", ":", "$", "'"}) {
      assertThat(NamedSql.parse(text).positional()).isEqualTo(text);
    }
  }
}
