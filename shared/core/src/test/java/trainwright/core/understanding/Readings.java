package trainwright.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads sentences in tests. */
final class Readings {
  private Readings() {}

  static CompileRequest request(String text) {
    return new CompileRequest(null, text, null, null, null, null, null);
  }

  static Reading read(String text) {
    return ReadingRule.read(request(text));
  }

  static Understanding understood(String text) {
    var reading = read(text);
    assertThat(reading).as(text).isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted) reading).understanding();
  }

  static Reading.Refused refused(String text) {
    var reading = read(text);
    assertThat(reading).as(text).isInstanceOf(Reading.Refused.class);
    return (Reading.Refused) reading;
  }
}
