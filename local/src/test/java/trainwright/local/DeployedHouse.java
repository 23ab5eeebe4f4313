package trainwright.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import trainwright.onebox.DataApiEndpoint;
import trainwright.onebox.ModelStub;
import trainwright.onebox.QdrantStub;
import trainwright.platform.Json;
import trainwright.platform.Statement;

/**
 * The functions of the template, deployed with each kind of database over a stand-in for AWS, and
 * sent all events: what they needed of AWS, and which variables they looked at.
 */
final class DeployedHouse {
  private static final Duration WALL = Duration.ofSeconds(60);

  private final TestHouse house;
  private final AwsRecorder aws;
  private final List<Seen> seen = new ArrayList<>();

  /**
   * What was seen of a function.
   *
   * @param where which deployment it was
   * @param function its name in the template
   * @param needed the permissions that it needed
   * @param allowed the permissions that its role has
   * @param asked the variables that it looked at
   * @param given the variables that it has
   */
  record Seen(
      String where,
      String function,
      Set<String> needed,
      Set<String> allowed,
      Set<String> asked,
      Set<String> given) {}

  private DeployedHouse(TestHouse house, AwsRecorder aws) {
    this.house = house;
    this.aws = aws;
  }

  /**
   * Runs all events on Aurora, there with a role for functions, on a database that exists, and
   * there with migrations apart.
   */
  static List<Seen> run(TestHouse house) throws IOException {
    try (var models = new ModelStub().withDimensions(64);
        var qdrant = new QdrantStub("key of QdrantApiKeySecretArn");
        var dataApi = new DataApiEndpoint(house.url(), 0, InstantSource.system());
        var aws = new AwsRecorder(dataApi.port(), secrets(house.url()))) {
      var deployed = new DeployedHouse(house, aws);
      var parameters = deployed.parameters(models, qdrant);
      deployed.run("Aurora", parameters);
      parameters.put("DatabaseFunctionsSecretArn", arn("DatabaseFunctionsSecretArn"));
      deployed.run("Aurora with a role", parameters);
      parameters.put("DatabaseUrlSecretArn", arn("DatabaseUrlSecretArn"));
      deployed.run("a URL", parameters);
      parameters.put("MigrationDatabaseUrlSecretArn", arn("MigrationDatabaseUrlSecretArn"));
      deployed.run("a URL for migrations", parameters);
      return deployed.seen;
    }
  }

  private static String arn(String parameter) {
    return "arn:aws:secretsmanager:" + Deployment.ACCOUNT + ":secret:" + parameter;
  }

  private static Map<String, String> secrets(String url) {
    var secrets = new HashMap<String, String>();
    for (var parameter : Template.section("Parameters").properties()) {
      if (parameter.getKey().endsWith("SecretArn")) {
        secrets.put(arn(parameter.getKey()), "key of " + parameter.getKey());
      }
    }
    secrets.put(arn("DatabaseUrlSecretArn"), url);
    secrets.put(arn("MigrationDatabaseUrlSecretArn"), url);
    secrets.put(arn("DatabaseCluster"), "{\"username\": \"u\", \"password\": \"p\"}");
    return secrets;
  }

  /** The language models are down, so that both are asked. */
  private Map<String, String> parameters(ModelStub models, QdrantStub qdrant) {
    var parameters = new HashMap<String, String>();
    for (var keyed :
        List.of("ModelApiKey", "ModelBackupApiKey", "EmbeddingApiKey", "QdrantApiKey")) {
      parameters.put(keyed + "SecretArn", arn(keyed + "SecretArn"));
    }
    parameters.putAll(
        Map.of(
            "DatabaseName", house.url().replaceFirst("\\?.*", "").replaceFirst(".*/", ""),
            "ModelBaseUrl", "http://127.0.0.1:1",
            "ModelName", "first",
            "ModelBackupBaseUrl", "http://127.0.0.1:1",
            "ModelBackupName", "second",
            "EmbeddingBaseUrl", models.baseUrl(),
            "EmbeddingModel", "embedder",
            "EmbeddingDimensions", "64",
            "QdrantUrl", qdrant.url(),
            "QdrantCollection", "exercises"));
    return parameters;
  }

