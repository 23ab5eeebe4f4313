package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import trainwright.local.bench.RawTraining;
import trainwright.local.bench.Recount;
import trainwright.local.bench.StoredTraining;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/** A new user of a test's server, over HTTP; quotes in bodies may be single ones. */
final class TestUser {
  private final TestHouse house;
  private final TestServer server;
  private final String subject = "user-" + UUID.randomUUID();

  TestUser(TestHouse house, TestServer server) {
    this.house = house;
    this.server = server;
  }

  /** The answer, whatever it is. */
  HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
    return server.sendAs(subject, method, path, body.replace('\'', '"'), headers);
  }

  /** The answer, whatever it is. */
  HttpResponse<String> send(String method, String path, String body) {
    return send(method, path, body, Map.of());
  }

  /** The body of an answer, which must be good. */
  JsonNode ask(String method, String path, String body) {
    var answer = send(method, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer.body().isEmpty() ? Json.newObject() : Json.tree(answer.body());
  }

  /** The body of what is there. */
  JsonNode get(String path) {
    return ask("GET", path, "");
  }

  /** Deletes what is there, at the version that it has. */
  HttpResponse<String> delete(String path) {
    var version = get(path).get("version").asText();
    return send("DELETE", path, "", Map.of("If-Match", "\"" + version + "\""));
  }

  /** The path of a session made of this. */
  String session(String body) {
    return "/v1/sessions/" + ask("POST", "/v1/sessions", body).get("id").asText();
  }

  /** Our id of the user, who has been seen. */
  UUID id() {
    return house
        .database()
        .run(
            Statement.read("select id from users where subject = cast(:subject as text)")
                .bind("subject", subject))
        .getFirst()
        .id("id");
  }

  /** Moves the user to another time zone. */
  void movesTo(String zone) {
    var _ = get("/v1/me/levels");
    var _ =
        house
            .database()
            .run(
                Statement.once(
                        "update users set time_zone = cast(:zone as text)"
                            + " where id = cast(:id as uuid)")
                    .bind("zone", zone)
                    .bind("id", id()));
  }

  /** What the user has logged. */
  RawTraining raw() throws SQLException {
    try (var connection = DriverManager.getConnection(house.url())) {
      return RawTraining.of(connection, id());
    }
  }

  /** That everything stored is what the raw logs add up to. */
  void assertStoredEqualsRecount(String when) throws SQLException {
    try (var connection = DriverManager.getConnection(house.url())) {
      assertThat(StoredTraining.of(connection, id()))
          .as(when)
          .isEqualTo(Recount.of(RawTraining.of(connection, id())));
    }
  }
}
