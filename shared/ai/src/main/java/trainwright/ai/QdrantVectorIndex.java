package trainwright.ai;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import trainwright.platform.Embedding;
import trainwright.platform.VectorIndex;

/**
 * The vector index on Qdrant over REST: one collection for each embedding model, writes that are
 * done when they return, and a deadline on everything (searches 4 s, writes 15 s a batch).
 */
final class QdrantVectorIndex implements VectorIndex {
  private static final int BATCH = 100;
  private static final Duration READ_LIMIT = Duration.ofSeconds(4);
  private static final Duration WRITE_LIMIT = Duration.ofSeconds(15);

  private final QdrantHttp http;
  private final String prefix;
  private final QdrantCollection collection;
  private final int dimensions;

  /**
   * An index of the vectors of one model; nothing is sent before it is used.
   *
   * @param endpoint its name is the beginning of the collection's name
   */
  QdrantVectorIndex(Endpoint endpoint, String model, int dimensions, BoundedHttp http) {
    this.http = new QdrantHttp(endpoint, http);
    this.prefix = endpoint.name();
    this.dimensions = dimensions;
    this.collection =
        new QdrantCollection(
            this.http, QdrantCollection.name(prefix, model, dimensions), dimensions);
  }

  @Override
  public void upsert(List<Point> points) {
    var keys = new TreeSet<String>();
    for (var point : points) {
      check(point.vector());
      keys.addAll(point.payload().keySet());
    }
    for (int from = 0; from < points.size(); from += BATCH) {
      collection.prepare(keys);
      var batch = points.subList(from, Math.min(from + BATCH, points.size()));
      var body = Map.of("points", batch.stream().map(QdrantVectorIndex::toBody).toList());
      completed(http.put(collection.path("/points?wait=true"), body, WRITE_LIMIT));
    }
  }

  private static Map<String, ?> toBody(Point point) {
    return Map.of("id", point.id(), "vector", point.vector().toArray(), "payload", point.payload());
  }

  @Override
  public void delete(List<UUID> ids) {
    for (int from = 0; from < ids.size(); from += BATCH) {
      collection.prepare(List.of());
      var body = Map.of("points", ids.subList(from, Math.min(from + BATCH, ids.size())));
      completed(http.post(collection.path("/points/delete?wait=true"), body, WRITE_LIMIT));
    }
  }

  @Override
  public List<Hit> search(Embedding query, Filter filter, int limit) {
    check(query);
    if (limit < 1 || filter.anyOf().values().stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    var keys = new TreeSet<>(filter.anyOf().keySet());
    keys.addAll(filter.noneOf().keySet());
    collection.prepare(keys);
    var body =
        Map.of(
            "query",
            query.toArray(),
            "filter",
            toBody(filter),
            "limit",
            limit,
            "with_payload",
            false);
    return hits(need(http.post(collection.path("/points/query"), body, READ_LIMIT)));
  }

  private static Map<String, ?> toBody(Filter filter) {
    return Map.of("must", conditions(filter.anyOf()), "must_not", conditions(filter.noneOf()));
  }

  private static List<Map<String, ?>> conditions(Map<String, List<String>> words) {
    var conditions = new ArrayList<Map<String, ?>>();
    words.forEach(
        (key, any) -> {
          var match = Map.of("any", any.stream().distinct().toList());
          conditions.add(Map.of("key", key, "match", match));
        });
    return conditions;
  }

  private static List<Hit> hits(JsonNode result) {
    var hits = new ArrayList<Hit>();
    for (var point : result.path("points")) {
      if (!point.path("score").isNumber()) {
        throw QdrantHttp.unavailable("a hit has no score", null);
      }
      hits.add(new Hit(id(point.path("id").asText()), point.path("score").doubleValue()));
    }
    return List.copyOf(hits);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw QdrantHttp.unavailable("a hit has no id of ours", e);
    }
  }

  @Override
  public long count() {
    collection.prepare(List.of());
    var body = Map.of("exact", true);
    var count = need(http.post(collection.path("/points/count"), body, READ_LIMIT)).path("count");
    if (!count.isIntegralNumber()) {
      throw QdrantHttp.unavailable("the answer has no count", null);
    }
    return count.longValue();
  }

  /** The name of a collection says exactly whose it is: no other is ever removed. */
  @Override
  public void retire(String model, int dimensions) {
    var retired =
        new QdrantCollection(http, QdrantCollection.name(prefix, model, dimensions), dimensions);
    if (!retired.path("").equals(collection.path(""))) {
      var reply = http.delete(retired.path(""), WRITE_LIMIT);
      if (!reply.missing()) {
        var _ = reply.need();
      }
    }
  }

  private void completed(QdrantHttp.Reply reply) {
    if (!need(reply).path("status").asText().equals("completed")) {
      throw QdrantHttp.unavailable("the write was not completed in time", null);
    }
  }

  private JsonNode need(QdrantHttp.Reply reply) {
    if (reply.missing()) {
      collection.forget();
    }
    return reply.need();
  }

  private void check(Embedding vector) {
    if (vector.dimensions() != dimensions) {
      throw new IllegalArgumentException(
          "a vector of %d dimensions in an index of %d".formatted(vector.dimensions(), dimensions));
    }
  }
}
