package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import trainwright.cloud.LogLines;
import trainwright.platform.Json;
import trainwright.platform.Problem;

/** What operators count on in the template, and a later change could lose. */
class OperationsTest {
  private static final String MIGRATE = "MigrateFunction";

  private static JsonNode resource(String name) {
    return Template.section("Resources").path(name);
  }

  private static List<JsonNode> events(JsonNode function, String type) {
    var events = new ArrayList<JsonNode>();
    for (var event : function.path("Events")) {
      if (event.get("Type").asText().equals(type)) {
        events.add(event.get("Properties"));
      }
    }
    return events;
  }

  private static String base(String function) {
    return function.replaceFirst("Function$", "");
  }

  @Test
  void nothingIsDeployedBeforeTheDatabaseIsMigrated() {
    Template.resources("AWS::Serverless::Function")
        .forEach(
            (name, function) ->
                assertThat(function.path("DependsOn").asText())
                    .as(name)
                    .isEqualTo(name.equals(MIGRATE) ? "" : "Migration"));
    assertThat(resource("Migration").at("/Properties/ServiceToken/Ref").asText())
        .isEqualTo(MIGRATE + ".Alias");
    assertThat(resource("Migration").at("/Properties/Version/Ref").asText())
        .as("runs again when its code has changed")
        .isEqualTo(MIGRATE + ".Version");
    assertThat(resource(MIGRATE).at("/Properties/EventInvokeConfig/MaximumRetryAttempts").asInt(-1))
        .isZero();
  }

  @Test
  void everyFunctionHasItsRoleItsAlarmItsSnapshotAndIsPublishedWithTheRelease() {
    Template.functions()
        .forEach(
            (name, function) -> {
              var base = base(name);
              assertThat(function.at("/Role/Fn::GetAtt").asText())
                  .as(name)
                  .isEqualTo(base + "Role.Arn");
              assertThat(function.at("/VersionDescription/Ref").asText())
                  .as(name)
                  .isEqualTo("Release");
              var alarm = resource(base + "Errors").path("Properties");
              assertThat(alarm.path("MetricName").asText()).as(name).isEqualTo("Errors");
              assertThat(alarm.at("/Dimensions/0/Value/Ref").asText()).isEqualTo(name);
              if (!name.equals(MIGRATE)) {
                assertThat(function.at("/SnapStart/ApplyOn/Ref").asText())
                    .isEqualTo("SnapStart" + base);
              }
            });
    assertThat(Template.section("Globals").at("/Function/AutoPublishAlias").asText())
        .isEqualTo("live");
  }

  /** Each of them is paid for by the month; the log's own lines have the times by route. */
  @Test
  void theGatewayMakesNoMetricsOfEveryRoute() {
    assertThat(resource("Api").toString()).doesNotContain("DetailedMetricsEnabled");
  }

  @Test
  void everyAlarmTellsSomebody() {
    Template.resources("AWS::CloudWatch::Alarm")
        .forEach(
            (name, alarm) -> {
              assertThat(alarm.at("/Properties/AlarmActions").toString())
                  .as(name)
                  .contains("AlarmTopic");
              assertThat(alarm.at("/Properties/TreatMissingData").asText())
                  .as(name)
                  .isEqualTo("notBreaching");
            });
  }

  @Test
  void everyAlarmHasItsHeadingAndEveryHeadingItsAlarm() throws IOException {
    var page = Files.readString(Template.ROOT.resolve("docs/operations.md"));
    var headings = new TreeSet<String>();
    page.lines()
        .filter(line -> line.startsWith("### "))
        .forEach(line -> headings.addAll(List.of(line.substring(4).split(", ", -1))));
    assertThat(headings).isEqualTo(Template.resources("AWS::CloudWatch::Alarm").keySet());
  }

  @Test
  void theAlarmOfTheDatabaseCountsWhatFunctionsLogOfIt() {
    var database = resource("DatabaseFailures").path("Properties");
    var counted = database.path("FilterPattern").asText();
    var problem = Problem.unavailable("the database can't be reached", Duration.ofSeconds(5), null);
    var record = new LogRecord(Level.WARNING, "failed");
    record.setThrown(problem);
    var logged = Json.tree(new LogLines().format(record)).at("/error/0/problem").asText();
    assertThat(logged).isEqualTo(problem.getMessage());
    assertThat(counted)
        .contains("$.error[0].problem = \"" + logged.replaceFirst("database.*", "database*\""));
    assertThat(database.at("/MetricTransformations/0/MetricName"))
        .isEqualTo(resource("DatabaseIsDown").at("/Properties/MetricName"));
  }

  @Test
  void aMessageStaysAwaySixTimesAsLongAsItsWorkerMayTakeAndEndsInADeadLetterQueue() {
    for (var function : Template.functions().values()) {
      for (var event : events(function, "SQS")) {
        var queue = event.at("/Queue/Fn::GetAtt").asText().replaceFirst("\\.Arn$", "");
        var properties = resource(queue).path("Properties");
        assertThat(properties.path("VisibilityTimeout").asInt())
            .isGreaterThanOrEqualTo(6 * function.path("Timeout").asInt());
        assertThat(properties.at("/RedrivePolicy/deadLetterTargetArn/Fn::GetAtt").asText())
            .isNotEmpty();
        assertThat(event.path("FunctionResponseTypes").toString())
            .isEqualTo("[\"ReportBatchItemFailures\"]");
      }
    }
  }

