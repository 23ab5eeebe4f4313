package trainwright.ai;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/**
 * Lets langchain4j send one question through {@link BoundedHttp}: its own clients stop watching the
 * clock at the headers, so a body that stalls hangs for ever.
 *
 * @param endpoint whose key goes with the question
 * @param limit the most that the exchange may take
 */
record LangChainHttp(Endpoint endpoint, BoundedHttp http, Duration limit)
    implements HttpClient, HttpClientBuilder {
  private static final long MAX_BYTES = 1 << 20;

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    var sent =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .method(request.method().name(), BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, values) -> values.forEach(v -> sent.header(name, v)));
    try {
      var answer =
          http.send(
              endpoint,
              key -> sent.copy().header("Authorization", "Bearer " + key).build(),
              limit,
              MAX_BYTES);
      if (answer.statusCode() / 100 != 2) {
        throw new HttpException(answer.statusCode(), answer.body());
      }
      return SuccessfulHttpResponse.builder()
          .statusCode(answer.statusCode())
          .headers(answer.headers().map())
          .body(answer.body())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("nothing here is streamed");
  }

  @Override
  public HttpClient build() {
    return this;
  }

  @Override
  public Duration connectTimeout() {
    return limit;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return limit;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return this;
  }
}
