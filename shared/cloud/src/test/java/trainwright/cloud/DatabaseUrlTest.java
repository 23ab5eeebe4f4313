package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:postgresql://h/d?user=u            | jdbc:postgresql://h/d?user=u
          postgres://h/d                          | jdbc:postgresql://h/d
          postgres://u@h:5433/d                   | jdbc:postgresql://h:5433/d?user=u
          postgresql://u:p@h/d?sslmode=require    | jdbc:postgresql://h/d?user=u&password=p&sslmode=require
          postgres://u:a%26b%3D+%25@h/d           | jdbc:postgresql://h/d?user=u&password=a%26b%3D%2B%25
          postgres://u:p@h/d?channel_binding=require&sslmode=require | jdbc:postgresql://h/d?user=u&password=p&channelBinding=require&sslmode=require
          """)
  void turnsTheAddressesThatHostsHandOutIntoTheDriversForm(String given, String jdbc) {
    assertThat(DatabaseUrl.toJdbc(given)).isEqualTo(jdbc);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://u:s3cret@h/d",
        "postgres://u:s3cret@h",
        "postgres://u:s3cret@h/",
        "postgres://u:s3%cret@h/d",
        "postgres:s3cret",
        "s3cret"
      })
  void refusesAnotherFormWithoutShowingIt(String given) {
    assertThatThrownBy(() -> DatabaseUrl.toJdbc(given))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("DATABASE_URL must be")
        .hasMessageNotContaining("s3")
        .hasNoCause();
  }
}
