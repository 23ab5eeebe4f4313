package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which day a session counts for: midnight, changes of the clock, and travel. */
class TrainingDaysTest {
  private static final String PUSH_UP = "019b76da-b3b8-7e15-9923-3b2e9cd9e23f";

  @TempDir static Path data;
  private static TestHouse house;
  private static TestServer server;

  private TestUser ada;

  @BeforeAll
  static void start() {
    house = new TestHouse(data);
    server = new TestServer(TestServer.Setup.DEFAULT, house.functions());
  }

  @AfterAll
  static void stop() {
    server.close();
    house.close();
  }

  @BeforeEach
  void begin() {
    ada = new TestUser(house, server);
  }

  private JsonNode trained(String start, String end) {
    return ada.ask(
        "POST",
        "/v1/sessions",
        """
        {'started_at': '%s', 'completed_at': '%s',
         'exercises': [{'exercise_id': '%s', 'sets': [{'reps': 8}]}]}
        """
            .formatted(start, end, PUSH_UP));
  }

  private JsonNode day(String date) {
    var week = ada.get("/v1/me/weeks/" + date);
    assertThat(week.get("days")).hasSize(7);
    return week.get("days")
        .valueStream()
        .filter(day -> day.get("date").asText().equals(date))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sessionOverMidnightCountsForTheDayItBeganAndOnlyForIt() throws SQLException {
    ada.movesTo("Europe/Berlin");
    var session = trained("2026-05-04T21:30:00Z", "2026-05-04T22:40:00Z");
    assertThat(session.get("session_date").asText()).isEqualTo("2026-05-04");
    assertThat(day("2026-05-04").get("minutes").asInt()).isEqualTo(70);
    assertThat(day("2026-05-05").get("planned_sessions").asInt()).isZero();
    ada.assertStoredEqualsRecount("over midnight");
  }

  @Test
  void sessionOverMidnightFromSundayToMondayStaysInItsWeek() {
    ada.movesTo("America/New_York");
    var _ = trained("2026-05-11T03:30:00Z", "2026-05-11T04:30:00Z");
    assertThat(ada.get("/v1/me/weeks/2026-05-10").get("minutes").asInt()).isEqualTo(60);
    assertThat(ada.get("/v1/me/weeks/2026-05-11").get("minutes").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    // The clock goes back at 3, so that this night has an hour more; forward, an hour less.
    "Europe/Berlin, 2025-10-25T23:30:00Z, 2025-10-26T01:30:00Z, 2025-10-26, 120",
    "Europe/Berlin, 2026-03-29T00:30:00Z, 2026-03-29T01:30:00Z, 2026-03-29, 60",
    // The last half hour before midnight on either side of a change.
    "Europe/Berlin, 2025-10-26T22:45:00Z, 2025-10-26T23:15:00Z, 2025-10-26, 30",
    "Europe/Berlin, 2026-03-28T22:45:00Z, 2026-03-28T23:15:00Z, 2026-03-28, 30",
    // Half an hour of change, and midnight itself left out.
    "Australia/Lord_Howe, 2026-04-04T14:45:00Z, 2026-04-04T15:45:00Z, 2026-04-05, 60",
    "America/Santiago, 2025-09-07T03:45:00Z, 2025-09-07T04:15:00Z, 2025-09-06, 30"
  })
  void changeOfTheClockMovesNoSessionAndAddsNoMinute(
      String zone, String start, String end, String date, int minutes) throws SQLException {
    ada.movesTo(zone);
    assertThat(trained(start, end).get("session_date").asText()).isEqualTo(date);
    assertThat(day(date).get("minutes").asInt()).isEqualTo(minutes);
    ada.assertStoredEqualsRecount(zone);
  }

  @Test
  void weekWithChangeOfTheClockIsCompleteWithItsSevenDays() {
    ada.movesTo("Europe/Berlin");
    for (int day = 20; day <= 26; day++) {
      var date = "2025-10-" + day;
      var _ = trained(date + "T10:00:00Z", date + "T10:30:00Z");
    }
    var week = ada.get("/v1/me/weeks/2025-10-26");
    assertThat(week.get("monday").asText()).isEqualTo("2025-10-20");
    assertThat(week.get("is_complete").asBoolean()).isTrue();
    assertThat(week.get("minutes").asInt()).isEqualTo(7 * 30);
  }

  @Test
  void travelInMidWeekKeepsTheDatesOfWhatWasDone() throws SQLException {
    ada.movesTo("Europe/Berlin");
    var before = trained("2026-05-04T21:30:00Z", "2026-05-04T21:50:00Z");
    ada.movesTo("Pacific/Auckland");
    var after = trained("2026-05-06T21:30:00Z", "2026-05-06T21:50:00Z");
    assertThat(before.get("session_date").asText()).isEqualTo("2026-05-04");
    assertThat(after.get("session_date").asText()).isEqualTo("2026-05-07");
    var path = "/v1/sessions/" + before.get("id").asText();
    assertThat(ada.get(path).get("session_date").asText()).isEqualTo("2026-05-04");
    assertThat(ada.get(path).get("time_zone").asText()).isEqualTo("Europe/Berlin");
    // A set that is corrected afterwards moves nothing either.
    var _ = ada.ask("PUT", path + "/exercises/1/sets/1", "{'reps': 9}");
    assertThat(ada.get(path).get("session_date").asText()).isEqualTo("2026-05-04");
    var week = ada.get("/v1/me/weeks/2026-05-04");
    assertThat(week.get("time_zone").asText()).isEqualTo("Pacific/Auckland");
    assertThat(week.get("minutes").asInt()).isEqualTo(40);
    assertThat(week.get("is_complete").asBoolean()).isTrue();
    ada.assertStoredEqualsRecount("after travel");
  }

  @Test
  void travelBackOverTheDateLineCountsBothSessionsOfADay() {
    ada.movesTo("Pacific/Kiritimati");
    var _ = trained("2026-05-05T09:00:00Z", "2026-05-05T09:20:00Z");
    ada.movesTo("Pacific/Pago_Pago");
    var _ = trained("2026-05-06T08:00:00Z", "2026-05-06T08:20:00Z");
    assertThat(day("2026-05-05").get("completed_sessions").asInt()).isEqualTo(2);
    assertThat(day("2026-05-05").get("minutes").asInt()).isEqualTo(40);
  }
}
