package trainwright.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rdsdata.RdsDataClient;
import software.amazon.awssdk.services.rdsdata.model.Field;
import software.amazon.awssdk.services.rdsdata.model.SqlParameter;
import trainwright.platform.Environment;
import trainwright.platform.Statement;

/** What the adapter sends is what the SDK's own client sends, and signed as AWS will check it. */
final class DataApiWireTest {
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=id/([^/]+)/us-east-1/rds-data/aws4_request,"
              + " SignedHeaders=([^,]+), Signature=([0-9a-f]{64})");
  private static final DataApiTarget TARGET =
      new DataApiTarget(
          "arn:aws:rds:us-east-1:123456789012:cluster:c",
          "arn:aws:secretsmanager:us-east-1:123456789012:secret:s",
          "trainwright");
  private static final String SQL =
      """
      select cast(:t as text) as t, cast(:n as bigint) as n, cast(:f as float8) as f,
        cast(:b as boolean) as b, cast(:x as text) as x
      """;

  private static String answer(RecordingServer.Call call) {
    return call.path().equals("/BeginTransaction")
        ? "{\"transactionId\": \"tx\"}"
        : "{\"records\": [], \"columnMetadata\": []}";
  }

  private static void runOurs(RecordingServer server) {
    var environment =
        new Environment(
            Map.of(
                "AWS_ACCESS_KEY_ID", "id",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_SESSION_TOKEN", "token",
                "AWS_ENDPOINT_URL_RDS_DATA", server.url()));
    var access = DataApiAccess.of(environment, TARGET);
    try (var database = new DataApiDatabase(access, TARGET, Patience.STANDARD)) {
      var _ = database.run(statement());
      database.inTransaction(() -> database.run(statement()));
    }
  }

  private static Statement statement() {
    return Statement.once(SQL)
        .bind("t", "grüße \"\\ \u0001 🏋")
        .bind("n", Long.valueOf(Long.MIN_VALUE))
        .bind("f", Double.valueOf(0.1))
        .bind("b", true)
        .bind("x", (UUID) null);
  }

  private static void runTheSdk(RecordingServer server) {
    try (var client =
        RdsDataClient.builder()
            .region(Region.US_EAST_1)
            .endpointOverride(URI.create(server.url()))
            .httpClientBuilder(Apache5HttpClient.builder())
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsSessionCredentials.create("id", "secret", "token")))
            .build()) {
      runTheSdk(client, null);
      var transaction =
          client
              .beginTransaction(
                  begin ->
                      begin
                          .resourceArn(TARGET.clusterArn())
                          .secretArn(TARGET.secretArn())
                          .database(TARGET.database()))
              .transactionId();
      runTheSdk(client, transaction);
      var _ =
          client.commitTransaction(
              commit ->
                  commit
                      .resourceArn(TARGET.clusterArn())
                      .secretArn(TARGET.secretArn())
                      .transactionId(transaction));
    }
  }

  private static void runTheSdk(
      RdsDataClient client, @org.jspecify.annotations.Nullable String transaction) {
    var _ =
        client.executeStatement(
            execute ->
                execute
                    .resourceArn(TARGET.clusterArn())
                    .secretArn(TARGET.secretArn())
                    .database(TARGET.database())
                    .transactionId(transaction)
                    .sql(SQL)
                    .parameters(
                        parameter("t", Field.fromStringValue("grüße \"\\ \u0001 🏋")),
                        parameter("n", Field.fromLongValue(Long.MIN_VALUE)),
                        parameter("f", Field.fromDoubleValue(0.1)),
                        parameter("b", Field.fromBooleanValue(true)),
                        parameter("x", Field.fromIsNull(true)))
                    .includeResultMetadata(true));
  }

  private static SqlParameter parameter(String name, Field value) {
    return SqlParameter.builder().name(name).value(value).build();
  }

  @Test
  void sendsWhatTheSdksClientSends() {
    try (var ours = new RecordingServer(DataApiWireTest::answer);
        var sdks = new RecordingServer(DataApiWireTest::answer)) {
      runOurs(ours);
      runTheSdk(sdks);
      assertThat(shapes(ours)).isEqualTo(shapes(sdks)).hasSize(4);
      assertThat(shapes(ours).getFirst()).contains("POST /Execute application/json token");
    }
  }

  private static List<String> shapes(RecordingServer server) {
    return server.calls().stream()
        .map(
            call ->
                "%s %s %s %s %s"
                    .formatted(
                        call.method(),
                        call.path(),
                        call.header("content-type"),
                        call.header("x-amz-security-token"),
                        sorted(call)))
        .toList();
  }

  /** The body with its fields in one order, and the parameters in theirs. */
  private static Object sorted(RecordingServer.Call call) {
    return call.json().properties().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Object::toString)
        .collect(Collectors.joining(","));
  }

  /** Checked by hand as the service would, from what arrived. */
  @Test
  void signsEveryRequestAsItArrives() throws GeneralSecurityException {
    try (var server = new RecordingServer(DataApiWireTest::answer)) {
      runOurs(server);
      for (var call : server.calls()) {
        var signature = SIGNATURE.matcher(call.header("authorization"));
        assertThat(signature.matches()).as(call.header("authorization")).isTrue();
        var signed = Arrays.asList(signature.group(2).split(";", -1));
        assertThat(signed).contains("host", "x-amz-date", "x-amz-security-token", "content-type");
        assertThat(call.header("host")).isEqualTo("127.0.0.1:" + server.port());
        assertThat(signature.group(3)).isEqualTo(signature(call, signature.group(1), signed));
      }
    }
  }

  private static String signature(RecordingServer.Call call, String date, List<String> signed)
      throws GeneralSecurityException {
    var headers =
        signed.stream()
            .map(name -> name + ":" + call.header(name) + "\n")
            .collect(Collectors.joining());
    var canonical =
        "%s\n%s\n\n%s\n%s\n%s"
            .formatted(
                call.method(), call.path(), headers, String.join(";", signed), sha(call.body()));
    var scope = date + "/us-east-1/rds-data/aws4_request";
    var text =
        String.join("\n", "AWS4-HMAC-SHA256", call.header("x-amz-date"), scope, sha(canonical));
    var key = hmac("AWS4secret".getBytes(StandardCharsets.UTF_8), date);
    for (var part : List.of("us-east-1", "rds-data", "aws4_request")) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, text));
  }

  private static String sha(String text) throws GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void callsTheServiceOfTheClustersRegionUnlessAnEndpointIsNamed() {
    var china =
        new DataApiTarget("arn:aws-cn:rds:cn-north-1:123456789012:cluster:c", "s", "trainwright");
    assertThat(endpoint(Map.of(), TARGET)).isEqualTo("https://rds-data.us-east-1.amazonaws.com");
    assertThat(endpoint(Map.of(), china)).isEqualTo("https://rds-data.cn-north-1.amazonaws.com.cn");
    var all = Map.of("AWS_ENDPOINT_URL", "http://all/");
    assertThat(endpoint(all, TARGET)).isEqualTo("http://all");
    var own = Map.of("AWS_ENDPOINT_URL", "http://all", "AWS_ENDPOINT_URL_RDS_DATA", "http://own");
    assertThat(endpoint(own, TARGET)).isEqualTo("http://own");
  }

  private static String endpoint(Map<String, String> values, DataApiTarget target) {
    return DataApiAccess.of(new Environment(values), target).endpoint().toString();
  }
}
