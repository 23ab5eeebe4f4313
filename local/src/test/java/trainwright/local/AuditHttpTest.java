package trainwright.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/**
 * Every way to change the shared library and an account leaves an entry, and nothing removes it.
 */
class AuditHttpTest {
  private static final String LIBRARIAN = "librarian-1";
  private static final String VIDEO = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";

  @TempDir static Path data;
  private static TestHouse house;
  private static TestServer server;

  @BeforeAll
  static void start() {
    house = TestHouse.onDataApi(data);
    server = new TestServer(TestServer.Setup.DEFAULT, house.functions());
  }

  @AfterAll
  static void stop() {
    server.close();
    house.close();
  }

  private static HttpResponse<String> send(
      String subject, String scope, String method, String path, String body) {
    var token = server.tokens().mint(subject, List.of(scope), Duration.ofMinutes(5));
    return server.send(
        server
            .to(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", path.contains("import") ? "text/csv" : "application/json")
            .method(method, BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
            .build());
  }

  private static JsonNode write(String method, String path, String body) {
    var answer = send(LIBRARIAN, "library:write", method, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return Json.tree(answer.body().isEmpty() ? "null" : answer.body());
  }

  private static JsonNode audit(String query) {
    var answer = send("operator-1", "audit:read", "GET", "/v1/audit?" + query, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.tree(answer.body());
  }

  private static List<JsonNode> entries(String query) {
    var entries = new ArrayList<JsonNode>();
    audit(query).get("items").forEach(entries::add);
    return entries;
  }

  private static String shared(String name) {
    return write(
            "POST",
            "/v1/exercises?shared=true",
            "{\"name\": \"%s\", \"category\": \"core\"}".formatted(name))
        .get("id")
        .asText();
  }

  @Test
  void tellsWhoMadeChangedAndRemovedASharedExerciseAndWhatItSaidBefore() {
    var id = shared("Audited plank");
    var path = "/v1/exercises/" + id;
    write(
        "PATCH", path, "{\"intensity\": 4, \"how_to\": \"%s\"}".formatted("é\\u0001".repeat(900)));
    write("PATCH", path, "{\"intensity\": 4}");
    write("DELETE", path, "");

    var entries = entries("resource_id=" + id);
    assertThat(entries)
        .extracting(entry -> entry.get("action").asText())
        .containsExactly("delete", "update", "create");
    assertThat(entries)
        .allSatisfy(
            entry -> {
              assertThat(entry.get("actor_subject").asText()).isEqualTo(LIBRARIAN);
              assertThat(entry.get("resource_type").asText()).isEqualTo("exercise");
            });
    assertThat(entries.getLast().get("changes"))
        .isEqualTo(
            Json.tree(
                "{\"slug\": [null, \"audited-plank\"], \"name\": [null, \"Audited plank\"]}"));
    var changed = entries.get(1).get("changes");
    assertThat(changed.fieldNames()).toIterable().containsExactlyInAnyOrder("intensity", "how_to");
    assertThat(changed.get("intensity")).isEqualTo(Json.tree("[null, 4]"));
    assertThat(changed.at("/how_to/1").asText()).hasSize(300).endsWith("…");
    assertThat(entries.getFirst().at("/changes/intensity")).isEqualTo(Json.tree("[4, null]"));
  }

  @Test
  void aRepeatedOrRefusedWriteLeavesNothing() {
    var id = UUID.randomUUID().toString();
    var body = "{\"id\": \"%s\", \"name\": \"Once only\", \"category\": \"core\"}".formatted(id);
    write("POST", "/v1/exercises?shared=true", body);
    write("POST", "/v1/exercises?shared=true", body);
    var path = "/v1/exercises/" + id;
    assertThat(send("somebody-1", "", "PATCH", path, "{\"intensity\": 1}").statusCode())
        .isEqualTo(403);
    assertThat(send(LIBRARIAN, "library:write", "PATCH", path, "{\"level\": 9}").statusCode())
        .isEqualTo(422);
    assertThat(entries("resource_id=" + id)).hasSize(1);
  }

  @Test
  void tellsOfClips() {
    var path = "/v1/exercises/" + shared("Filmed plank") + "/clips";
    var clip = write("POST", path, "{\"url\": \"" + VIDEO + "\"}").get("id").asText();
    write("DELETE", path + "/" + clip, "");
    var entries = entries("resource_id=" + clip);
    assertThat(entries)
        .extracting(entry -> entry.get("resource_type").asText() + entry.get("action").asText())
        .containsExactly("clipdelete", "clipcreate");
    assertThat(entries.getLast().at("/changes/url/1").asText()).isEqualTo(VIDEO);
    assertThat(entries.getFirst().at("/changes/url/0").asText()).isEqualTo(VIDEO);
  }

  /** A signed link may be used by anybody, so nobody is named. */
  @Test
  void tellsOfAVideoThatArrivesForASharedClip() throws IOException {
    var clips = "/v1/exercises/" + shared("Filmed row") + "/clips";
    var clip = write("POST", clips, "{\"url\": \"https://example.org/row\"}").get("id").asText();
    var link =
        write(
            "POST",
            clips + "/" + clip + "/upload",
            "{\"content_type\": \"video/mp4\", \"size_bytes\": 5}");
    var path =
        link.get("url").asText().replaceFirst("\\?.*", "").replaceFirst(".*/shared/", "shared/");
    var file = data.resolve("files").resolve(path);
    var _ = Files.createDirectories(file.getParent());
    var _ = Files.writeString(file, "video");
    var detail = Map.of("bucket", Map.of("name", "files"), "object", Map.of("key", path));
    try (var invoker = new Invoker(InstantSource.system())) {
      var event = Bytes.of(Json.write(Map.of("source", "aws.s3", "detail", detail)));
      var worker = house.function("upload-worker");
      for (int i = 0; i < 2; i++) {
        assertThat(invoker.invoke(worker, event, "r", Duration.ofMinutes(1)))
            .isInstanceOf(Outcome.Answered.class);
      }
    }
    var entries = entries("resource_id=" + clip);
    assertThat(entries)
        .extracting(entry -> entry.get("action").asText())
        .containsExactly("update", "create");
    assertThat(entries.getFirst().path("actor_id").isNull()).isTrue();
    assertThat(entries.getFirst().get("changes"))
        .isEqualTo(Json.tree("{\"video_path\": [null, \"%s\"]}".formatted(path)));
  }

  @Test
  void tellsWhoStartedAnImport() {
    var rows = "name,category,how_to\nImported plank,core,Old.\nImported bridge,hinge,Old.\n";
    importRows(rows);
    importRows(rows.replace("core,Old.", "core,New."));
    var entries = entries("resource_type=exercise&actor_id=" + librarian());
    var ofPlank =
        entries.stream()
            .filter(entry -> entry.at("/changes/how_to").toString().equals("[\"Old.\",\"New.\"]"));
    assertThat(ofPlank).singleElement().matches(e -> e.get("action").asText().equals("update"));
    assertThat(entries)
        .filteredOn(entry -> entry.at("/changes/slug/1").asText().startsWith("imported-"))
        .hasSize(2);
  }

  private static void importRows(String csv) {
    var job = write("POST", "/v1/exercises/import?shared=true", csv).get("id").asText();
    var event = Map.of("Records", List.of(Map.of("messageId", "m", "body", job)));
    try (var invoker = new Invoker(InstantSource.system())) {
      var worker = house.function("job-worker");
      assertThat(invoker.invoke(worker, Bytes.of(Json.write(event)), "r", Duration.ofMinutes(1)))
          .isInstanceOf(Outcome.Answered.class);
    }
    assertThat(write("GET", "/v1/jobs/" + job, "").get("status").asText()).isEqualTo("done");
  }

  private static String librarian() {
    return house
        .database()
        .run(
            Statement.read("select id from users where subject = cast(:subject as text)")
                .bind("subject", LIBRARIAN))
        .getFirst()
        .id("id")
        .toString();
  }

  @Test
  void aDeploymentLoadsTheLibraryAsNobody() {
    var loaded =
        house
            .database()
            .run(
                Statement.read(
                    """
                    select count(*) as n from audit_entries a join exercises e on e.id = a.resource_id
                    where a.actor_id is null and a.action = 'create' and e.owner_id is null
                    """));
    assertThat(loaded.getFirst().integer("n")).isGreaterThan(400);
  }

  @Test
  void privateExercisesAreNobodyElsesBusiness() {
    var answer =
        send("keeper-1", "", "POST", "/v1/exercises", "{\"name\": \"X\", \"category\": \"core\"}");
    var id = Json.tree(answer.body()).get("id").asText();
    assertThat(send("keeper-1", "", "DELETE", "/v1/exercises/" + id, "").statusCode())
        .isEqualTo(204);
    assertThat(entries("resource_id=" + id)).isEmpty();
  }

  @Test
  void tellsOfAnAccountWhatWasDoneButNothingPersonal() {
    send("grace-1", "", "GET", "/v1/routines", "");
    execute(
        "update users set email = 'grace@example.org', updated_at = now() where subject ="
            + " 'grace-1'");
    execute("update users set updated_at = now() where subject = 'grace-1'");
    var id =
        house
            .database()
            .run(Statement.read("select id from users where subject = 'grace-1'"))
            .getFirst()
            .id("id");
    execute("delete from users where subject = 'grace-1'");

    var entries = entries("resource_type=account&resource_id=" + id);
    assertThat(entries)
        .extracting(entry -> entry.get("action").asText())
        .containsExactly("delete", "update", "create");
    assertThat(entries.get(1).get("changes")).isEqualTo(Json.tree("{\"email\": null}"));
    assertThat(entries.getLast().get("actor_id").asText()).isEqualTo(id.toString());
    assertThat(entries.getFirst().get("actor_id").isNull()).isTrue();
    assertThat(entries.getFirst().get("database_role").asText()).isNotEmpty();
    assertThat(entries.toString()).doesNotContain("grace");
  }

  private static void execute(String sql) {
    var _ = house.database().run(Statement.once(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entries set actor_id = null",
        "delete from audit_entries where id = (select max(id) from audit_entries)",
        "truncate audit_entries"
      })
  void nobodyChangesOrRemovesAnEntry(String sql) {
    assertThatThrownBy(() -> execute(sql)).isInstanceOf(RuntimeException.class);
    assertThat(entries("limit=1")).isNotEmpty();
  }

  @Test
  void pagesFromTheNewestToTheOldest() {
    var first = audit("limit=100");
    var second = audit("limit=100&cursor=" + first.get("next_cursor").asText());
    assertThat(first.get("items")).hasSize(100);
    assertThat(second.get("items")).hasSize(100);
    long last = first.at("/items/99/id").asLong();
    assertThat(second.at("/items/0/id").asLong()).isLessThan(last);
  }

  @Test
  void isForOperatorsOnly() {
    for (var scope : List.of("", "library:write")) {
      assertThat(send(LIBRARIAN, scope, "GET", "/v1/audit", "").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void costsNoFurtherStatement() {
    var path = "/v1/exercises/" + shared("Counted plank");
    write("PATCH", path, "{\"intensity\": 4}");
    write("DELETE", path, "");
    var lines =
        server.sent().lines().stream()
            .map(Json::tree)
            .filter(line -> line.path("route").asText().matches("(PATCH|DELETE) .*/\\{id}"))
            .filter(line -> line.get("status").asInt() < 300);
    assertThat(lines).isNotEmpty().allMatch(line -> line.get("statements").asInt() <= 2);
  }
}
