package trainwright.local;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import trainwright.local.DeployedHouse.Seen;

/**
 * Least privilege: what every function needed of AWS while it worked off its events, and what its
 * role allows, must be the same; so must the variables that it looked at and those it is given.
 */
class PermissionsTest {
  /** What Lambda needs to run a function; nothing that a function asks for itself. */
  private static final Set<String> ACTIONS_OF_LAMBDA =
      Set.of(
          "logs:CreateLogStream",
          "logs:PutLogEvents",
          "xray:PutTraceSegments",
          "xray:PutTelemetryRecords",
          "ec2:CreateNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:DeleteNetworkInterface",
          "ec2:AssignPrivateIpAddresses",
          "ec2:UnassignPrivateIpAddresses");

  /** What Lambda needs to hand a queue's messages to a function. */
  private static final Set<String> ACTIONS_OF_QUEUE_EVENTS =
      Set.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

  private static final String MIGRATE = "MigrateFunction";

  @TempDir static Path data;

  private static List<Seen> all = List.of();

  @BeforeAll
  static void runEverything() throws IOException {
    try (var house = new TestHouse(data)) {
      all = DeployedHouse.run(house);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyFunctionMayDoWhatItDoesAndNothingElse() {
    return all.stream()
        .map(
            seen ->
                DynamicTest.dynamicTest(
                    seen.function() + " on " + seen.where(), () -> checkPermissions(seen)));
  }

  private static void checkPermissions(Seen seen) {
    var function = Objects.requireNonNull(Template.functions().get(seen.function()));
    boolean readsQueue = function.path("Events").toString().contains("\"SQS\"");
    var allowedToCode =
        seen.allowed().stream()
            .filter(not(permission -> isOf(ACTIONS_OF_LAMBDA, permission)))
            .filter(not(permission -> readsQueue && isOf(ACTIONS_OF_QUEUE_EVENTS, permission)))
            .filter(not(permission -> permission.equals(keepingOfFailures(function))))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(allowedToCode).as("allowed to " + seen.function()).isEqualTo(seen.needed());
    assertThat(seen.allowed().stream().anyMatch(action -> isOf(ACTIONS_OF_QUEUE_EVENTS, action)))
        .as("may read the queue")
        .isEqualTo(readsQueue);
  }

  /** What Lambda needs to keep events that a function failed at. */
  private static String keepingOfFailures(JsonNode function) {
    var queue = function.at("/DeadLetterQueue/TargetArn/Fn::GetAtt");
    var name = queue.asText().replaceFirst("\\.Arn$", "");
    return "sqs:SendMessage arn:aws:sqs:%s:%s".formatted(Deployment.ACCOUNT, name);
  }

  private static boolean isOf(Set<String> actions, String permission) {
    return actions.contains(permission.replaceFirst(" .*", ""));
  }

  @TestFactory
  Stream<DynamicTest> everyFunctionIsGivenTheVariablesThatItReadsAndNoOther() {
    var byFunction = all.stream().collect(Collectors.groupingBy(Seen::function));
    return byFunction.entrySet().stream()
        .map(
            seen ->
                DynamicTest.dynamicTest(
                    seen.getKey(), () -> checkVariables(seen.getKey(), seen.getValue())));
  }

  private static void checkVariables(String function, List<Seen> deployments) {
    var asked = union(deployments.stream().map(Seen::asked));
    var wanted =
        asked.stream()
            // Lambda sets these itself, but for one that is given for sam local invoke.
            .filter(variable -> !variable.startsWith("AWS_") || variable.equals("AWS_ENDPOINT_URL"))
            // A secret's plain form is for laptops.
            .filter(variable -> !asked.contains(variable + "_SECRET"))
            .filter(variable -> isFor(function, variable))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(union(deployments.stream().map(Seen::given)))
        .as("given to " + function)
        .isEqualTo(wanted);
  }

  /**
   * Only migrations go to the cluster itself, and never through the Data API; all look for both.
   */
  private static boolean isFor(String function, String variable) {
    return switch (variable) {
      case "DATABASE_HOST" -> function.equals(MIGRATE);
      case "DATABASE_CLUSTER_ARN" -> !function.equals(MIGRATE);
      default -> true;
    };
  }

  private static Set<String> union(Stream<Set<String>> sets) {
    return sets.flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
  }

  @TestFactory
  Stream<DynamicTest> noPolicyAllowsAnythingOnEverythingUnlessAwsKnowsNoLess() {
    return Template.resources("AWS::IAM::ManagedPolicy").entrySet().stream()
        .map(
            policy ->
                DynamicTest.dynamicTest(
                    policy.getKey(),
                    () -> {
                      var text = policy.getValue().toString();
                      assertThat(text).doesNotContain(":*\"");
                      if (!Set.of("RunPolicy", "MigratePolicy").contains(policy.getKey())) {
                        assertThat(text).doesNotContain("\"*\"");
                      }
                    }));
  }
}