  /** Nothing listens at the cluster: what migrations do there was recorded when they try. */
  private Map<String, String> attributes() {
    return Map.of(
        "JobQueue",
        aws.url() + "/123456789012/JobQueue",
        "JobQueue.Arn",
        "arn:aws:sqs:" + Deployment.ACCOUNT + ":JobQueue",
        "Files",
        "files",
        "Files.Arn",
        "arn:aws:s3:::files",
        "DeadUploads.Arn",
        "arn:aws:sqs:" + Deployment.ACCOUNT + ":DeadUploads",
        "DatabaseCluster.DBClusterArn",
        "arn:aws:rds:" + Deployment.ACCOUNT + ":cluster:Database",
        "DatabaseCluster.MasterUserSecret.SecretArn",
        arn("DatabaseCluster"),
        "DatabaseCluster.Endpoint.Address",
        "127.0.0.1:1");
  }

  private void run(String where, Map<String, String> parameters) {
    var deployment = new Deployment(parameters, attributes());
    var functions = new TreeMap<String, DeployedFunction>();
    Template.functions()
        .forEach(
            (name, template) ->
                functions.put(
                    nameInEvents(name), start(where, name, deployment.environment(template))));
    leaveWorkBehind();
    sendEvents(functions);
    for (var function : functions.values()) {
      var template = Objects.requireNonNull(Template.functions().get(function.name()));
      seen.add(
          new Seen(
              where,
              function.name(),
              aws.neededBy(where + function.name()),
              deployment.allowed(template),
              function.asked(),
              deployment.environment(template).keySet()));
    }
  }

  private DeployedFunction start(String where, String name, Map<String, String> given) {
    var variables = new HashMap<>(given);
    variables.put("AWS_REGION", "eu-central-1");
    variables.put("AWS_ENDPOINT_URL", aws.url());
    variables.put("AWS_ACCESS_KEY_ID", where + name);
    variables.put("AWS_SECRET_ACCESS_KEY", "secret");
    return DeployedFunction.start(
        name, Objects.requireNonNull(Template.functions().get(name)), variables);
  }

  /** JobSweepFunction is job-sweep. */
  static String nameInEvents(String template) {
    return template
        .replaceFirst("Function$", "")
        .replaceAll("(?<=.)([A-Z])", "-$1")
        .toLowerCase(Locale.ROOT);
  }

  /** A job for the sweep to find, and an exercise for the index worker. */
  private void leaveWorkBehind() {
    var _ =
        house
            .database()
            .run(
                Statement.once(
                    """
                    with owner as (
                      insert into users (id, subject)
                      values (gen_random_uuid(), 'owner ' || gen_random_uuid()) returning id
                    ), changed as (
                      insert into index_outbox (exercise_id, operation)
                      select id, 'upsert' from exercises limit 1)
                    insert into jobs (id, user_id, kind, request, created_at)
                    select gen_random_uuid(), id, 'compile_routine', '{}', now() - interval '2 hours'
                    from owner
                    """));
  }

  /** Answers are read for the ids in them only: EventsTest looks at the rest. */
  private void sendEvents(Map<String, DeployedFunction> functions) {
    var placeholders = new Placeholders();
    try (var invoker = new Invoker(InstantSource.system())) {
      for (var event : Events.inOrder()) {
        var function = Objects.requireNonNull(functions.get(event.function()), event.file());
        var outcome =
            invoker.invoke(
                new Function(function.name(), function.handler(), Object.class, Set.of()),
                Bytes.of(placeholders.fill(event.text())),
                "invocation",
                WALL);
        if (!event.expected().isEmpty() && outcome instanceof Outcome.Answered(Bytes answer)) {
          aws.noteLinks(answer.text());
          var _ =
              placeholders.differences(
                  Json.tree(placeholders.fill(event.expected())), withBodyAsJson(answer));
        }
      }
    }
  }

  private static JsonNode withBodyAsJson(Bytes answer) {
    var tree = Json.tree(answer.isEmpty() ? "null" : answer.text());
    var body = tree.path("body").asText();
    if (tree instanceof ObjectNode object && !body.isEmpty()) {
      object.set("body", body.startsWith("{") ? Json.tree(body) : tree.get("body"));
    }
    return tree;
  }
}
