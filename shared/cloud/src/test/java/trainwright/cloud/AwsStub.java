package trainwright.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import trainwright.platform.Environment;

/** AWS services that speak JSON, answering what a test prepared; remembers what was asked. */
final class AwsStub implements AutoCloseable {
  private final HttpServer server;
  private final ArrayDeque<Answer> answers = new ArrayDeque<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** An answer to give. */
  record Answer(int status, String body) {}

  /** A request that came. */
  record Asked(String target, String authorization, String contentType, String body) {}

  AwsStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = exchange.getRequestHeaders();
    asked.add(
        new Asked(
            Objects.requireNonNullElse(headers.getFirst("X-Amz-Target"), ""),
            Objects.requireNonNullElse(headers.getFirst("Authorization"), ""),
            Objects.requireNonNullElse(headers.getFirst("Content-Type"), ""),
            body));
    Answer answer;
    synchronized (answers) {
      answer = answers.size() > 1 ? answers.remove() : answers.element();
    }
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** Answers these one after the other, the last of them for ever. */
  AwsStub answering(Answer... inOrder) {
    synchronized (answers) {
      answers.clear();
      answers.addAll(List.of(inOrder));
    }
    return this;
  }

  List<Asked> asked() {
    return asked;
  }

  /** A client that calls here, with more variables. */
  AwsHttp client(Map<String, String> more) {
    var values = new HashMap<>(more);
    values.put("AWS_REGION", "eu-central-1");
    values.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    values.put("AWS_ACCESS_KEY_ID", "the-id");
    values.put("AWS_SECRET_ACCESS_KEY", "the-key");
    var environment = new Environment(values);
    return new AwsHttp(environment, new AwsCredentials(environment, InstantSource.system()));
  }

  AwsHttp client() {
    return client(Map.of());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
