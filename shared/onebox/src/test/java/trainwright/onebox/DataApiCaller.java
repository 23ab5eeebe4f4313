package trainwright.onebox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trainwright.platform.Json;

/** Speaks the wire format of the Data API by hand. */
final class DataApiCaller implements AutoCloseable {
  static final Map<String, Object> ARNS =
      Map.of(
          "resourceArn", "arn:aws:rds:us-east-1:123456789012:cluster:local",
          "secretArn", "arn:aws:secretsmanager:us-east-1:123456789012:secret:local");

  /** What came back. */
  record Answer(int status, String error, JsonNode body) {
    String message() {
      return body.path("message").asText();
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;

  DataApiCaller(int port) {
    address = "http://127.0.0.1:" + port + "/";
  }

  Answer execute(String sql, Map<String, Object> more) throws Exception {
    var body = new LinkedHashMap<String, Object>(ARNS);
    body.put("sql", sql);
    body.putAll(more);
    return post("Execute", Json.write(body));
  }

  Answer execute(String sql) throws Exception {
    return execute(sql, Map.of());
  }

  Answer execute(String sql, String parameter, Object value) throws Exception {
    return execute(sql, Map.of("parameters", List.of(Map.of("name", parameter, "value", value))));
  }

  Answer withArns(String operation, Map<String, Object> more) throws Exception {
    var body = new LinkedHashMap<String, Object>(ARNS);
    body.putAll(more);
    return post(operation, Json.write(body));
  }

  Answer post(String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", "AWS4-HMAC-SHA256 Credential=x")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Answer unsigned(String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private Answer send(HttpRequest.Builder request) throws Exception {
    var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("x-amzn-ErrorType").orElse(""),
        Json.tree(response.body()));
  }

  @Override
  public void close() {
    client.close();
  }
}
