package trainwright.core.understanding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import trainwright.core.understanding.CompileRequest;
import trainwright.core.understanding.Reading;
import trainwright.core.understanding.Understanding;

/** Reads sentences in tests. */
public final class Readings {
  private Readings() {}

  static CompileRequest request(String text) {
    return new CompileRequest(null, text, null, null, null, null, null);
  }

  public static Reading read(String text) {
    return ReadingRule.read(request(text));
  }

  public static Understanding understood(String text) {
    var reading = read(text);
    assertThat(reading).as(text).isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted) reading).understanding();
  }

  public static Reading.Refused refused(String text) {
    var reading = read(text);
    assertThat(reading).as(text).isInstanceOf(Reading.Refused.class);
    return (Reading.Refused) reading;
  }
}