  @Test
  void everyScheduleIsTriedAgainAndThenKept() {
    var schedules = new TreeSet<String>();
    Template.functions()
        .forEach(
            (name, function) ->
                events(function, "ScheduleV2")
                    .forEach(
                        schedule -> {
                          schedules.add(name);
                          assertThat(schedule.at("/RetryPolicy/MaximumRetryAttempts").asInt())
                              .isPositive();
                          assertThat(schedule.at("/DeadLetterConfig/Arn/Fn::GetAtt").asText())
                              .isEqualTo("DeadTicks.Arn");
                        }));
    assertThat(schedules)
        .containsExactly("DailyRollupFunction", "IndexWorkerFunction", "JobSweepFunction");
  }

  @Test
  void aNoticeOfAnUploadIsTriedAgainAndThenKept() {
    var worker = Objects.requireNonNull(Template.functions().get("UploadWorkerFunction"));
    var rule = events(worker, "EventBridgeRule").getFirst();
    assertThat(rule.at("/Pattern/detail/bucket/name/0/Ref").asText()).isEqualTo("Files");
    assertThat(rule.at("/RetryPolicy/MaximumRetryAttempts").asInt()).isPositive();
    assertThat(rule.at("/DeadLetterConfig/Arn/Fn::GetAtt").asText()).isEqualTo("DeadUploads.Arn");
    assertThat(worker.at("/DeadLetterQueue/TargetArn/Fn::GetAtt").asText())
        .isEqualTo("DeadUploads.Arn");
    assertThat(resource("Files").at("/Properties/NotificationConfiguration").toString())
        .contains("\"EventBridgeEnabled\":\"true\"");
    assertThat(resource("DeadUploads").path("DeletionPolicy").asText()).isEqualTo("Retain");
  }

  @Test
  void noAnswerIsDueAfterTheGatewayHasGivenUp() {
    Template.functions()
        .forEach(
            (name, function) -> {
              if (!events(function, "HttpApi").isEmpty()) {
                assertThat(function.has("Timeout")).as(name).isFalse();
              }
            });
    assertThat(Template.section("Globals").at("/Function/Timeout").asInt()).isLessThan(30);
  }

  @Test
  void nothingThatHoldsDataGoesWithTheStack() {
    var kept = Set.of("AWS::RDS::DBCluster", "AWS::S3::Bucket", "AWS::Logs::LogGroup");
    for (var type : kept) {
      Template.resources(type)
          .forEach(
              (name, resource) -> {
                for (var policy : List.of("DeletionPolicy", "UpdateReplacePolicy")) {
                  assertThat(resource.path(policy).asText())
                      .as(name + " " + policy)
                      .isIn("Retain", "Snapshot");
                }
              });
    }
    assertThat(resource("DeadJobs").path("DeletionPolicy").asText()).isEqualTo("Retain");
    assertThat(resource("DatabaseCluster").at("/Properties/DeletionProtection/Ref").asText())
        .isEqualTo("DatabaseDeletionProtection");
  }

  @Test
  void filesArePrivateEncryptedAndVersioned() {
    var files = resource("Files").path("Properties");
    assertThat(files.path("PublicAccessBlockConfiguration"))
        .hasSize(4)
        .allMatch(blocked -> blocked.asText().equals("true"));
    assertThat(files.at("/BucketEncryption").toString()).contains("SSEAlgorithm");
    assertThat(files.at("/VersioningConfiguration/Status").asText()).isEqualTo("Enabled");
    assertThat(files.path("CorsConfiguration").toString())
        .contains("\"AllowedMethods\":[\"PUT\"]")
        .doesNotContain("GET");
  }

  @Test
  void secretsAreOnlyReferredTo() {
    var parameters = Template.section("Parameters");
    for (var parameter : parameters.properties()) {
      assertThat(parameter.getKey())
          .matches(
              name ->
                  name.endsWith("SecretArn")
                      || !name.matches(".*(Key|Password|Secret|Url).*")
                      || Set.of(
                              "ModelBaseUrl", "ModelBackupBaseUrl", "EmbeddingBaseUrl", "QdrantUrl")
                          .contains(name));
    }
    assertThat(Template.section("Resources").toString()).doesNotContain("{{resolve:");
  }

  @Test
  void everyParameterHasItsPlaceInTheForm() {
    var shown = new TreeSet<String>();
    for (var group :
        Template.section("Metadata").at("/AWS::CloudFormation::Interface/ParameterGroups")) {
      group.path("Parameters").forEach(name -> assertThat(shown.add(name.asText())).isTrue());
    }
    var declared = new TreeSet<String>();
    Template.section("Parameters").fieldNames().forEachRemaining(declared::add);
    assertThat(shown).isEqualTo(declared);
  }
}
