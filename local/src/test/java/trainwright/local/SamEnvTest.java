package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainwright.onebox.DataApiEndpoint;
import trainwright.platform.Json;

/**
 * {@code sam local invoke --env-vars local/sam-env.json} gives a function what the template gives
 * it, with the values of the file instead; the SAM CLI itself isn't needed here.
 */
class SamEnvTest {
  @TempDir static Path data;

  private static TestHouse house;
  private static DataApiEndpoint dataApi;

  @BeforeAll
  static void start() throws IOException {
    house = new TestHouse(data);
    dataApi = new DataApiEndpoint(house.url(), 0, InstantSource.system());
  }

  @AfterAll
  static void stop() {
    dataApi.close();
    house.close();
  }

  private static Map<String, String> file() throws IOException {
    var file = Json.tree(Files.readString(Template.ROOT.resolve("local/sam-env.json")));
    var values = new HashMap<String, String>();
    file.path("Parameters")
        .properties()
        .forEach(v -> values.put(v.getKey(), v.getValue().asText()));
    return values;
  }

  @Test
  void fileNamesOnlyWhatTheTemplateHasBecauseSamDropsTheRest() throws IOException {
    var declared = new TreeSet<String>();
    var deployment = new Deployment(Map.of(), Map.of());
    Template.functions()
        .values()
        .forEach(function -> declared.addAll(deployment.environment(function).keySet()));
    assertThat(declared).containsAll(file().keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "HealthCheckFunction, 600-health-check.health.request.json, 200",
    "ExercisesFunction, 012-exercises.list.request.json, 200",
    "CompileRoutineFunction, 300-compile-routine.at-once.request.json, 201",
    "CompileRoutineFunction, 310-compile-routine.as-job.request.json, 202"
  })
  void functionsAnswerTheirEvents(String name, String event, int status) throws IOException {
    var template = Objects.requireNonNull(Template.functions().get(name));
    var variables = new HashMap<>(new Deployment(Map.of(), Map.of()).environment(template));
    var file = file();
    variables.replaceAll((variable, value) -> file.getOrDefault(variable, value));
    // What differs in a test: the port, the database's name, and what the SAM CLI sets.
    variables.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + dataApi.port());
    variables.put("DATABASE_NAME", house.url().replaceFirst("\\?.*", "").replaceFirst(".*/", ""));
    variables.put("AWS_REGION", "us-east-1");
    variables.put("AWS_ACCESS_KEY_ID", "defaultkey");
    variables.put("AWS_SECRET_ACCESS_KEY", "defaultsecret");
    var function = DeployedFunction.start(name, template, variables);
    var text = Files.readString(Template.ROOT.resolve("events").resolve(event));
    try (var invoker = new Invoker(InstantSource.system())) {
      var outcome =
          invoker.invoke(
              new Function(name, function.handler(), Object.class, Set.of()),
              Bytes.of(text),
              "invocation",
              Duration.ofSeconds(60));
      assertThat(outcome).isInstanceOf(Outcome.Answered.class);
      var answer = Json.tree(((Outcome.Answered) outcome).payload().text());
      assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(status);
    }
  }
}
