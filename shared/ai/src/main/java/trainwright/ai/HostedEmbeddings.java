package trainwright.ai;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Embedding;
import trainwright.platform.Embeddings;
import trainwright.platform.Json;
import trainwright.platform.Problem;

/**
 * Embeddings from any OpenAI-compatible endpoint. A few texts (a search) may take 4 s, a full batch
 * (indexing) 20 s; after that, and after anything else that goes wrong, the answer is {@code
 * UNAVAILABLE}.
 */
final class HostedEmbeddings implements Embeddings {
  private static final int BATCH = 64;
  private static final int FEW = 8;
  private static final Duration LIMIT_FOR_FEW = Duration.ofSeconds(4);
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final long MAX_BYTES = 16 << 20;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private final EmbeddingModel model;
  private final BoundedHttp http;

  HostedEmbeddings(EmbeddingModel model, BoundedHttp http) {
    this.model = model;
    this.http = http;
  }

  @Override
  public String model() {
    return model.endpoint().name();
  }

  @Override
  public int dimensions() {
    return model.dimensions();
  }

  @Override
  public double scoreFloor() {
    return model.scoreFloor();
  }

  @Override
  public List<Embedding> embed(List<String> texts) {
    var embeddings = new ArrayList<Embedding>(texts.size());
    for (int from = 0; from < texts.size(); from += BATCH) {
      var batch = texts.subList(from, Math.min(from + BATCH, texts.size()));
      embeddings.addAll(read(send(batch), batch.size()));
    }
    return List.copyOf(embeddings);
  }

  private JsonNode send(List<String> texts) {
    var body = body(texts);
    try {
      var answer =
          http.send(
              model.endpoint(),
              key -> request(key, body),
              texts.size() > FEW ? LIMIT : LIMIT_FOR_FEW,
              MAX_BYTES);
      if (answer.statusCode() != 200) {
        throw unavailable("HTTP " + answer.statusCode(), null);
      }
      return Json.tree(answer.body());
    } catch (IOException e) {
      throw unavailable("no complete answer", e);
    } catch (IllegalArgumentException e) {
      throw unavailable("the answer is no JSON", null);
    }
  }

  private HttpRequest request(String key, String body) {
    return HttpRequest.newBuilder(URI.create(model.endpoint().url() + "/embeddings"))
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private String body(List<String> texts) {
    var body = new LinkedHashMap<String, Object>();
    body.put("model", model());
    body.put("input", texts);
    body.put("encoding_format", "float");
    if (model.shortened()) {
      body.put("dimensions", model.dimensions());
    }
    return Json.write(body);
  }

  /** The vectors by their index, which need not be the order they are sent in. */
  private List<Embedding> read(JsonNode answer, int count) {
    var embeddings = new @Nullable Embedding[count];
    for (var item : answer.path("data")) {
      int index = item.path("index").asInt(-1);
      if (index < 0 || index >= count || embeddings[index] != null) {
        throw unavailable("a vector has no place in the batch", null);
      }
      embeddings[index] = vector(item.path("embedding"));
    }
    var complete = new ArrayList<Embedding>(count);
    for (var embedding : embeddings) {
      if (embedding == null) {
        throw unavailable("a vector is missing", null);
      }
      complete.add(embedding);
    }
    return complete;
  }

  private Embedding vector(JsonNode numbers) {
    if (numbers.size() != dimensions()) {
      throw unavailable(
          "%d dimensions instead of %d".formatted(numbers.size(), dimensions()), null);
    }
    var vector = new float[numbers.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = numbers.path(i).isNumber() ? numbers.path(i).floatValue() : Float.NaN;
    }
    try {
      return Embedding.of(vector);
    } catch (IllegalArgumentException e) {
      throw unavailable("a vector is not finite", null);
    }
  }

  private static Problem unavailable(String what, @Nullable Throwable cause) {
    return Problem.unavailable("the embedding provider failed: " + what, RETRY_AFTER, cause);
  }
}
